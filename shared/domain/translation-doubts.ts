import type { Alignment } from './align-outlines.ts';
import { differencesBetween, type DifferenceKind } from './compare-provisions.ts';
import { structureDoubts } from './structure-doubts.ts';
import { sideOf, translationDoubtId, type TranslationDoubt, type Comparable, type ComparedText } from './translation-doubt.ts';

/** Everything in which a translation differs from its original, in the order of the original. `alignment` pairs the original's provisions (`mine`) with the translation's. */
export function findTranslationDoubts(original: ComparedText, translation: ComparedText, alignment: Alignment): TranslationDoubt[] {
  const structure = structureDoubts(original, translation, alignment);
  const mine = new Map(original.provisions.map((one) => [one.path, one])), theirs = new Map(translation.provisions.map((one) => [one.path, one]));
  const hasInside = (all: readonly Comparable[]): Map<string, Comparable> => { const first = new Map<string, Comparable>(); for (const one of all) if (one.parent !== null && !first.has(one.parent)) first.set(one.parent, one); return first; };
  const inMine = hasInside(original.provisions), inTheirs = hasInside(translation.provisions);
  const unlike = new Set(structure.flatMap(({ original: { path }, translation: { path: other } }) => [path, other]));
  const found = alignment.pairs.flatMap(({ mine: path, theirs: other }): TranslationDoubt[] => {
    const a = mine.get(path)!, b = theirs.get(other)!;
    if (a.kind !== 'article' && a.kind !== 'paragraph' && a.kind !== 'point') return [];
    const both = inMine.has(path) && inTheirs.has(other);
    const [from, to] = both ? [leadOf(a, inMine.get(path)!), leadOf(b, inTheirs.get(other)!)] : [a.text, b.text];
    const measures = !both && !unlike.has(path) && !unlike.has(other);
    return differencesBetween({ text: from, around: articleOf(a, mine).text, words: original.words }, { text: to, around: articleOf(b, theirs).text, words: translation.words }, measures ? alignment.ratio : null).map(({ kind, note, original: [s, e], translation: [t, u] }) => {
      const sides = { original: sideOf(a, s, e), translation: sideOf(b, t, u) };
      return { id: translationDoubtId(kind, sides.original, sides.translation), kind, note, ...sides, compared: `${from}\n${to}` };
    });
  });
  const order = new Map(original.provisions.map(({ path }, i) => [path, i])), place = (doubt: TranslationDoubt): number => order.get(doubt.original.path ?? '') ?? -1;
  return [...otherVersions(found, alignment, mine), ...[...structure, ...found].sort((x, y) => place(x) - place(y))];
}

function articleOf(provision: Comparable, byPath: ReadonlyMap<string, Comparable>): Comparable {
  let at = provision;
  while (at.kind !== 'article' && at.parent !== null && byPath.has(at.parent)) at = byPath.get(at.parent)!;
  return at;
}

/** What an article or paragraph says before the first numbered part in it. */
function leadOf({ text }: Comparable, first: Comparable): string {
  const at = text.indexOf(first.text.slice(0, 40));
  return at < 0 ? '' : text.slice(0, at).replace(new RegExp(`\\s*${first.label.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}\\s*$`, 'u'), '');
}

const figures: ReadonlySet<DifferenceKind> = new Set(['number', 'term', 'fine', 'range']);

/** Where many articles differ in their figures, the two texts are more likely of different times than badly translated: that is said first. */
function otherVersions(found: readonly TranslationDoubt[], { pairs }: Alignment, mine: ReadonlyMap<string, Comparable>): TranslationDoubt[] {
  const articles = pairs.filter(({ mine: path }) => mine.get(path)?.kind === 'article').length;
  const differing = new Set(found.filter(({ kind }) => figures.has(kind as DifferenceKind)).map(({ original }) => original.article)).size;
  if (articles < 10 || differing < articles * 0.3) return [];
  const none = sideOf(null);
  return [{ id: 'versions:-|-', kind: 'versions', note: `${differing} of ${articles} articles differ in their figures. The two texts may be of different versions of the law: compare their dates first.`, original: none, translation: none, compared: `${differing}/${articles}` }];
}
