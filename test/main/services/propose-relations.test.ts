import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../../main/engine/start-engine.ts';

const code = `# Criminal Code of Varania

## Chapter 1. Offences against freedom

### Article 10. Trafficking in persons

(1) Whoever recruits, transports, transfers or receives a person by means of threat, force or deception for the purpose of exploitation shall be punished by imprisonment of five to twelve years.

### Article 11. Theft

Whoever takes the property of another shall be punished by imprisonment of up to two years.

### Article 12. Graver forms

Where the offence under Article 10 is committed by an organised group, aggravating circumstances apply, and the punishment is imprisonment of ten to fifteen years.

### Article 13. Fraud

Whoever deceives another about property shall be punished by imprisonment of up to three years.
`;
const law = `# Law on the Prevention of Trafficking in Persons

### Article 1. Definitions

“Trafficking in persons” means the acts punishable under Article 10 of the Criminal Code;

“Exploitation” means forced labour, slavery or servitude.

### Article 2. Victims

A victim of trafficking in persons shall not be punished for offences that are the direct result of trafficking.

### Article 10. Reports

The Ministry reports once a year.
`;

describe('Links between provisions', () => {
  let engine: Engine, folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lacuna-relations-'));
    writeFileSync(join(folder, 'code.md'), code);
    writeFileSync(join(folder, 'law.md'), law);
    engine = startEngine();
    await engine.dispatch('review.create', { review: join(folder, 'V.lacuna'), state: 'Varania', reviewers: ['A. Reviewer'] });
    await engine.dispatch('documents.import', { paths: [join(folder, 'code.md')], instrument: 'Criminal Code', language: 'en' });
    await engine.dispatch('documents.import', { paths: [join(folder, 'law.md')], instrument: 'Law on Trafficking', language: 'en' });
  }, 120_000);
  afterAll(() => { engine.close(); rmSync(folder, { recursive: true, force: true }); });
  const short = (rows: Awaited<ReturnType<typeof proposals>>): string[] => rows.map(({ kind, from, to }) => `${from.fileName} ${from.article} ${kind} ${to.fileName} ${to.article}`);
  const proposals = (document?: string, provision?: string) => engine.dispatch('relations.propose', { ...(document ? { document } : {}), ...(provision ? { provision } : {}) });
  const exemption = { kind: 'exempts' as const, document: 'law.md', provision: '2', toDocument: 'code.md', toProvision: '10' };

  it('are read from definitions, references to another law by its name, clauses that exempt and graver forms', async () => {
    expect(new Set(short(await proposals()))).toEqual(new Set([
      'law.md 1 defines code.md 10', 'code.md 10 penalises law.md 1', 'law.md 2 exempts code.md 10', 'code.md 12 supplements code.md 10',
    ]));
  });

  it('are narrowed to one provision', async () => {
    expect(short(await proposals('code.md', '12'))).toEqual(['code.md 12 supplements code.md 10']);
    expect(await proposals('code.md', '13')).toEqual([]);
  });

  it('are confirmed and set aside, each a decision with undo in words', async () => {
    await engine.dispatch('relations.confirm', exemption);
    expect((await engine.dispatch('journal.list', { limit: 1 }))[0]!.words).toBe('Confirmed that article 2 of law.md exempts from article 10 of code.md');
    expect(short(await proposals())).not.toContain('law.md 2 exempts code.md 10');
    expect(await engine.dispatch('relations.list', { document: 'code.md', provision: '10', state: 'confirmed' })).toMatchObject([{ kind: 'exempts', state: 'confirmed', by: 'A. Reviewer', from: { article: '2', stands: true }, to: { article: '10' } }]);
    await engine.dispatch('relations.dismiss', exemption);
    expect((await engine.dispatch('journal.undo', {})).undone).toEqual(['Taken back: Set aside that article 2 of law.md exempts from article 10 of code.md']);
    expect(await engine.dispatch('relations.list', {})).toMatchObject([{ state: 'confirmed' }]);
    // A path that was there before the law was read anew has nothing; a number that was never there is a mistake.
    for (const asked of ['relations.list', 'relations.propose'] as const) {
      expect(await engine.dispatch(asked, { document: 'code.md', provision: 'art_999' })).toEqual([]);
      await expect(engine.dispatch(asked, { document: 'code.md', provision: '999' })).rejects.toMatchObject({ code: 'not-found' });
    }
    await engine.dispatch('relations.remove', exemption);
    expect(short(await proposals())).toContain('law.md 2 exempts code.md 10');
    expect((await engine.dispatch('review.verify', {})).differences).toEqual([]);
  });

  it('stand in the memo beside the provision that is quoted, once confirmed', async () => {
    await engine.dispatch('tags.add', { document: 'code.md', provision: '10', for: ['III.1.1/act.recruitment'] });
    expect((await engine.dispatch('memo.preview', {})).html).not.toContain('defines a term that');
    await engine.dispatch('relations.confirm', { kind: 'defines', document: 'law.md', provision: '1', toDocument: 'code.md', toProvision: '10' });
    expect((await engine.dispatch('memo.preview', {})).html).toMatch(/Art\. 1 Law on Trafficking.{0,40}defines a term that/u);
  });

  it('are between two provisions that are there', async () => {
    await expect(engine.dispatch('relations.confirm', { kind: 'defines', document: 'code.md', provision: '10', toProvision: '10' })).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(engine.dispatch('relations.confirm', { kind: 'defines', document: 'code.md', provision: '10', toProvision: '99' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(engine.dispatch('relations.remove', { kind: 'defines', document: 'code.md', provision: '11', toProvision: '10' })).rejects.toMatchObject({ code: 'not-found' });
  });
});
