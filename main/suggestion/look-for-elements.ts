import type { Element } from '../../shared/domain/catalogue.ts';
import { lexiconOf, type Lexicon } from './load-lexicon.ts';
import { prepareDocument, type Cue } from './prepare-document.ts';

export interface Article { readonly path: string; readonly number: string; readonly heading: string; readonly text: string }
/** Words that name an element; offsets are into the article's text, or its heading. */
export interface FoundWords { readonly words: string; readonly start: number; readonly end: number; readonly inHeading: boolean }
export interface LookedFor { readonly element: Element; readonly group: string; readonly state: 'words' | 'none' | 'not-looked'; readonly words: readonly FoundWords[] }
export interface PenaltyWords { readonly words: string; readonly numbers: readonly string[]; readonly start: number; readonly end: number }

const penaltyConcept = 'prison';

/**
 * Looks inside one article for words that name each of some elements. Words found are no judgement: a word may stand in a proviso, and an element
 * may be expressed by words that the lexicon does not know. Null where there is no lexicon for the language.
 */
export function lookForElements(article: Article, elements: readonly Element[], language: string, lexicon: Lexicon): { readonly elements: readonly LookedFor[]; readonly penalties: readonly PenaltyWords[] } | null {
  const known = lexiconOf(lexicon, language);
  if (!known) return null;
  const cues = prepareDocument({ documentId: '', language, title: '', articles: [{ ...article, containers: [] }] }, known).articles[0]!.cues;
  const looked = elements.map((element): LookedFor => {
    const concepts = Object.entries(lexicon.concepts).filter(([key, concept]) => concept.elements.includes(element.id) && (known.concepts[key] ?? []).length > 0);
    const words = wordsOf(article, cues.filter(({ concept }) => concepts.some(([key]) => key === concept)));
    return { element, group: concepts[0]?.[1].group ?? '', state: concepts.length === 0 ? 'not-looked' : words.length > 0 ? 'words' : 'none', words };
  });
  return { elements: looked, penalties: penaltiesIn(article.text, cues.filter(({ concept, where }) => concept === penaltyConcept && where === 'text')) };
}

/** Each stretch of words once, in order; of words that lie in one another, the longer. */
function wordsOf({ heading, text }: Article, cues: readonly Cue[]): FoundWords[] {
  const places = cues.map(({ start, end, where }) => ({ words: (where === 'heading' ? heading : text).slice(start, end), start, end, inHeading: where === 'heading' }));
  const longestFirst = places.sort((a, b) => Number(b.inHeading) - Number(a.inHeading) || a.start - b.start || b.end - a.end);
  return longestFirst.filter((place, i) => !longestFirst.slice(0, i).some((other) => other.inHeading === place.inHeading && other.start <= place.start && other.end >= place.end));
}

/** The clauses that speak of imprisonment, from one full stop, semicolon or paragraph to the next, with the numbers in them. */
function penaltiesIn(text: string, cues: readonly Cue[]): PenaltyWords[] {
  const found = new Map<number, PenaltyWords>();
  for (const { start: at } of cues) {
    const before = [...text.slice(0, at).matchAll(/[.;]\s+(?=\p{L})|\n/gu)].at(-1);
    const start = before ? before.index + before[0].length : 0;
    const after = /[.;](?=\s|$)|\n/u.exec(text.slice(at));
    const end = after ? at + after.index : text.length;
    const words = text.slice(start, end);
    found.set(start, { words, numbers: [...words.matchAll(/\p{Nd}+/gu)].map(([number]) => number), start, end });
  }
  return [...found.values()];
}
