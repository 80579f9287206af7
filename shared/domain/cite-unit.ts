/**
 * How a place in a law is cited: by the word that the law itself prints for its unit. A law of articles is cited by "Article 149", an Act of
 * sections by "Section 25", a code of paragraphs by "§ 232". The word stands in the language of the text that cites (a memo, a screen); where
 * the law prints another word, a full citation keeps what it prints in brackets: "Article 149(2) [Стаття 149 ч. 2]" (domain, "Citing").
 * Which unit a printed word stands for is known to the structure vocabulary of each language; here are only the words of those who cite.
 */
export const unitKinds = ['article', 'section', 'sign', 'regulation', 'clause', 'temporary', 'additional'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** The unit under which a provision is cited. `word` is as the law prints it (`Section`, `§`, `Стаття`, `бап`); empty where it prints the number alone. */
export interface PrintedUnit { readonly kind: UnitKind; readonly word: string }

/** What is taken of a place of which nothing is known any more. */
export const unknownUnit: PrintedUnit = { kind: 'article', word: '' };

/** The languages in which something is cited. */
export type CitingLanguage = 'en' | 'fr' | 'ru';

interface UnitWords { readonly long: string; readonly short: string; readonly many: string; /** Inside a sentence. */ readonly within: string; /** Other words of the language for the kind: a law that prints one is cited by it. */ readonly also?: readonly string[] }

const sign: UnitWords = { long: '§', short: '§', many: '§§', within: '§' };

const unitWords: Readonly<Record<CitingLanguage, Readonly<Record<UnitKind, UnitWords>>>> = {
  en: {
    article: { long: 'Article', short: 'Art.', many: 'Arts.', within: 'article' }, section: { long: 'Section', short: 'Section', many: 'Sections', within: 'section', also: ['Sec.'] }, sign,
    regulation: { long: 'Regulation', short: 'Regulation', many: 'Regulations', within: 'regulation', also: ['Rule'] }, clause: { long: 'Clause', short: 'Clause', many: 'Clauses', within: 'clause' },
    temporary: { long: 'Temporary Article', short: 'Temporary Art.', many: 'Temporary Arts.', within: 'temporary article' }, additional: { long: 'Additional Article', short: 'Additional Art.', many: 'Additional Arts.', within: 'additional article' },
  },
  fr: {
    article: { long: 'article', short: 'art.', many: 'art.', within: 'article' }, section: { long: 'section', short: 'section', many: 'sections', within: 'section' }, sign,
    regulation: { long: 'règle', short: 'règle', many: 'règles', within: 'règle' }, clause: { long: 'clause', short: 'clause', many: 'clauses', within: 'clause' },
    temporary: { long: 'article provisoire', short: 'art. provisoire', many: 'art. provisoires', within: 'article provisoire' }, additional: { long: 'article additionnel', short: 'art. additionnel', many: 'art. additionnels', within: 'article additionnel' },
  },
  ru: {
    article: { long: 'статья', short: 'ст.', many: 'ст.', within: 'статья' }, section: { long: 'раздел', short: 'раздел', many: 'разделы', within: 'раздел' }, sign,
    regulation: { long: 'правило', short: 'правило', many: 'правила', within: 'правило' }, clause: { long: 'пункт', short: 'п.', many: 'пп.', within: 'пункт' },
    temporary: { long: 'временная статья', short: 'временная ст.', many: 'временные ст.', within: 'временная статья' }, additional: { long: 'дополнительная статья', short: 'дополнительная ст.', many: 'дополнительные ст.', within: 'дополнительная статья' },
  },
};

/** Acts of the English tradition print the number alone and are cited by section; other laws without a word are cited by article. */
const customary: Readonly<Record<string, UnitKind>> = { en: 'section' };

/** The unit of a law that prints numbers without a word. `language` is that in which the law was made; empty for a translation. */
export const customaryUnit = (language: string): PrintedUnit => ({ kind: customary[primary(language)] ?? 'article', word: '' });

const primary = (language: string): string => language.toLowerCase().split(/[-_]/u)[0] ?? '';
const plain = (word: string): string => word.toLowerCase().replace(/\.$/u, '');

/** `long`: at a first mention, "Article 149". `short`: "Art. 149". `within`: in a sentence, "article 149". */
export type CitationForm = 'long' | 'short' | 'within';

function wordOf({ kind, word }: PrintedUnit, form: CitationForm | 'many', language: CitingLanguage): string {
  const words = unitWords[language][kind], own = words.also?.find((other) => !other.endsWith('.') && plain(other) === plain(word));
  return own ? (form === 'within' ? own.toLowerCase() : form === 'many' ? `${own}s` : own) : words[form];
}

/** A place by its unit and number: "Art. 149(2)", "Section 25", "§ 232". */
export const citeUnit = (unit: PrintedUnit, number: string, form: CitationForm = 'short', language: CitingLanguage = 'en'): string => `${wordOf(unit, form, language)} ${number}`;

/** Several places of one law, in their order: "Arts. 149, 150; § 3". */
export function citeUnits(places: readonly { readonly unit: PrintedUnit; readonly number: string }[], language: CitingLanguage = 'en'): string {
  const runs: { unit: PrintedUnit; numbers: string[] }[] = [];
  for (const { unit, number } of places) {
    const last = runs.at(-1);
    if (last && wordOf(last.unit, 'short', language) === wordOf(unit, 'short', language)) last.numbers.push(number); else runs.push({ unit, numbers: [number] });
  }
  return runs.map(({ unit, numbers }) => `${wordOf(unit, numbers.length > 1 ? 'many' : 'short', language)} ${numbers.join(', ')}`).join('; ');
}

/** A place as the law prints it: the label of its article and those of what stands below it, outermost first. */
export interface PrintedPlace { readonly unit: PrintedUnit; readonly label: string; readonly below: readonly { readonly kind: string; readonly label: string }[] }

/** How paragraphs and points (by letter, by number) are cited in a language's own legal writing. `after`: the word follows the number. */
const belowWords: Readonly<Record<string, { readonly paragraph: string; readonly letter: string; readonly number: string; readonly after?: true }>> = {
  az: { paragraph: 'hissə', letter: 'bənd', number: 'bənd' }, be: { paragraph: 'ч.', letter: 'п.', number: 'п.' }, bg: { paragraph: 'ал.', letter: 'б.', number: 'т.' }, bs: { paragraph: 'st.', letter: 'tač.', number: 'tač.' },
  cs: { paragraph: 'odst.', letter: 'písm.', number: 'bod' }, de: { paragraph: 'Abs.', letter: 'lit.', number: 'Nr.' }, es: { paragraph: 'apartado', letter: 'letra', number: 'núm.' }, fr: { paragraph: 'al.', letter: 'let.', number: 'n°' },
  hr: { paragraph: 'st.', letter: 'toč.', number: 'toč.' }, hu: { paragraph: 'bekezdés', letter: 'pont', number: 'pont', after: true }, hy: { paragraph: 'մաս', letter: 'կետ', number: 'կետ', after: true }, it: { paragraph: 'comma', letter: 'lett.', number: 'n.' },
  ka: { paragraph: 'ნაწილი', letter: 'ქვეპუნქტი', number: 'პუნქტი', after: true }, mk: { paragraph: 'став', letter: 'точка', number: 'точка' }, pl: { paragraph: 'ust.', letter: 'lit.', number: 'pkt' }, ro: { paragraph: 'alin.', letter: 'lit.', number: 'pct.' },
  ru: { paragraph: 'ч.', letter: 'п.', number: 'п.' }, sk: { paragraph: 'ods.', letter: 'písm.', number: 'bod' }, sq: { paragraph: 'paragrafi', letter: 'shkronja', number: 'pika' }, sr: { paragraph: 'st.', letter: 'tač.', number: 'tač.' },
  'sr-cyrl': { paragraph: 'ст.', letter: 'тач.', number: 'тач.' }, tr: { paragraph: 'fıkra', letter: 'bent', number: 'bent', after: true }, uk: { paragraph: 'ч.', letter: 'п.', number: 'п.' },
};

/**
 * What the law itself prints for a place, for the brackets behind a full citation; empty where it says nothing that the citation does not say:
 * the words are those of the citing language.
 */
export function nationalPlace({ unit, label, below }: PrintedPlace, language: string, citing: CitingLanguage): string {
  const printed = label.trim().replace(/[\s.:–—-]+$/u, ''), code = primary(language);
  const isForeign = unit.word !== '' && !isWordOf(unit, citing), words = code === citing ? undefined : belowWords[language.toLowerCase()] ?? belowWords[code];
  if (!printed || (!isForeign && (!words || below.length === 0))) return '';
  return [printed, ...below.map(({ kind, label: mark }) => {
    const number = mark.trim().replace(/[.:]$/u, '');
    if (!words || /^[\p{L}§]+[.\s]/u.test(number) || number.startsWith('§')) return number;
    const word = kind === 'paragraph' ? words.paragraph : /\p{Nd}/u.test(number) ? words.number : words.letter;
    return words.after ? `${number} ${word}` : `${word} ${number}`;
  })].join(' ');
}

function isWordOf({ kind, word }: PrintedUnit, language: CitingLanguage): boolean {
  const { long, short, many, also = [] } = unitWords[language][kind];
  return [long, short, many, ...also].some((own) => plain(own) === plain(word));
}

/**
 * The word in an article's label, without its number: `Стаття 149.` -> `Стаття`, `128-бап` -> `бап`, `§ 232` -> `§`, `Art. 5` -> `Art.`, `149.` -> ``.
 * Capitals of headings are put small but for the first.
 */
export function wordOfLabel(label: string, number: string): string {
  const at = number ? label.indexOf(number) : -1;
  const from = at >= 0 ? at : label.search(/\p{Nd}/u), to = at >= 0 ? at + number.length : label.length - (/[^\p{Nd}]*$/u.exec(label)?.[0].length ?? 0);
  if (from < 0) return '';
  const before = tidy(label.slice(0, from).replace(/\b(?:nr|no)\.?\s*$|№\s*$/iu, ''));
  const word = before || tidy(label.slice(to).replace(/^[ºª°]/u, '').replace(/^\s?[-–]\s?\p{L}{1,4}\s+(?=\p{L})/u, '')).replace(/\.$/u, '');
  return /^\p{Lu}{2,}/u.test(word) && word === word.toUpperCase() ? word.slice(0, 1) + word.slice(1).toLowerCase() : word;
}

const tidy = (words: string): string => /§+|\p{L}[\p{L}\p{M}]*(?:\s\p{L}[\p{L}\p{M}]*)*\.?/u.exec(words)?.[0] ?? '';
