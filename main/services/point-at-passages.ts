import type { Output } from '../../shared/contract/operations.ts';
import { joinStretches, sliceStretches, type Stretch } from '../../shared/domain/text.ts';
import type { StoredProvision } from '../store/provision-table.ts';
import type { Cue } from '../suggestion/prepare-document.ts';
import type { Desk } from './desk.ts';

type Passage = Output<'suggestions.list'>[number]['passages'][number];
interface Place { readonly holder: StoredProvision; readonly cues: { readonly concept: string; readonly telling: boolean; readonly at: number; readonly until: number }[] }

/** At most so many passages of one article; from one that is longer than so many characters, only the sentences with the words. */
const most = 3, longest = 480;

/**
 * Where in an article the words stand for which it is offered: the smallest provisions, or the sentences of a long one; the most telling first (by the words of the target's own
 * concepts, then by what else of the item stands there, then by order). A judgement begins from these words rather than from the article as a whole.
 * None where nothing but the heading or the place in the code speaks for it, or where the words stand everywhere in it.
 */
export function pointAtPassages(desk: Desk, documentId: string, { provision, cues, focus }: { readonly provision: string; readonly cues: readonly Cue[]; readonly focus: readonly string[] }): Passage[] {
  const [article, ...inside] = desk.store.provisions.within(documentId, provision);
  if (!article || article.path !== provision) return [];
  const isTelling = ({ concept }: Cue): boolean => focus.length === 0 || focus.includes(concept), places = new Map<string, Place>();
  for (const cue of cues.filter(({ where }) => where === 'text')) {
    const spot = sliceStretches(article.stretches, cue.start, cue.end), holder = [...inside].sort((a, b) => b.depth - a.depth).find(({ stretches }) => holds(stretches, spot)) ?? article;
    const at = offsetBehind(holder.stretches, spot[0]), place = places.get(holder.path) ?? { holder, cues: [] };
    if (at === null) continue;
    place.cues.push({ concept: cue.concept, telling: isTelling(cue), at, until: at + cue.end - cue.start });
    places.set(holder.path, place);
  }
  const concepts = ({ cues: own }: Place, telling: boolean): number => new Set(own.filter((cue) => !telling || cue.telling).map(({ concept }) => concept)).size;
  const ranked = [...places.values()].filter((place) => concepts(place, true) > 0).sort((a, b) => concepts(b, true) - concepts(a, true) || concepts(b, false) - concepts(a, false));
  return ranked.slice(0, most).map((place) => passageIn(desk, documentId, place)).filter(({ words }) => words.length < article.text.length);
}

function passageIn(desk: Desk, documentId: string, place: Place): Passage {
  const { holder } = place, [start, end] = holder.text.length <= longest ? [0, holder.text.length] : sentenceAround(holder.text, place), stretches = sliceStretches(holder.stretches, start, end);
  return {
    provision: holder.path, words: joinStretches((pageIndex) => desk.store.pages.text(documentId, pageIndex), stretches),
    stretches: stretches.map((s) => ({ pageNumber: s.pageIndex + 1, start: s.start, end: s.end })),
  };
}

/** The sentence with the most of what tells; the whole of it, from one full stop, semicolon or paragraph to the next. */
function sentenceAround(text: string, { cues }: Place): readonly [number, number] {
  const ends = [...text.matchAll(/[.;:](?=\s+\p{L}|\s+\()|\n/gu)].map(({ index }) => index + 1), bounds = [0, ...ends, text.length];
  const sentences = bounds.slice(1).map((end, i) => [bounds[i]!, end] as const);
  const telling = ([start, end]: readonly [number, number]): number => new Set(cues.filter((cue) => cue.telling && cue.at >= start && cue.at < end).map(({ concept }) => concept)).size;
  const [start, end] = sentences.reduce((best, next) => (telling(next) > telling(best) ? next : best)), words = text.slice(start, end);
  return [start + words.length - words.trimStart().length, end - words.length + words.trimEnd().length];
}

const holds = (stretches: readonly Stretch[], spot: readonly Stretch[]): boolean =>
  spot.length > 0 && spot.every((piece) => stretches.some((s) => s.pageIndex === piece.pageIndex && s.start <= piece.start && s.end >= piece.end));

/** Where a place of a page stands in the joined text of some stretches. */
function offsetBehind(stretches: readonly Stretch[], place: Stretch | undefined): number | null {
  let offset = 0;
  for (const [i, s] of stretches.entries()) {
    if (i > 0) offset += s.join.length;
    if (place && s.pageIndex === place.pageIndex && s.start <= place.start && s.end >= place.end) return offset + place.start - s.start;
    offset += s.end - s.start;
  }
  return null;
}
