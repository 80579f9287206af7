import { matchQuote } from '../../shared/domain/match-quote.ts';
import type { Tag } from '../../shared/domain/judgement.ts';
import { joinStretches } from '../../shared/domain/text.ts';
import type { ReviewStore } from '../store/review-store.ts';
import type { Desk } from './desk.ts';

/** Where a tag's quotation stands now: at its place, elsewhere in the document, or nowhere. Never dropped silently. */
export type Standing = 'found' | 'moved' | 'lost';

/** Looks at the text itself, whatever was known before. */
export function lookForQuotation(desk: Desk, { passage }: Pick<Tag, 'passage'>): Standing {
  const textOf = (pageIndex: number): string => desk.store.pages.text(passage.documentId, pageIndex);
  if (joinStretches(textOf, passage.stretches) === passage.quotation) return 'found';
  return desk.store.provisions.list(passage.documentId).some((p) => matchQuote(p.text, passage.quotation).length > 0) ? 'moved' : 'lost';
}

const known = new WeakMap<ReviewStore, Map<string, { readonly made: string; readonly standing: Standing }>>();

/** The standing of many quotations. What was found once holds as long as the document's text and outline are the ones it was found in: thousands of tags are then a look-up each. */
export function standings(desk: Desk): (tag: Tag) => Standing {
  const ofReview = known.get(desk.store) ?? new Map<string, { made: string; standing: Standing }>();
  known.set(desk.store, ofReview);
  const readings = new Map<string, string>();
  const readingOf = (documentId: string): string => {
    let reading = readings.get(documentId);
    if (reading === undefined) {
      const extraction = desk.store.extractions.get(documentId);
      readings.set(documentId, reading = extraction?.state === 'ready' ? `${extraction.textDigest} ${extraction.outlineDigest}` : '');
    }
    return reading;
  };
  return (tag) => {
    const made = readingOf(tag.passage.documentId), there = ofReview.get(tag.id);
    if (made && there?.made === made) return there.standing;
    const standing = lookForQuotation(desk, tag);
    ofReview.set(tag.id, { made, standing });
    return standing;
  };
}
