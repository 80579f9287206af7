import type { Output, Parsed } from '../../shared/contract/operations.ts';
import { alignOutlines, type Alignment } from '../../shared/domain/align-outlines.ts';
import type { LawDocument } from '../../shared/domain/evidence.ts';
import type { StoredProvision } from '../store/provision-table.ts';
import type { ReviewStore } from '../store/review-store.ts';
import { documentsOf, findDocument, languageOf, readingOf, type Desk } from './desk.ts';

/** The documents that hold the same version in the other language and have been read: translations of an original, the original of a translation. */
export const otherLanguages = (desk: Desk, documents: readonly LawDocument[], mine: LawDocument): LawDocument[] =>
  documents.filter((d) => d.id !== mine.id && d.versionId === mine.versionId && (d.role === 'original') !== (mine.role === 'original') && desk.store.extractions.get(d.id)?.state === 'ready');

interface Aligned extends Alignment { readonly made: string; readonly there: ReadonlyMap<string, string> }
const known = new WeakMap<ReviewStore, Map<string, Aligned>>();

/** Which provision of a document stands for which of another: found once for each state of the two outlines. */
export function alignmentOf(desk: Desk, mine: string, theirs: string): Aligned {
  const ofReview = known.get(desk.store) ?? new Map<string, Aligned>();
  known.set(desk.store, ofReview);
  const digests = [mine, theirs].map((id) => desk.store.extractions.get(id)?.outlineDigest ?? ''), made = digests.join(' '), there = ofReview.get(`${mine} ${theirs}`);
  if (there?.made === made) return there;
  const found = alignOutlines(desk.store.provisions.list(mine), desk.store.provisions.list(theirs));
  const keep = (key: string, from: string, { pairs, ratio }: Alignment): Aligned => { const aligned = { made: from, pairs, ratio, there: new Map(pairs.map((pair) => [pair.mine, pair.theirs])) }; ofReview.set(key, aligned); return aligned; };
  // The way back is the same pairs: what stands for what does not depend on who asks.
  keep(`${theirs} ${mine}`, [...digests].reverse().join(' '), { ratio: 1 / found.ratio, pairs: found.pairs.map((pair) => ({ mine: pair.theirs, theirs: pair.mine })) });
  return keep(`${mine} ${theirs}`, made, found);
}

/** The provision of another document that stands for one of this, or for the smallest around it that has a counterpart. */
export function counterpartIn(desk: Desk, mine: string, theirs: string, path: string): StoredProvision | null {
  const { there: pairs } = alignmentOf(desk, mine, theirs);
  for (let at: string | null = path; at !== null; at = desk.store.provisions.get(mine, at)?.parent ?? null) {
    const own = pairs.get(at);
    if (own !== undefined) return desk.store.provisions.get(theirs, own);
    const provision = desk.store.provisions.get(mine, at);
    // A chapter around an article without a counterpart stands for nothing in particular.
    if (provision?.kind === 'article' || !provision) return null;
  }
  return null;
}

/** The pairs of provisions of a document and the other language of its version, in the document's order; what lies in an article that is numbered on one side only stands for the article. */
export function pairProvisions(desk: Desk, wish: Parsed<'outline.counterparts'>): Output<'outline.counterparts'> {
  const document = findDocument(desk, wish.document);
  readingOf(desk, document);
  const others = otherLanguages(desk, documentsOf(desk), document);
  const other = wish.other ? findDocument(desk, wish.other) : others[0];
  if (wish.other) readingOf(desk, other!);
  return { document: document.id, other: other?.id ?? null, others: others.map((d) => ({ document: d.id, fileName: d.fileName, role: d.role, language: languageOf(desk, d) })), pairs: other ? allPairs(desk, document.id, other.id) : [] };
}

function allPairs(desk: Desk, mine: string, theirs: string): Output<'outline.counterparts'>['pairs'] {
  const pairs = new Map(alignmentOf(desk, mine, theirs).there);
  return desk.store.provisions.list(mine).flatMap(({ path, kind, parent }) => {
    const counterpart = pairs.get(path) ?? (kind === 'paragraph' || kind === 'point' ? pairs.get(parent ?? '') : undefined);
    if (counterpart === undefined) return [];
    pairs.set(path, counterpart);
    return [{ provision: path, counterpart }];
  });
}
