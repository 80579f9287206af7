import type { LawDocument } from '../../shared/domain/evidence.ts';
import type { PageText } from '../../shared/domain/text.ts';
import type { PageRevision } from '../extraction/page-revision.ts';
import type { Extraction } from '../store/extraction-table.ts';
import { packPage, type PackedPage } from '../store/page-codec.ts';
import type { Desk } from './desk.ts';
import { fewPages, OutlineAside } from './outline-aside.ts';
import { heardLanguage } from './heard-language.ts';
import { correctionsOf, forgetText, keepOutline } from './keep-outline.ts';

/** So many pages are written at once, and so long they wait for it at most. */
const pagesAtOnce = 48, writeEveryMs = 300;
/** How often windows hear that more pages are there. */
const tellEveryMs = 2_000;
/**
 * When so many pages are there, they get an outline of their own, to be searched and walked by, and again whenever they have doubled: but only where, at the pace so far, the rest will still take
 * so long. Making it takes from the reading as much time as it is there before the whole outline. The first pages are slow, so the pace is judged after a while.
 */
const firstOutline = 100, paceKnownMs = 3_000, worthAnOutlineMs = 12_000;

/** A document while it is read: its pages are kept and shown as they come, and outlined so far. */
export class PartRead {
  reading: Extraction;
  readonly #desk: Desk;
  readonly #document: LawDocument;
  #aside: OutlineAside | null = null;
  #pagesRead = 0;
  #toldAt = 0;
  #unwritten: Required<PackedPage>[] = [];
  #writtenAt = -Infinity;
  #outlineAt = firstOutline;
  #openedAt = 0;
  #openedFrom = 0;
  #isOutlining = false;
  #isFinished = false;

  constructor(desk: Desk, document: LawDocument, reading: Extraction) {
    this.#desk = desk;
    this.#document = document;
    this.reading = reading;
  }

  /** The file is open. Pages of an earlier reading stay until they are handed in again, where reading goes on after them. */
  open({ from, ...opened }: { readonly format: string; readonly extractor: string; readonly pageCount: number; readonly from: number }, goesOn: boolean): void {
    this.reading = { ...this.reading, ...opened };
    this.#openedAt = performance.now();
    this.#openedFrom = from;
    this.#desk.store.transact(() => { if (goesOn && from === 0) forgetText(this.#desk, this.#document.id); this.tell(); });
    if (opened.pageCount >= fewPages) this.#aside = new OutlineAside(this.#document.language);
  }

  /** The next pages. They are on disk a moment later: a few at a time, because each time the disk is waited for. */
  take(pages: readonly PageText[], revisions: () => readonly PageRevision[]): void {
    const packed = pages.map(packPage);
    this.#unwritten.push(...packed);
    this.#aside?.take(packed);
    this.#pagesRead += pages.length;
    const outlines = this.#pagesRead >= this.#outlineAt && this.#restMs() > worthAnOutlineMs;
    if (outlines || this.#unwritten.length >= pagesAtOnce || performance.now() - this.#writtenAt > writeEveryMs) this.#write();
    if (outlines) this.#outlineSoFar(revisions());
  }

  /** How long the pages that are still to come will take, as fast as those before; 0 while that is not known. */
  #restMs(): number {
    const soFarMs = performance.now() - this.#openedAt;
    return soFarMs < paceKnownMs ? 0 : soFarMs / (this.#pagesRead - this.#openedFrom) * (this.reading.pageCount - this.#pagesRead);
  }

  #write(): void {
    const { store } = this.#desk, tells = performance.now() - this.#toldAt > tellEveryMs;
    store.transact(() => {
      for (const page of this.#unwritten) store.pages.putPacked(this.#document.id, page);
      if (tells) this.tell();
    });
    this.#unwritten = [];
    this.#writtenAt = performance.now();
  }

  /** Writes down that it is being read, which windows hear. */
  tell(): void {
    this.#toldAt = performance.now();
    this.#desk.store.extractions.put(this.reading);
  }

  /** Whether a thread takes the pages as they come. */
  get isOutlinedAside(): boolean { return this.#aside !== null; }

  /** All pages are there: what is not on disk yet is written, and no outline of a part is kept any more. */
  complete(): void {
    this.#isFinished = true;
    this.#write();
  }

  /** The thread that has all pages, for the outline that counts; null for a short law. `instead` are the pages as they became after it took them. */
  finish(instead: Iterable<PageText> | null): OutlineAside | null {
    if (!this.#aside || !instead) return this.#aside;
    this.#aside.end();
    this.#aside = new OutlineAside();
    for (const page of instead) this.#aside.take([packPage(page)]);
    return this.#aside;
  }

  /** Reading was cancelled: what is there stays and can be read. */
  breakOff(): Extraction {
    this.#isFinished = true;
    if (this.#unwritten.length > 0) this.#write();
    const { store } = this.#desk, there = store.pages.count(this.#document.id), { pageCount } = this.reading;
    const goesOn = this.reading.format === 'pdf' && there > 0 && there < pageCount;
    const message = goesOn ? `Reading was cancelled after ${there.toLocaleString('en')} of ${pageCount.toLocaleString('en')} pages. These can be read and searched; read it again to go on from there.` : 'Reading was cancelled. Its bytes are kept; read it again when you like.';
    this.reading = { ...this.reading, state: 'cancelled', message };
    store.transact(() => { if (!goesOn) forgetText(this.#desk, this.#document.id); store.extractions.put(this.reading); });
    return this.reading;
  }

  end(): void {
    this.#isFinished = true;
    this.#aside?.end();
  }

  /** Nobody waits for it: it is made beside the reading, and is of no use once that is through. */
  #outlineSoFar(revisions: readonly PageRevision[]): void {
    if (!this.#aside || this.#isOutlining) return;
    this.#isOutlining = true;
    this.#outlineAt = this.#pagesRead * 2;
    const { language } = heardLanguage(this.#desk, this.#document, []);
    void this.#aside.make({ language, corrections: correctionsOf(this.#desk, this.#document.id) }, revisions, this.#desk.signal).then((made) => {
      if (this.#isFinished || !this.#desk.store.standing.get('document', this.#document.id)) return;
      // Doubts are about the whole: an end that is only not read yet is none.
      this.reading = keepOutline(this.#desk, this.#document, { ...this.reading, language }, { ...made, doubts: [] });
    }).catch((error: unknown) => { if (!this.#isFinished && !this.#desk.signal?.aborted) console.error(error); }).finally(() => { this.#isOutlining = false; });
  }
}
