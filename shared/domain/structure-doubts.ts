import type { Alignment } from './align-outlines.ts';
import { sideOf, translationDoubtId, type Comparable, type ComparedText, type TranslationDoubt } from './translation-doubt.ts';

const lettersOf = (text: string): number => text.replace(/[^\p{L}\p{N}]+/gu, '').length;
const nameOf = ({ kind, label, number, path }: Comparable): string => (kind === 'article' ? label.replace(/[.:\s]+$/u, '') || number : `${kind} ${number}`).trim() || path;

/** Articles, paragraphs and points that one of the two texts has and the other has not. */
export function structureDoubts(original: ComparedText, translation: ComparedText, { pairs, ratio }: Alignment): TranslationDoubt[] {
  const there = new Map(pairs.map(({ mine, theirs }) => [mine, theirs])), back = new Map(pairs.map(({ mine, theirs }) => [theirs, mine]));
  const missing = oneSided(original.provisions, translation.provisions, there, ratio), added = oneSided(translation.provisions, original.provisions, back, 1 / ratio);
  const doubt = (kind: 'missing' | 'added', { first, last, holder, count }: OneSided, side: 'original' | 'translation'): TranslationDoubt => {
    const own = sideOf(first, 0, Math.min(280, first.text.length)), other = sideOf(holder);
    const [mine, theirs] = side === 'original' ? [own, other] : [other, own];
    const name = count === 1 ? nameOf(first) : `${nameOf(first)} to ${nameOf(last)} (${count})`;
    const note = kind === 'missing' ? `${name} of the original ${count === 1 ? 'has' : 'have'} no counterpart in the translation.` : `${name} of the translation ${count === 1 ? 'has' : 'have'} no counterpart in the original.`;
    return { id: translationDoubtId(kind, mine, theirs), kind, note, original: mine, translation: theirs, compared: `${name}\n${first.text}` };
  };
  return [...missing.map((one) => doubt('missing', one, 'original')), ...added.map((one) => doubt('added', one, 'translation'))];
}

/** Provisions in a row without a counterpart, and where the other text stops having one: what holds them, or the article before. */
interface OneSided { readonly first: Comparable; readonly last: Comparable; readonly count: number; readonly holder: Comparable | null }

function oneSided(mine: readonly Comparable[], theirs: readonly Comparable[], pairs: ReadonlyMap<string, string>, ratio: number): OneSided[] {
  const other = new Map(theirs.map((one) => [one.path, one])), byPath = new Map(mine.map((one) => [one.path, one]));
  const inside = Map.groupBy(theirs.filter(({ kind }) => kind === 'paragraph' || kind === 'point'), ({ parent }) => parent), ownInside = Map.groupBy(mine.filter(({ kind }) => kind === 'paragraph' || kind === 'point'), ({ parent }) => parent);
  const counterpart = (path: string | null): Comparable | null => other.get(pairs.get(path ?? '') ?? '') ?? null;
  const found: OneSided[] = [];
  let before: Comparable | null = null, wasMissing = false;
  for (const one of mine) {
    if (one.kind === 'article') {
      if (pairs.has(one.path)) { before = one; wasMissing = false; continue; }
      const last = found.at(-1);
      if (wasMissing && last?.first.kind === 'article') found[found.length - 1] = { ...last, last: one, count: last.count + 1 };
      else found.push({ first: one, last: one, count: 1, holder: before ? counterpart(before.path) : null });
      wasMissing = true;
      continue;
    }
    if ((one.kind !== 'paragraph' && one.kind !== 'point') || pairs.has(one.path)) continue;
    const parent = byPath.get(one.parent ?? ''), holder = counterpart(one.parent);
    // A text that numbers nothing here may still say it all; so may one whose words are as many as they should be.
    if (!parent || !holder || !inside.has(holder.path) || !isReallyMissing(one, parent, holder, ratio, (ownInside.get(parent.path)?.length ?? 0) - (inside.get(holder.path)?.length ?? 0))) continue;
    found.push({ first: one, last: one, count: 1, holder });
  }
  return found;
}

function isReallyMissing(one: Comparable, parent: Comparable, holder: Comparable, ratio: number, fewer: number): boolean {
  const letters = lettersOf(one.text), whole = lettersOf(parent.text);
  if (letters < 10 || whole === 0 || fewer <= 0) return false;
  const share = letters / whole, lacks = 1 - lettersOf(holder.text) / (whole * ratio);
  return share < 0.12 ? lacks > -0.05 : lacks >= 0.4 * share;
}
