import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../../main/engine/start-engine.ts';
import { printers } from '../../../main/cli/print.ts';
import { walkSections } from '../../../shared/domain/memo-model.ts';

/** Five invented laws, each cited by another word. */
const laws = [
  { file: 'stgb.md', language: 'de', heading: (n: number) => `§ ${n} Menschenhandel`, text: '(1) Wer eine andere Person anwirbt und ausbeutet, wird mit Freiheitsstrafe bestraft.', first: 232, within: '§ 232', long: '§ 232(1) [§ 232 Abs. (1)]' },
  { file: 'act.md', language: 'en', heading: (n: number) => `Section ${n}. Trafficking`, text: '(1) A person who recruits another person for exploitation commits an offence.', first: 25, within: 'section 25', long: 'Section 25(1) of' },
  { file: 'code.md', language: 'fr', heading: (n: number) => `Article ${n}. La traite`, text: 'Quiconque recrute une personne à des fins d’exploitation est puni de la réclusion.', first: 3, within: 'article 3', long: 'Article 3 of' },
  { file: 'zakon.md', language: 'mk', heading: (n: number) => `Член ${n}. Трговија со луѓе`, text: '(1) Тој што врбува лице заради искористување ќе се казни со затвор.', first: 418, within: 'article 418', long: 'Article 418(1) [Член 418 став (1)]' },
  { file: 'kanoni.md', language: 'ka', heading: (n: number) => `მუხლი ${n}. ადამიანით ვაჭრობა`, text: 'ადამიანის გადაბირება ექსპლუატაციის მიზნით ისჯება თავისუფლების აღკვეთით.', first: 143, within: 'article 143', long: 'Article 143 [მუხლი 143]' },
] as const;

describe('A law is cited by the word that it prints', () => {
  let engine: Engine, folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lacuna-units-'));
    engine = startEngine();
    await engine.dispatch('review.create', { review: join(folder, 'Varania.lacuna'), state: 'Varania', reviewers: ['A. Reviewer'] });
    for (const { file, language, heading, text, first } of laws) {
      writeFileSync(join(folder, file), [0, 1, 2].map((i) => `### ${heading(first + i)}\n\n${text}\n\n(2) ${text}`).join('\n\n'));
      await engine.dispatch('documents.import', { paths: [join(folder, file)], instrument: file, language, version: 'v1' });
      await engine.dispatch('tags.add', { document: file, provision: text.startsWith('(1)') ? `art_${first}__para_1` : String(first), for: ['III.1.1/act.recruitment'] });
    }
  });
  afterAll(() => { engine.close(); rmSync(folder, { recursive: true, force: true }); });

  it.each(laws)('in the journal, in lists and in hits: $within of $file', async ({ file, within, first, text }) => {
    const words = (await engine.dispatch('journal.list', { limit: 500 })).map((entry) => entry.words), tags = await engine.dispatch('tags.list', { document: file });
    expect(words).toContain(`Tagged ${within} of ${file} to III.1.1 Act: recruitment`);
    expect(printers['tags.list']!(tags)).toContain(`${file}, ${within}, page 1`);
    const hits = (await engine.dispatch('search.find', { query: `article:${first}` })).filter((hit) => hit.fileName === file);
    expect(printers['search.find']!(hits)).toContain(`${file}, ${within}`);
    expect(text).toContain(tags[0]!.quotation.slice(0, 20));
  });

  it('in the memo, in its language, with what the law prints in brackets where that is another word', async () => {
    const { memo } = await engine.dispatch('memo.read', {}), notes = memo.notes.map((note) => note.map((inline) => ('text' in inline ? inline.text : '')).join(''));
    expect(laws.map(({ file, long }) => notes.some((note) => note.startsWith(long) && note.includes(file)))).toEqual(laws.map(() => true));
    const paragraphs = walkSections(memo.sections).flatMap(({ section }) => section.blocks).flatMap((block) => (block.kind === 'paragraph' ? [block.content.map((inline) => ('text' in inline ? inline.text : '')).join('')] : []));
    expect(['§ 232(1) stgb.md', 'Section 25(1) act.md', 'Art. 3 code.md', 'Art. 418(1) zakon.md', 'Art. 143 kanoni.md'].filter((cite) => paragraphs.some((words) => words.includes(cite)))).toHaveLength(5);
  });
});
