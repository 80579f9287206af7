import type { Parsed } from '../../shared/contract/operations.ts';
import type { LawDocument } from '../../shared/domain/evidence.ts';
import { Failure } from '../../shared/domain/failure.ts';
import type { Passage } from '../../shared/domain/judgement.ts';
import { holderOf, markPassage } from '../../shared/domain/mark-passage.ts';
import { matchQuote } from '../../shared/domain/match-quote.ts';
import { placesOf, type PagePlace } from '../../shared/domain/place-boxes.ts';
import { joinStretches, sliceStretches, type PageText, type Stretch } from '../../shared/domain/text.ts';
import type { Extraction } from '../store/extraction-table.ts';
import type { StoredProvision } from '../store/provision-table.ts';
import { readingOf, type Desk } from './desk.ts';
import { findProvision } from './find-provision.ts';
import { lookForQuotation } from './quotation-standing.ts';

/** How a passage is marked: a provision, exact words, words on the pages, or a region of a page image with the words typed from it. */
export type Marked = Pick<Parsed<'tags.add'>, 'provision' | 'quote' | 'stretches' | 'region'>;
const contextLength = 64;

/** The passage that a person marked in a document, with its quotation to the character. */
export function findPassage(desk: Desk, document: LawDocument, wish: Marked): Passage {
  const extraction = readingOf(desk, document);
  const provision = wish.provision ? findProvision(desk, document, wish.provision) : null;
  if (wish.region) return typedPassage(desk, document, extraction, wish, provision);
  if (wish.stretches) return markedPassage(desk, document, extraction, wish.stretches);
  if (wish.quote) return quotedPassage(desk, document, extraction, wish.quote, provision);
  if (provision) return wholePassage(desk, document, extraction, provision);
  throw new Failure('wrong-usage', 'Say what is meant: a provision (--provision 149) or its exact words (--quote "...").');
}

/** Where a passage stands on its pages now; the first place of its words where they have moved, and nothing where they are lost. */
export function placePassage(desk: Desk, passage: Passage, pageOf: (pageIndex: number) => PageText | null): PagePlace[] {
  if (passage.region) return [{ pageNumber: passage.region.pageNumber, stretches: [], boxes: [passage.region.box] }];
  const standing = lookForQuotation(desk, { passage });
  if (standing === 'found') return placesOf(pageOf, passage.stretches);
  for (const { text, stretches } of standing === 'moved' ? desk.store.provisions.list(passage.documentId) : []) {
    const place = matchQuote(text, passage.quotation)[0];
    if (place) return placesOf(pageOf, sliceStretches(stretches, place.start, place.end));
  }
  return [];
}

/** Reads the pages of a document with their runs, each once. */
export function pagesOnce(desk: Desk, documentId: string): (pageIndex: number) => PageText | null {
  const read = new Map<number, PageText | null>();
  return (pageIndex) => { if (!read.has(pageIndex)) read.set(pageIndex, desk.store.pages.get(documentId, pageIndex)); return read.get(pageIndex) ?? null; };
}

/** Words marked on the pages, as the provision that holds them would quote them. */
function markedPassage(desk: Desk, document: LawDocument, extraction: Extraction, marked: NonNullable<Marked['stretches']>): Passage {
  const beyond = marked.find(({ pageNumber }) => pageNumber > extraction.pageCount);
  if (beyond) throw new Failure('not-found', `${document.fileName} has ${extraction.pageCount} pages; there is no page ${beyond.pageNumber}.`);
  const provisions = desk.store.provisions.list(document.id);
  const pages = [...new Set(marked.map(({ pageNumber }) => pageNumber - 1))].flatMap((pageIndex) => desk.store.pages.get(document.id, pageIndex) ?? []);
  const stretches = markPassage(pages, provisions, marked.map(({ pageNumber, start, end }) => ({ pageIndex: pageNumber - 1, start, end })));
  if (stretches.length === 0) throw new Failure('invalid-input', 'No words are marked. Mark at least one word of the text.');
  return passageOf(desk, document, extraction, holderOf(provisions, stretches), stretches);
}

/** Words that a person typed from a page image: kept as typed, with the rectangle in which they stand. */
function typedPassage(desk: Desk, document: LawDocument, extraction: Extraction, { region, quote = '' }: Marked, provision: StoredProvision | null): Passage {
  if (!quote.trim()) throw new Failure('wrong-usage', 'Type the words that stand in the region, exactly as printed.');
  const page = desk.store.pages.get(document.id, region!.pageNumber - 1);
  if (!page) throw new Failure('not-found', `${document.fileName} has ${extraction.pageCount} pages; there is no page ${region!.pageNumber}.`);
  const { x, y, width, height } = region!.box ?? { x: 0, y: 0, width: page.width, height: page.height };
  const left = Math.max(0, x), top = Math.max(0, y), right = Math.min(page.width, x + width), bottom = Math.min(page.height, y + height);
  if (right - left < 1 || bottom - top < 1) throw new Failure('invalid-input', `The region lies outside of page ${region!.pageNumber}, which is ${Math.round(page.width)} by ${Math.round(page.height)} points. Draw it on the page.`);
  return {
    documentId: document.id, sha256: document.sha256, extractor: extraction.extractor, provision: provision?.path ?? null, article: provision?.article ?? '', quotation: quote.trim(), prefix: '', suffix: '', stretches: [],
    firstPage: region!.pageNumber, lastPage: region!.pageNumber, pageLabel: page.pageLabel || String(region!.pageNumber), region: { pageNumber: region!.pageNumber, box: { x: left, y: top, width: right - left, height: bottom - top } },
  };
}

function wholePassage(desk: Desk, document: LawDocument, extraction: Extraction, provision: StoredProvision): Passage {
  // A container has no text of its own: its heading is what can be quoted.
  const stretches = provision.stretches.length > 0 ? provision.stretches : provision.labelStretches;
  if (stretches.length === 0) throw new Failure('invalid-input', `${provision.path} has no text of its own. Tag one of its articles, or quote the words.`);
  return passageOf(desk, document, extraction, provision, stretches);
}

function quotedPassage(desk: Desk, document: LawDocument, extraction: Extraction, quote: string, within: StoredProvision | null): Passage {
  const all = within ? [within] : desk.store.provisions.list(document.id).filter((p) => p.kind === 'article' || p.article === '');
  const places = all.flatMap((p) => matchQuote(p.text, quote).map((place) => ({ provision: p, stretches: sliceStretches(p.stretches, place.start, place.end) })));
  if (places.length > 1) throw new Failure('ambiguous', `These words stand ${places.length} times: ${places.slice(0, 6).map((p) => p.provision.path).join(', ')}${places.length > 6 ? ' ...' : ''}. Quote more of them, or name the provision.`);
  if (places[0]) return passageOf(desk, document, extraction, innermost(desk, document, places[0].provision, quote), places[0].stretches);
  if (within) throw new Failure('not-found', `${within.label || within.path} of ${document.fileName} does not contain these words. Check the quotation to the character.`);
  return passageOnPages(desk, document, extraction, quote);
}

/** The smallest provision inside an article that holds the quotation once. */
function innermost(desk: Desk, document: LawDocument, outer: StoredProvision, quote: string): StoredProvision {
  const inside = desk.store.provisions.list(document.id).filter((p) => p.path.startsWith(`${outer.path}__`) && matchQuote(p.text, quote).length === 1);
  return inside.sort((a, b) => b.depth - a.depth)[0] ?? outer;
}

/** Words outside every provision (a preamble, a note) are found on the pages themselves. */
function passageOnPages(desk: Desk, document: LawDocument, extraction: Extraction, quote: string): Passage {
  const places = desk.store.pages.list(document.id).flatMap((page) => matchQuote(page.text, quote).map((place) => ({ page, place })));
  if (places.length > 1) throw new Failure('ambiguous', `These words stand on several pages: ${places.slice(0, 8).map(({ page }) => page.pageIndex + 1).join(', ')}. Quote more of them.`);
  if (!places[0]) throw new Failure('not-found', `${document.fileName} does not contain these words. Check the quotation to the character; line breaks and spaces do not matter.`);
  const { page, place } = places[0];
  const lines = page.lines.filter((line) => line.start < place.end && line.end > place.start);
  const stretches = lines.map((line, i): Stretch => ({ pageIndex: page.pageIndex, start: Math.max(line.start, place.start), end: Math.min(line.end, place.end), join: i === 0 ? '' : ' ' }));
  return passageOf(desk, document, extraction, null, stretches.length > 0 ? stretches : [{ pageIndex: page.pageIndex, start: place.start, end: place.end, join: '' }]);
}

function passageOf(desk: Desk, document: LawDocument, extraction: Extraction, provision: StoredProvision | null, stretches: readonly Stretch[]): Passage {
  const textOf = (pageIndex: number): string => desk.store.pages.text(document.id, pageIndex);
  const first = stretches[0]!, last = stretches.at(-1)!;
  return {
    documentId: document.id, sha256: document.sha256, extractor: extraction.extractor, provision: provision?.path ?? null, article: provision?.article ?? '',
    quotation: joinStretches(textOf, stretches), stretches: stretches.map((s, i) => (i === 0 ? { ...s, join: '' } : s)),
    prefix: textOf(first.pageIndex).slice(Math.max(0, first.start - contextLength), first.start), suffix: textOf(last.pageIndex).slice(last.end, last.end + contextLength),
    firstPage: first.pageIndex + 1, lastPage: last.pageIndex + 1, pageLabel: desk.store.pages.label(document.id, first.pageIndex) || String(first.pageIndex + 1),
  };
}
