import { describe, expect, it } from 'vitest';
import { buildMemo, draftMemo } from '../../../shared/domain/memo.ts';
import { memoLanguages, walkSections, wordedThings, type Block, type Inline, type Memo, type MemoKind, type TableBlock } from '../../../shared/domain/memo-model.ts';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import type { Findings } from '../../../shared/domain/findings.ts';
import { assessmentOf, catalogue, emptyFindings, fullFindings } from './varania-findings.ts';

const make = (findings: Findings, kind: MemoKind, language: Memo['language'] = 'en'): Memo => buildMemo(findings, { language, kind });
const blocksOf = (memo: Memo, id: string): readonly Block[] => walkSections(memo.sections).find(({ section }) => section.id === id)?.section.blocks ?? [];
const tableIn = (memo: Memo, id: string): TableBlock => blocksOf(memo, id).find((block): block is TableBlock => block.kind === 'table')!;
const said = (content: readonly Inline[]): string => content.map((inline) => ('text' in inline ? inline.text : '')).join('');
const rows = (memo: Memo, id: string): string[][] => tableIn(memo, id).rows.map((row) => row.map(said));
const wordsOf = (memo: Memo): string => JSON.stringify(memo);

/** A review in which everything is a gap with long words: more than two pages can hold. */
const crowded = (): Findings => {
  const elements = Array.from({ length: 90 }, (_, i) => ({ ...catalogue.elements[0]!, id: `III.1.1/act.${i}`, label: `Act number ${i} with a label that is rather long for a label` }));
  return emptyFindings({ catalogue: { ...catalogue, elements }, assessments: elements.map(({ id }, i) => assessmentOf(id, 'not-met', { recommendation: `${'change the provision in this or that way; '.repeat(40)} number ${i}.` })) });
};

describe('the brief for the committee', () => {
  it('gives the verdict on each recommendation and where the memo speaks of it', () => {
    expect(rows(make(fullFindings(), 'brief'), 'brief-glance').map(([item, finding, met]) => [item, finding, met])).toEqual([
      ['III.1.1 Criminalization of trafficking', 'Partly met', '1 of 4'], ['III.1.4 Penalties', 'Partly met', '1 of 2'], ['III.1.5 Confiscation', 'Not found in the texts reviewed', '0 of 1'],
    ]);
  });

  it('lists the gaps in order of priority: key recommendations first, other norms last', () => {
    const gaps = rows(make(fullFindings(), 'brief'), 'brief-gaps');
    expect(gaps.map(([gap]) => gap!.replace(/ –[^–]*$/u, ''))).toEqual([
      'III.1.1 Act: harbouring', 'III.1.1 Act: receipt; Consent irrelevant', 'III.1.4 Aggravation: children', 'III.1.5 Confiscation of proceeds', 'V.8.1 reflection delay', 'III.1.1 Act: exchange of control',
    ]);
    expect([gaps[0]![0], gaps[0]![2], gaps.at(-1)![2]]).toEqual(['III.1.1 Act: harbouring – Not met', expect.stringMatching(/^A \[paras/u), expect.stringContaining('other norms only')]);
  });

  it('refers to the paragraphs in which the memo makes each recommendation', () => {
    const memo = make(fullFindings(), 'memo'), blocks = walkSections(memo.sections).flatMap(({ section }) => section.blocks);
    const number = blocks.flatMap((block) => (block.kind === 'paragraph' && block.id === 'recommendation-III.1.1-act.harbouring' ? [block.number] : []))[0];
    expect(rows(make(fullFindings(), 'brief'), 'brief-gaps')[0]![2]).toContain(`–${number}`);
  });

  it('says how many gaps stand in the memo only, and none twice', () => {
    const brief = make(crowded(), 'brief'), shown = rows(brief, 'brief-gaps').length, last = blocksOf(brief, 'brief-gaps').at(-1)!;
    expect(shown).toBeGreaterThan(3);
    expect(last.kind === 'text' && said(last.content)).toMatch(new RegExp(`^${90 - shown} more gaps do not fit`, 'u'));
  });

  it('marks what it leaves out of long words', () => expect(rows(make(crowded(), 'brief'), 'brief-gaps')[0]![1]).toMatch(/ \[…\]$/u));

  it('keeps a surrogate pair whole where words are cut', () => {
    const brief = make(emptyFindings({ addressee: `${'𝒜'.repeat(300)}` }), 'brief');
    expect(wordsOf(brief)).not.toMatch(/\\ud8/iu);
  });

  it('shows the words that a reviewer gave a recommendation in the memo', () => {
    const edit = { key: 'recommendation-III.1.1-act.harbouring', text: 'Varania should name harbouring, says the reviewer.', replaced: [], section: '', by: 'A', at: '2026-05-04T10:00:00.000Z' };
    const findings = fullFindings({ edits: [edit] });
    expect([wordsOf(make(findings, 'brief')), wordsOf(make(findings, 'amendments'))].map((all) => all.includes('should name harbouring, says the reviewer'))).toEqual([true, true]);
  });

  it('makes no finding where nothing was assessed', () => {
    const brief = make(emptyFindings(), 'brief');
    expect(said((blocksOf(brief, 'brief-gaps')[0] as Block & { kind: 'text' }).content)).toBe('No gap has been found so far.');
    expect(rows(brief, 'brief-glance').map(([, finding]) => finding)).toEqual(Array(3).fill('Assessment not complete'));
  });
});

describe('the table of amendments', () => {
  const table = make(fullFindings(), 'amendments');
  const row = (label: string): string[] => [...rows(table, 'amendments-plan'), ...rows(table, 'amendments-beyond')].find((each) => each[3]!.includes(`“${label}”`))!;

  it('names the provision to amend in full, or says that it is new', () => {
    expect(row('Act: receipt')[0]).toBe('Amend Article 149(1) of the Criminal Code of the Republic of Varania');
    expect(row('Act: harbouring')[0]).toMatch(/^New provision\. Beside it in the law: Article 149/u);
    expect(row('Confiscation of proceeds')[0]).toMatch(/^New provision, unless a text outside this review/u);
  });

  it('cites as the law prints it', () => {
    const cited = [{ documentId: 'd1', path: 'art_149__para_1', unit: { kind: 'article' as const, word: 'Стаття' }, label: 'Стаття 149.', below: [{ kind: 'paragraph' as const, label: '1.' }] }];
    expect(rows(make(fullFindings({ cited }), 'amendments'), 'amendments-plan')[0]![0]).toBe('Amend Article 149(1) [Стаття 149 ч. 1] of the Criminal Code of the Republic of Varania');
  });

  it('takes the wording of the reviewer, else a clause that is marked as a starting point', () => {
    expect(row('Act: harbouring')[2]).toMatch(/^Wording of the reviewer: Add harbouring to the acts listed in Article 149\(1\)\.$/u);
    const attempt = { ...catalogue.elements[0]!, id: 'III.1.2/attempt', label: 'Attempt' };
    const findings = emptyFindings({ catalogue: { ...catalogue, elements: [attempt] }, assessments: [assessmentOf(attempt.id, 'not-met')] });
    expect(rows(make(findings, 'amendments'), 'amendments-plan')[0]![2]).toBe('Starting point: “an attempt to commit any trafficking offence is punishable”');
  });

  it('keeps what other norms ask for apart, with tier and strength', () => {
    expect(rows(table, 'amendments-beyond').map(([, , , source]) => source)).toEqual([expect.stringMatching(/Source: III\.1\.1, “Act: exchange of control” \(Enhanced; strength: adopt\)\.$/u)]);
    expect(rows(table, 'amendments-plan').some((each) => each[3]!.includes('Enhanced'))).toBe(false);
  });

  it('quotes the provisions to amend with the number, tag and note of the memo', () => {
    const memo = make(fullFindings(), 'memo'), quoted = blocksOf(table, 'amendments-provisions').filter((block) => block.kind === 'quotation');
    const original = walkSections(memo.sections).flatMap(({ section }) => section.blocks).filter((block) => block.kind === 'quotation');
    expect(quoted.length).toBeGreaterThan(0);
    for (const block of quoted) {
      const same = original.find(({ id }) => id === block.id)!;
      expect({ ...block, note: null }).toEqual({ ...same, note: null });
      expect(table.notes[block.note! - 1]).toEqual(memo.notes[same.note! - 1]);
    }
    expect(table.quotations.map(({ key }) => key).filter((key) => !quoted.some((block) => block.key === key))).toEqual([]);
  });

  it('lets a reviewer word each proposal, and the memo does not take such words for orphans', () => {
    const edit = { key: 'amendment-III.1.1/consent'.replace('/', '-'), text: 'Consent shall be of no relevance.', replaced: [], section: '', by: 'A', at: '2026-05-04T10:00:00.000Z' };
    const findings = fullFindings({ edits: [edit] }), worded = draftMemo(findings, { language: 'en', kind: 'amendments' }), memo = draftMemo(findings, { language: 'en' });
    expect(wordsOf(worded.memo)).toContain('Consent shall be of no relevance.');
    expect([worded.applied.map(({ key }) => key), memo.applied, memo.orphaned]).toEqual([['amendment-III.1.1-consent'], [], []]);
  });

  it('asks instead of proposing where the law is unclear', () => {
    const unclear = make(fullFindings({ assessments: [assessmentOf('III.1.1/consent', 'unclear')] }), 'amendments');
    expect(blocksOf(unclear, 'amendments-questions').length).toBe(2);
  });
});

describe('documents that belong to a memo', () => {
  it.each(['brief', 'amendments'] as const)('%s: the same findings give the same document, in every language, and leave the memo as it was', (kind) => {
    for (const language of memoLanguages) {
      expect(canonicalJson(make(fullFindings(), kind, language))).toBe(canonicalJson(make(fullFindings(), kind, language)));
      expect(make(fullFindings(), kind, language)).toMatchObject({ form: kind, language });
    }
    expect('form' in make(fullFindings(), 'memo')).toBe(false);
  });

  it('no wording has its key twice', () => {
    for (const kind of ['brief', 'amendments'] as const) {
      const keys = walkSections(make(fullFindings(), kind).sections).flatMap(({ section }) => wordedThings(section).map(({ wording }) => wording.key));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('says no English in French and Russian but what is marked so', () => {
    for (const language of ['fr', 'ru'] as const) for (const kind of ['brief', 'amendments'] as const) expect(wordsOf(make(fullFindings(), kind, language))).not.toMatch(/Amend |New provision|Key recommendation|What was reviewed|more gaps/u);
  });
});
