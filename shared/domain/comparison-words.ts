/** What of one language is compared with another: number words, units of time, words for a fine, negations. Data, as `resources/vocabularies/comparison` holds it. */
export interface ComparisonLanguage {
  readonly language: string;
  readonly name: string;
  /** Each negates by itself. */
  readonly negations: readonly string[];
  /** Goes together with a negation in many languages ("nul ne") and adds nothing to it. */
  readonly withNegation: readonly string[];
  /** May stand for a negation in another language: "unless", "without", "not more than". `*`: up to four words, `**`: up to fourteen. */
  readonly perhaps: readonly string[];
  readonly perhapsBeginnings: readonly string[];
  readonly perhapsEndings: readonly string[];
  /** Value -> forms. */
  readonly numbers: Readonly<Record<string, readonly string[]>>;
  readonly scales: Readonly<Record<string, readonly string[]>>;
  readonly joiners: readonly string[];
  readonly hundredJoiners: readonly string[];
  readonly years: readonly string[];
  readonly months: readonly string[];
  readonly weeks: readonly string[];
  readonly days: readonly string[];
  readonly fines: readonly string[];
}

export interface ComparisonVocabulary { readonly languages: readonly ComparisonLanguage[] }

export const timeUnits = ['year', 'month', 'week', 'day'] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** A word or number of a text, in lower case, and where it stands. */
export interface Token { readonly word: string; readonly start: number; readonly end: number }

interface Phrase<V> { readonly words: readonly string[]; readonly value: V }

/** The expressions of a language by their first word, the longest first. */
export class PhraseBook<V> {
  readonly #byFirst = new Map<string, Phrase<V>[]>();

  add(expression: string, value: V): void {
    const words = expression.split(/\s+/u), same = this.#byFirst.get(words[0]!) ?? [];
    same.push({ words, value });
    this.#byFirst.set(words[0]!, same.sort((a, b) => b.words.length - a.words.length));
  }

  has(word: string): boolean { return this.#byFirst.get(word)?.some(({ words }) => words.length === 1) ?? false; }

  /** What begins at a token, and how many tokens it takes; null where nothing does. */
  at(tokens: readonly Token[], index: number): { readonly value: V; readonly length: number } | null {
    for (const { words, value } of this.#byFirst.get(tokens[index]?.word ?? '') ?? []) {
      const length = lengthOf(words, tokens, index);
      if (length > 0) return { value, length };
    }
    return null;
  }
}

const gaps: Readonly<Record<string, number>> = { '*': 4, '**': 14 };

function lengthOf(words: readonly string[], tokens: readonly Token[], from: number): number {
  let at = from;
  for (let i = 0; i < words.length; i += 1) {
    const gap = gaps[words[i]!];
    if (gap === undefined) { if (tokens[at]?.word !== words[i]) return 0; at += 1; continue; }
    const next = words[i + 1], found = tokens.slice(at, at + gap + 1).findIndex(({ word }) => word === next);
    if (found < 0) return 0;
    at += found;
  }
  return at - from;
}

/** A language's words, ready to be looked up. */
export interface ComparisonWords {
  readonly language: string;
  readonly units: PhraseBook<TimeUnit>;
  readonly fines: PhraseBook<true>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly ordinals: PhraseBook<number>;
  readonly joiners: ReadonlySet<string>;
  readonly hundredJoiners: ReadonlySet<string>;
  readonly negations: PhraseBook<'sure' | 'with' | 'perhaps'>;
  readonly beginnings: readonly string[];
  readonly endings: readonly string[];
}

/** Makes a language's words ready; `ordinals` are those of its structural vocabulary ("first", "erster"). */
export function comparisonWords(language: ComparisonLanguage, ordinals: Readonly<Record<string, readonly string[]>> = {}): ComparisonWords {
  const units = new PhraseBook<TimeUnit>(), fines = new PhraseBook<true>(), negations = new PhraseBook<'sure' | 'with' | 'perhaps'>(), ranks = new PhraseBook<number>();
  const lists = { year: language.years, month: language.months, week: language.weeks, day: language.days };
  for (const unit of timeUnits) for (const word of lists[unit]) units.add(plainWord(word), unit);
  for (const word of language.fines) fines.add(plainWord(word), true);
  for (const word of language.negations) negations.add(plainWord(word), 'sure');
  for (const word of language.withNegation) negations.add(plainWord(word), 'with');
  for (const word of language.perhaps) negations.add(plainWord(word), 'perhaps');
  for (const [value, words] of Object.entries(ordinals)) for (const word of words) ranks.add(plainWord(word), Number(value));
  const table = (forms: Readonly<Record<string, readonly string[]>>): Map<string, number> => new Map(Object.entries(forms).flatMap(([value, words]) => words.map((word) => [plainWord(word), Number(value)] as const)));
  return {
    language: language.language, units, fines, negations, ordinals: ranks, numbers: table(language.numbers), scales: table(language.scales), joiners: new Set(language.joiners), hundredJoiners: new Set(language.hundredJoiners),
    beginnings: language.perhapsBeginnings, endings: language.perhapsEndings,
  };
}

/** The words of a language tag: its own, else those of its primary language. Null where there are none. */
export function languageFor(vocabulary: ComparisonVocabulary, tag: string): ComparisonLanguage | null {
  const wanted = tag.toLowerCase(), primary = wanted.split('-')[0];
  return vocabulary.languages.find(({ language }) => language.toLowerCase() === wanted) ?? vocabulary.languages.find(({ language }) => language.toLowerCase().split('-')[0] === primary) ?? null;
}

const plainWord = (word: string): string => word.normalize('NFC').toLowerCase().replace(/[’ʼʻ‘`]/gu, "'");

/** Digits first: with their thousands set apart, or with a fraction; a date's parts are numbers of their own. */
const wordPattern = /(?<!\d[.,])\d+(?:[ .,\u00a0\u202f']\d{3}(?!\d))*(?:[.,]\d+(?![.,]?\d))?|\d+|[\p{L}\p{M}]+(?:['\u2010\u2011-][\p{L}\p{M}]+)*'?/gu;

/** A text's words and numbers. A Latin word that begins with an elided one ("n'est", "dell'articolo") is two, unless the language knows it as one. */
export function tokensOf(text: string, words: Pick<ComparisonWords, 'numbers'> | null): Token[] {
  const plain = text.replace(/[’ʼʻ‘`]/gu, "'");
  return [...plain.matchAll(wordPattern)].flatMap(({ 0: found, index }): Token[] => {
    const word = found.normalize('NFC').toLowerCase(), at = word.indexOf("'");
    if (at <= 0 || at > 6 || !/^\p{Script=Latin}+$/u.test(word.slice(0, at)) || words?.numbers.has(word) || found.length !== word.length) return [{ word, start: index, end: index + found.length }];
    const rest = word.slice(at + 1);
    return [{ word: word.slice(0, at), start: index, end: index + at }, ...(rest ? [{ word: rest, start: index + at + 1, end: index + found.length }] : [])];
  });
}
