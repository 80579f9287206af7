import { matchQuote } from '../../shared/domain/match-quote.ts';
import type { Passage, Standing } from '../../shared/domain/judgement.ts';
import { joinStretches } from '../../shared/domain/text.ts';
import type { ReviewStore } from '../store/review-store.ts';
import type { Desk } from './desk.ts';
import { placeInFile } from './words-in-file.ts';

/** What quotes a passage: a tag, or a note beside it. */
interface Quoting { readonly id: string; readonly passage: Passage }

/** Where a quotation stands now, looked for in the text itself whatever was known before. Never dropped silently; words typed from an image stand in no text. */
export function lookForQuotation(desk: Desk, { passage }: Pick<Quoting, 'passage'>): Standing {
  if (passage.region) return 'typed';
  const textOf = (pageIndex: number): string => desk.store.pages.text(passage.documentId, pageIndex);
  if (joinStretches(textOf, passage.stretches) === passage.quotation) return 'found';
  // Words that were marked before their letters were repaired stand where they stood.
  if (placeInFile(desk, passage) === passage.quotation) return 'found';
  return desk.store.provisions.list(passage.documentId).some((p) => matchQuote(p.text, passage.quotation).length > 0) ? 'moved' : 'lost';
}

const known = new WeakMap<ReviewStore, Map<string, { readonly made: string; readonly standing: Standing }>>();

/** The standing of many quotations. What was found once holds as long as the document's text and outline are the ones it was found in: thousands of tags are then a look-up each. */
export function standings(desk: Desk): (quoting: Quoting) => Standing {
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
  return (quoting) => {
    const made = readingOf(quoting.passage.documentId), there = ofReview.get(quoting.id);
    if (made && there?.made === made) return there.standing;
    const standing = lookForQuotation(desk, quoting);
    ofReview.set(quoting.id, { made, standing });
    return standing;
  };
}
