import type { Output } from '../../shared/contract/operations.ts';
import { citeUnit } from '../../shared/domain/cite-unit.ts';
import type { LawDocument } from '../../shared/domain/evidence.ts';
import { lexiconOf } from '../suggestion/load-lexicon.ts';
import { languageOf, type Desk } from './desk.ts';
import { counterpartIn, otherLanguages } from './pair-provisions.ts';
import { unitAt } from './printed-places.ts';

type Row = Output<'suggestions.list'>[number];
/** Of a law whose words are not known only so much is shown: nothing says where in it the matter stands. */
const SHOWN = 240;

const languages = new Intl.DisplayNames(['en'], { type: 'language' });

/** For each document in a language without words for suggestion: the document of the same version, in the other language, that is read in its place. */
export function carriersOf(desk: Desk, documents: readonly LawDocument[], all: readonly LawDocument[]): ReadonlyMap<string, LawDocument> {
  const isKnown = (document: LawDocument): boolean => lexiconOf(desk.lexicon(), languageOf(desk, document)) !== null;
  return new Map(documents.filter((document) => !isKnown(document)).flatMap((document) => { const carrier = otherLanguages(desk, all, document).find(isKnown); return carrier ? [[document.id, carrier] as const] : []; }));
}

/** A suggestion of one language as a suggestion of the provision that stands for it in the other, which says so; null where nothing stands for it there. */
export function carrySuggestion(desk: Desk, row: Row, document: LawDocument, stateOf: (documentId: string, provision: string) => Row['state']): Row | null {
  const article = counterpartIn(desk, row.document, document.id, row.provision), language = languageOf(desk, document);
  if (!article) return null;
  const parts = new Map(row.passages.flatMap(({ provision }) => { const part = counterpartIn(desk, row.document, document.id, provision); return part && part.path !== article.path ? [[part.path, part] as const] : []; }));
  const read = languages.of(row.language) ?? row.language, text = article.text.replace(/\s+/gu, ' ').trim();
  return {
    ...row, document: document.id, fileName: document.fileName, language, provision: article.path, number: article.number, article: article.article, heading: article.heading, page: article.firstPage, unit: unitAt(desk, document.id, article.path),
    snippet: text.length > SHOWN ? `${text.slice(0, text.lastIndexOf(' ', SHOWN) + 1 || SHOWN).trim()} …` : text, marks: [], state: stateOf(document.id, article.path),
    reasons: [`carried over from ${citeUnit(row.unit, row.article, 'within')} of the ${read} text (${row.fileName})`, ...row.reasons],
    passages: [...parts.values()].map((part) => ({ provision: part.path, words: part.text, stretches: part.stretches.map((s) => ({ pageNumber: s.pageIndex + 1, start: s.start, end: s.end })) })),
  };
}
