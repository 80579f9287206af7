import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../../main/engine/start-engine.ts';
import { unpackOutline } from '../../../shared/domain/packed-outline.ts';
import { smallLaw } from '../../journeys/small-law.ts';

const samples = fileURLToPath(new URL('../../../resources/samples/pdf/', import.meta.url));

describe('What the reader of a law asks', () => {
  let folder: string, engine: Engine;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lacuna-reader-'));
    writeFileSync(join(folder, 'code.md'), smallLaw);
    for (const [from, to] of [['criminal-code.en.pdf', 'cc.pdf'], ['code-penal.fr.pdf', 'cp.pdf']] as const) copyFileSync(join(samples, from), join(folder, to));
    engine = startEngine();
    await engine.dispatch('review.create', { review: join(folder, 'V.lacuna'), state: 'Varania', reviewers: ['A. Reviewer'] });
    await engine.dispatch('documents.import', { paths: [join(folder, 'cc.pdf')], instrument: 'Criminal Code', shortName: 'CC', language: 'en', version: 'v', role: 'official-translation' });
    await engine.dispatch('documents.import', { paths: [join(folder, 'cp.pdf')], instrument: 'Criminal Code', language: 'fr', version: 'v' });
    await engine.dispatch('documents.import', { paths: [join(folder, 'code.md')], instrument: 'Small Code', language: 'en' });
  });
  afterAll(() => { engine.close(); rmSync(folder, { recursive: true, force: true }); });

  it('where provisions begin and end, in their order on the pages', async () => {
    const { provisions: packed, pages } = await engine.dispatch('outline.places', { document: 'cc.pdf' }), provisions = unpackOutline(packed);
    const { provisions: outline } = await engine.dispatch('outline.read', { document: 'cc.pdf' });
    expect(provisions.map(({ path, parent, depth, label }) => ({ path, parent, depth, label }))).toEqual(outline.map(({ path, parent, depth, label }) => ({ path, parent, depth, label })));
    const articles = provisions.filter((p) => p.kind === 'article');
    const key = (p: { pageNumber: number; y: number }): number => p.pageNumber * 1e4 + p.y;
    expect(articles.filter((p) => key(p.begins) >= key(p.ends))).toEqual([]);
    expect(articles.map((p) => key(p.begins))).toEqual(articles.map((p) => key(p.begins)).sort((a, b) => a - b));
    const chapter = provisions.find((p) => p.kind === 'chapter')!, inside = provisions.filter((p) => p.parent === chapter.path);
    expect(inside.length > 0 && key(chapter.ends) >= Math.max(...inside.map((p) => key(p.ends)))).toBe(true);
    expect(pages.every((p) => p.hasText && p.width > 0)).toBe(true);
  });

  it('which lines are no part of the law, and why', async () => {
    const { pages } = await engine.dispatch('text.lines', { document: 'cc.pdf', from: 1, to: 3 });
    const { pages: read } = await engine.dispatch('text.read', { document: 'cc.pdf' });
    expect(pages.map((p) => p.lines.filter((l) => l.leftOut).map((l) => ({ text: p.text.slice(l.start, l.end), reason: l.leftOut })))).toEqual(read.slice(0, 3).map((p) => p.leftOut));
    await expect(engine.dispatch('text.lines', { document: 'cc.pdf', from: 1, to: 51 })).resolves.toBeTruthy();
    await expect(engine.dispatch('text.lines', { document: 'cc.pdf', from: 999 })).rejects.toThrow('there is no page 999');
  });

  it('for a passage of the words marked, which the same words quoted make too', async () => {
    const { provisions } = await engine.dispatch('outline.read', { document: 'cc.pdf' });
    const article = provisions.find((p) => p.kind === 'article' && p.text.length > 200)!;
    const [whole] = await engine.dispatch('tags.add', { document: 'cc.pdf', provision: article.path, for: ['III.1.1'] });
    const places = (await engine.dispatch('tags.places', { document: 'cc.pdf' })).tags.find((t) => t.tag === whole!.id)!.pages;
    const stretches = places.flatMap(({ pageNumber, stretches: own }) => own.map((s) => ({ pageNumber, ...s })));
    const spread = [{ pageNumber: stretches[0]!.pageNumber, start: stretches[0]!.start, end: stretches.at(-1)!.pageNumber === stretches[0]!.pageNumber ? stretches.at(-1)!.end : 1e6 }, ...stretches.filter((s) => s.pageNumber !== stretches[0]!.pageNumber)];
    const [marked] = await engine.dispatch('tags.add', { document: 'cc.pdf', stretches: spread, for: ['III.1.2'] });
    expect(marked).toMatchObject({ quotation: whole!.quotation, provision: article.path, standing: 'found' });
    expect(places.every((p) => p.boxes.length === p.stretches.length && p.boxes.every((b) => b.width > 0 && b.height > 0))).toBe(true);
    await engine.dispatch('journal.undo', {});
    await engine.dispatch('journal.undo', {});
  });

  it('several tags at once, one decision; a change of bearing, another', async () => {
    const text = (await engine.dispatch('text.read', { document: 'code.md' })).pages[0]!.text, start = text.indexOf('recruits');
    const tags = await engine.dispatch('tags.add', { document: 'code.md', stretches: [{ pageNumber: 1, start, end: start + 8 }], for: ['III.1.1/act.recruitment', 'III.1.1/offence.standalone', 'III.1.1/act.recruitment'] });
    expect(tags.map((t) => [t.for, t.quotation, t.provision])).toEqual([['III.1.1/act.recruitment', 'recruits', 'art_10__para_1'], ['III.1.1/offence.standalone', 'recruits', 'art_10__para_1']]);
    expect(await engine.dispatch('tags.change', { tag: tags[0]!.id, bearing: 'partly-satisfies', note: 'Only by contract.' })).toMatchObject({ bearing: 'partly-satisfies', note: 'Only by contract.' });
    await engine.dispatch('tags.add', { document: 'code.md', stretches: [{ pageNumber: 1, start, end: start + 8 }], for: ['III.1.1/act.recruitment'] });
    await expect(engine.dispatch('tags.change', { tag: tags[0]!.id, bearing: 'satisfies' })).rejects.toThrow('tagged to III.1.1/act.recruitment already');
    for (const left of [2, 2, 0]) {
      await engine.dispatch('journal.undo', {});
      const rows = await engine.dispatch('tags.list', { document: 'code.md' });
      expect([rows.length, rows.every((t) => t.bearing === 'satisfies' || left === 2)]).toEqual([left, true]);
    }
  });

  it('for words typed from a page image, which nothing in the text can prove', async () => {
    const [tag] = await engine.dispatch('tags.add', { document: 'cc.pdf', region: { pageNumber: 1, box: { x: 50, y: 60, width: 9000, height: 40 } }, quote: ' No one shall be held in slavery. ', for: ['III.1.1/purpose.slavery'] });
    const { pages: [page] } = await engine.dispatch('text.lines', { document: 'cc.pdf', from: 1 });
    const region = { pageNumber: 1, box: { x: 50, y: 60, width: page!.width - 50, height: 40 } };
    expect(tag).toMatchObject({ quotation: 'No one shall be held in slavery.', standing: 'typed', region, firstPage: 1 });
    expect((await engine.dispatch('tags.places', { document: 'cc.pdf' })).tags).toEqual([{ tag: tag!.id, for: 'III.1.1/purpose.slavery', bearing: 'satisfies', pages: [{ pageNumber: 1, stretches: [], boxes: [region.box] }] }]);
    expect(await engine.dispatch('review.verify', {})).toMatchObject({ sound: true, differences: [], checked: { quotations: 0, typed: 1 } });
    expect((await engine.dispatch('memo.preview', {})).html).toContain('typed by the reviewer from the page image');
    await expect(engine.dispatch('tags.add', { document: 'cc.pdf', region: { pageNumber: 1 }, for: ['III.1.1'] })).rejects.toThrow('Type the words');
    await expect(engine.dispatch('tags.add', { document: 'cc.pdf', region: { pageNumber: 1, box: { x: -90, y: 0, width: 10, height: 10 } }, quote: 'x', for: ['III.1.1'] })).rejects.toThrow('outside of page 1');
    await engine.dispatch('journal.undo', {});
  });

  it('notes beside words: written, changed, removed, and each of it undone', async () => {
    const note = await engine.dispatch('notes.add', { document: 'code.md', quote: 'forced labour', text: 'Ask the ministry.' });
    expect(note).toMatchObject({ provision: 'art_10__para_2', article: '10', quotation: 'forced labour', standing: 'found' });
    await engine.dispatch('notes.change', { note: note.id.slice(0, 8), text: 'Asked.' });
    expect((await engine.dispatch('notes.list', { document: 'code.md' })).map((n) => n.text)).toEqual(['Asked.']);
    await expect(engine.dispatch('documents.remove', { document: 'code.md' })).rejects.toThrow('1 note stands beside words');
    await engine.dispatch('notes.remove', { note: note.id });
    expect([await engine.dispatch('notes.list', {}), (await engine.dispatch('journal.undo', {})).undone]).toEqual([[], ['Taken back: Removed the note on article 10 of code.md']]);
    await engine.dispatch('journal.undo', {});
    expect((await engine.dispatch('notes.list', {})).map((n) => n.text)).toEqual(['Ask the ministry.']);
    await engine.dispatch('journal.undo', {});
    expect(await engine.dispatch('notes.list', {})).toEqual([]);
  });

  it('which provision of the translation stands for which of the original', async () => {
    const { other, others, pairs } = await engine.dispatch('outline.counterparts', { document: 'cc.pdf' });
    const documents = await engine.dispatch('documents.list', {});
    expect([others.map((d) => d.fileName), other]).toEqual([['cp.pdf'], documents.find((d) => d.fileName === 'cp.pdf')!.id]);
    const provisions = unpackOutline((await engine.dispatch('outline.places', { document: 'cc.pdf' })).provisions);
    const paired = new Map(pairs.map((p) => [p.provision, p.counterpart]));
    expect(provisions.filter((p) => p.kind === 'article' && paired.get(p.path) !== p.path)).toEqual([]);
    expect(await engine.dispatch('outline.counterparts', { document: 'code.md' })).toMatchObject({ other: null, others: [], pairs: [] });
  });

  it('which words of an article name an element, and which elements no word names', async () => {
    const seen = await engine.dispatch('microscope.show', { document: 'code.md', provision: 'art_10__para_1' });
    const state = (id: string) => { const element = seen.elements.find((e) => e.id === `III.1.1/${id}`)!; return [element.state, element.words.filter((w) => !w.inHeading).map((w) => w.words)]; };
    expect([seen.provision, seen.looked, state('act.recruitment'), state('act.harbouring'), state('purpose.forced-labour'), state('scope.any-person')])
      .toEqual(['art_10', true, ['words', ['recruits']], ['none', []], ['words', ['forced labour']], ['not-looked', []]]);
    expect(seen.penalties.map(({ reading, words }) => [reading, words])).toEqual([['5-12 years', 'imprisonment of five to twelve years']]);
    expect(seen.lists.map(({ group, joined, isOpen }) => [group, joined, isOpen])).toEqual([['act', 'alternative', false], ['means', 'alternative', false], ['purpose', 'cumulative', false]]);
    const { pages: [page] } = await engine.dispatch('text.read', { document: 'code.md', page: 1 });
    const found = seen.elements.flatMap((e) => e.words.filter((w) => !w.inHeading));
    expect(found.map((w) => w.pages.flatMap((p) => p.stretches.map((s) => page!.text.slice(s.start, s.end))).join(' '))).toEqual(found.map((w) => w.words));
  });

  it('what an article names beyond its item is shown too, and is never missing', async () => {
    const seen = await engine.dispatch('microscope.show', { document: 'code.md', provision: '11' });
    expect(seen.elements.filter((e) => e.beside).map((e) => [e.id, e.state])).toEqual([['III.1.2/attempt', 'words']]);
    expect((await engine.dispatch('microscope.show', { document: 'code.md', provision: '12', item: 'III.1.5' })).elements.filter((e) => e.state === 'words').map((e) => e.id)).toContain('III.1.5/confiscation.instruments');
  });

  it('nothing is missing where nothing could be looked for', async () => {
    await engine.dispatch('documents.describe', { document: 'code.md', language: 'ja' });
    const seen = await engine.dispatch('microscope.show', { document: 'code.md', provision: '10' });
    expect([seen.looked, seen.readsFigures, seen.penalties, seen.lists, new Set(seen.elements.map((e) => e.state))]).toEqual([false, false, [], [], new Set(['not-looked'])]);
    await engine.dispatch('journal.undo', {});
  });
});
