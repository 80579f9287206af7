import { findWords } from '../../shared/domain/fold-word.ts';
import type { LanguageLexicon } from './load-lexicon.ts';
import { createMatcher, type Matcher, type Stem } from './match-stems.ts';
import { followCitations, numberKey, readCitations, type Citation } from './find-citations.ts';

export interface SuggestArticle { readonly path: string; readonly number: string; readonly heading: string; readonly text: string; readonly containers: readonly string[]; /** Where it is written in another language than the document is recorded in. */ readonly language?: string }
export interface SuggestDocument { readonly documentId: string; readonly language: string; readonly title: string; readonly articles: readonly SuggestArticle[] }
export type Where = 'heading' | 'text' | 'container';
export interface Cue { readonly concept: string; readonly stem: string; readonly start: number; readonly end: number; readonly where: Where }

/** How strongly an article speaks of a concept, by place. Each is about 0 to 2. */
export interface Strength { readonly heading: number; readonly text: number; readonly container: number }
export interface PreparedArticle extends SuggestArticle {
  readonly cues: readonly Cue[];
  readonly strengths: ReadonlyMap<string, Strength>;
  /** The numbers it refers to, in whatever law, with their places in the text. */
  readonly citations: readonly Citation[];
  /** Indices of the articles it refers to. */
  readonly cites: readonly number[];
  /** The headings above it, as one text: equal for articles that stand together. */
  readonly home: string;
}
export interface PreparedDocument { readonly documentId: string; readonly language: string; readonly title: string; readonly articles: readonly PreparedArticle[] }

interface Found { readonly stem: Stem; readonly start: number; readonly end: number; readonly word: number; readonly words: number; readonly inside: boolean }
interface Read { readonly found: readonly Found[]; readonly wordCount: number }

const matchers = new WeakMap<LanguageLexicon, Matcher>();
/** What an article says first is what it is about; laws without headings say it nowhere else. */
const OPENING_WORDS = 25;
/** A heading that is all about the concept counts 1.5; one that only mentions it, towards this. */
const HEADING_FLOOR = 0.4;

/**
 * Reads a document once: which stems stand where, how telling each is in this law, and which articles refer to which. Each article is read with the words of its own language;
 * how rare a stem is counts among all articles, so that a law in two languages measures both alike. An article in a language without words is kept, and has none.
 */
export function prepareDocument(document: SuggestDocument, lexiconFor: (language: string) => LanguageLexicon | null): PreparedDocument {
  const lexiconOfArticle = ({ language }: SuggestArticle): LanguageLexicon | null => lexiconFor(language ?? document.language);
  const read = (text: string, lexicon: LanguageLexicon | null): Read => (lexicon ? readStems(text, matcherOf(lexicon)) : { found: [], wordCount: 0 });
  const containers = new Map<string, Read>();
  const readContainer = (heading: string, lexicon: LanguageLexicon | null): Read => { const key = `${lexicon?.language} ${heading}`; let known = containers.get(key); if (!known) containers.set(key, known = read(heading, lexicon)); return known; };
  const articles = document.articles.map((article) => {
    const lexicon = lexiconOfArticle(article);
    return { article, heading: read(article.heading, lexicon), text: read(article.text, lexicon), above: article.containers.map((heading) => readContainer(heading, lexicon)), citations: readCitations(article.text, lexicon?.cites ?? []) };
  });
  const total = articles.length;
  const inText = countArticles(articles.map(({ heading, text }) => [heading, text]));
  const inHeading = countArticles(articles.map(({ heading }) => [heading]));
  const inContainer = countArticles(articles.map(({ above }) => above));
  const meanWords = articles.reduce((sum, { text }) => sum + text.wordCount, 0) / Math.max(1, total) || 1;
  const places = new Map(document.articles.map((article, i) => [numberKey(article.number), i] as const).reverse());
  return {
    documentId: document.documentId, language: document.language, title: document.title,
    articles: articles.map(({ article, heading, text, above, citations }, i) => ({
      ...article, home: article.containers.join(' / '), citations, cites: followCitations(citations, places).filter((cited) => cited !== i),
      cues: [...cuesOf(heading, 'heading'), ...cuesOf(text, 'text'), ...above.flatMap((read) => cuesOf(read, 'container'))],
      strengths: measure({ heading, text, above }, {
        heading: (stem) => rarity(inHeading.get(stem) ?? 0, total), text: (stem) => rarity(inText.get(stem) ?? 0, total), container: (stem) => rarity(inContainer.get(stem) ?? 0, total),
      }, meanWords),
    })),
  };
}

function matcherOf(lexicon: LanguageLexicon): Matcher {
  let matcher = matchers.get(lexicon);
  if (!matcher) matchers.set(lexicon, matcher = createMatcher(lexicon));
  return matcher;
}

function readStems(text: string, match: Matcher): Read {
  const words = findWords(text);
  return { wordCount: words.length, found: match(words).hits.map(({ stem, firstWord, lastWord, inside }) => ({ stem, start: words[firstWord]!.start, end: words[lastWord]!.end, word: firstWord, words: lastWord - firstWord + 1, inside })) };
}

function countArticles(reads: readonly (readonly Read[])[]): Map<Stem, number> {
  const counts = new Map<Stem, number>();
  for (const parts of reads) for (const stem of new Set(parts.flatMap(({ found }) => found.map((f) => f.stem)))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/**
 * 1 for a stem in one article of a code, towards 0 for one in all of them. A short law gives no such evidence: where all articles
 * are about trafficking the word is common and still what matters, so there rarity counts for less.
 */
function rarity(articles: number, total: number): number {
  const byCount = Math.log((total + 1) / (articles + 0.5)) / Math.log(total + 1.5);
  const trust = Math.min(1, total / 150);
  return Math.max(0.05, trust * Math.min(1, byCount) + (1 - trust) * 0.6);
}

function measure({ heading, text, above }: { heading: Read; text: Read; above: readonly Read[] }, rare: Record<Where, (stem: Stem) => number>, meanWords: number): Map<string, Strength> {
  const byConcept = new Map<string, { heading: number; container: number; best: number; count: number; opening: boolean }>();
  const of = (concept: string) => { let s = byConcept.get(concept); if (!s) byConcept.set(concept, s = { heading: 0, container: 0, best: 0, count: 0, opening: false }); return s; };
  const sure = ({ stem, inside }: Found): number => (stem.words.length > 1 ? 1.2 : stem.words[0]!.length < 4 ? 0.5 : 1) * (inside ? 0.8 : 1);
  for (const found of heading.found) for (const concept of found.stem.concepts) {
    const s = of(concept);
    s.heading = Math.max(s.heading, rare.heading(found.stem) * sure(found) * (HEADING_FLOOR + (1.5 - HEADING_FLOOR) * found.words / Math.max(1, heading.wordCount)));
  }
  for (const found of text.found) for (const concept of found.stem.concepts) {
    const s = of(concept);
    s.count += 1;
    s.best = Math.max(s.best, rare.text(found.stem) * sure(found));
    if (found.word < OPENING_WORDS) s.opening = true;
  }
  above.forEach((read, depth) => { for (const found of read.found) for (const concept of found.stem.concepts) {
    const s = of(concept);
    s.container = Math.max(s.container, rare.container(found.stem) * sure(found) * (0.6 + 0.4 * ((depth + 1) / above.length)) * (0.6 + 0.4 * Math.min(1, 2 * found.words / Math.max(1, read.wordCount))));
  } });
  const length = 1 / (0.7 + 0.3 * Math.min(4, text.wordCount / meanWords));
  return new Map([...byConcept].map(([concept, s]) => [concept, { heading: s.heading, container: s.container, text: s.best * (1 + 0.4 * Math.log(Math.max(1, s.count))) * length * (s.opening ? 1.4 : 1) }]));
}

function cuesOf(read: Read, where: Where): Cue[] {
  return read.found.flatMap(({ stem, start, end }) => stem.concepts.map((concept) => ({ concept, stem: stem.text, start, end, where })));
}
