import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { loadStructureVocabulary } from '../../../main/outline/load-vocabulary.ts';
import { correctOutline, showOutline } from '../../../main/services/correct-outline.ts';
import type { Desk } from '../../../main/services/desk.ts';
import { documentRow } from '../../../main/services/list-documents.ts';
import { OutlineAside } from '../../../main/services/outline-aside.ts';
import { PartRead } from '../../../main/services/part-read.ts';
import { placeOutline } from '../../../main/services/place-outline.ts';
import { readDocument } from '../../../main/services/read-document.ts';
import { readLines, readText } from '../../../main/services/read-text.ts';
import { searchProvisions } from '../../../main/services/search-provisions.ts';
import { createReviewFile, openReviewFile } from '../../../main/store/open-review-file.ts';
import { reviewStore, type ReviewStore } from '../../../main/store/review-store.ts';
import type { LawDocument } from '../../../shared/domain/evidence.ts';
import { buildPdf, textPage } from '../extraction/build-pdf.ts';
import { pagesOf } from '../outline/pages-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-part-read-'));
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
const pageCount = 420;
const bytes = buildPdf({ pages: Array.from({ length: pageCount }, (_, i) => textPage([`Article ${i + 1}. Heading number ${i + 1}`, `(1) Whoever recruits person${i + 1} shall be punished.`, '(2) An attempt shall be punished.', '', '', 'Gazette of Varania'])) });
const document: LawDocument = { id: 'd0c', versionId: 'v', sha256: digest(bytes), sizeBytes: bytes.length, fileName: 'long.pdf', role: 'original', language: 'en', source: '', gazette: '', adoptedOn: '', inForceFrom: '', consolidatedAsOf: '', importedAt: '2026-11-26T10:00:00.000Z', importedBy: 'A' };

/** A desk on a new review that holds the law's bytes, unread. */
function deskWith(name: string, on: Partial<Desk> = {}): Desk & { readonly store: ReviewStore } {
  const file = join(folder, `${name}.lacuna`), store = reviewStore(createReviewFile(file), file, digest), vocabulary = loadStructureVocabulary();
  store.transact(() => { store.evidence.keep(document.sha256, Buffer.from(bytes)); });
  store.decide([{ topic: 'document', id: document.id, before: null, after: document }], { group: 'g', at: '2026-11-26T10:00:00.000Z', by: 'A' });
  return { store, vocabulary: () => vocabulary, now: () => '2026-11-26T10:00:00.000Z', newId: randomUUID, digest, by: 'A', report: () => undefined, program: 'Lacuna', ...on } as Desk;
}

const pages = pagesOf(...Array.from({ length: 160 }, (_, i) => [`|Article ${i + 1}. Heading`, `(1) Whoever recruits person${i + 1} shall be punished.`]));
const beginning = { documentId: document.id, state: 'reading', format: '', extractor: '', pageCount: 0, title: '', language: '', message: '', notes: [], doubts: [], textDigest: '', outlineDigest: '' } as const;

describe('a law of which the first pages are read', () => {
  it('shows them, says how many there are, and asks to wait for what needs the whole', () => {
    const desk = deskWith('shown'), part = new PartRead(desk, document, beginning);
    part.open({ format: 'pdf', extractor: 'x', pageCount: 900, from: 0 }, false);
    part.take(pages.slice(0, 20), () => []);
    expect(documentRow(desk, document)).toMatchObject({ state: 'reading', pagesRead: 20, pageCount: 900 });
    expect(readText(desk, { document: 'long.pdf', page: 20 }).pages[0]!.text).toContain('person20');
    expect(readLines(desk, { document: 'long.pdf', from: 17, to: 24 }).pages.map(({ pageNumber }) => pageNumber)).toEqual([17, 18, 19, 20]);
    expect(placeOutline(desk, { document: 'long.pdf' }).pages.length).toBe(20);
    expect(() => readText(desk, { document: 'long.pdf', page: 21 })).toThrow('Page 21 of long.pdf has not been read yet: 20 of 900 pages are there.');
    expect(() => readText(desk, { document: 'long.pdf', page: 901 })).toThrow('there is no page 901');
    expect(() => correctOutline(desk, { document: 'long.pdf', provision: '1', heading: 'Other', reason: '' } as never)).toThrow('still being read');
    part.end();
    desk.store.close();
  });

  it('is searched and walked by an outline of what is there, without doubts about an end that is only not read yet', async () => {
    const desk = deskWith('searched'), part = new PartRead(desk, document, beginning);
    part.open({ format: 'pdf', extractor: 'x', pageCount: 900, from: 0 }, false);
    part.take(pages.slice(0, 99), () => []);
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 5_000);
    part.take(pages.slice(99, 120), () => [{ pageIndex: 4, pageLabel: 'v' }]);
    clock.mockRestore();
    await vi.waitFor(() => { expect(desk.store.provisions.articles(document.id)).toBe(120); }, { timeout: 15_000, interval: 20 });
    expect(searchProvisions(desk, { query: 'person77', limit: 5 })).toMatchObject([{ article: '77', page: 77 }]);
    expect(showOutline(desk, { document: 'long.pdf' }).doubts).toEqual([]);
    expect(desk.store.extractions.get(document.id)).toMatchObject({ state: 'reading', language: 'en' });
    part.end();
    desk.store.close();
  });
});

describe('a law that will soon be read', () => {
  it('gets no outline of its first part, which would only keep the whole waiting', () => {
    const desk = deskWith('soon'), part = new PartRead(desk, document, beginning), asked = vi.spyOn(OutlineAside.prototype, 'make');
    part.open({ format: 'pdf', extractor: 'x', pageCount: 300, from: 0 }, false);
    const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 5_000);
    part.take(pages.slice(0, 120), () => []);
    expect(asked).not.toHaveBeenCalled();
    clock.mockReturnValue(performance.now() + 15_000);
    part.take(pages.slice(120, 125), () => []);
    expect(asked).toHaveBeenCalledTimes(1);
    clock.mockRestore();
    asked.mockRestore();
    part.end();
    desk.store.close();
  });
});

describe('a reading that was broken off', () => {
  it('keeps what was finished, goes on from there, and comes to the same text and outline', async () => {
    const straight = deskWith('straight'), whole = await readDocument(straight, document);
    expect(whole).toMatchObject({ state: 'ready', pageCount });
    straight.store.close();

    const stop = new AbortController(), desk = deskWith('broken', { signal: stop.signal, report: ({ done }) => { if (done >= 150) stop.abort(); } });
    const broken = await readDocument(desk, document), there = desk.store.pages.count(document.id);
    expect(broken).toMatchObject({ state: 'cancelled', message: `Reading was cancelled after ${there} of 420 pages. These can be read and searched; read it again to go on from there.` });
    expect(there).toBeGreaterThanOrEqual(150);
    expect(readText(desk, { document: 'long.pdf', page: there }).pages[0]!.text).toContain(`person${there} `);

    const seen: number[] = [];
    const again = await readDocument({ ...desk, signal: new AbortController().signal, report: ({ done }) => { seen.push(done); } }, document);
    expect(seen[0]).toBe(there);
    expect(again).toEqual(whole);
    desk.store.close();
  });

  it('is known for one when the program was killed, and begins anew where another extractor made the pages', async () => {
    const desk = deskWith('killed'), part = new PartRead(desk, document, beginning);
    part.open({ format: 'pdf', extractor: 'an older one', pageCount, from: 0 }, false);
    part.take(pages.slice(0, 30), () => []);
    part.end();
    desk.store.close();
    const file = join(folder, 'killed.lacuna'), store = reviewStore(openReviewFile(file, { write: true }), file, digest);
    expect(store.extractions.get(document.id)).toMatchObject({ state: 'cancelled', message: expect.stringContaining('goes on from there') as string });
    const seen: number[] = [];
    const again = await readDocument({ ...desk, store, report: ({ done }) => { seen.push(done); } }, document);
    expect(seen[0]).toBe(0);
    expect(again).toMatchObject({ state: 'ready', pageCount });
    expect(readText({ ...desk, store }, { document: 'long.pdf', page: 1 }).pages[0]!.text).toContain('Gazette of Varania');
    store.close();
  });
});
