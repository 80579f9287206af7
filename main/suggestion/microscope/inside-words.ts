import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ConceptTable, LanguageLexicon } from '../load-lexicon.ts';

const Phrase = z.string().trim().min(1);
const Phrases = z.array(Phrase).default([]);
/** What one language says inside an article. Phrases are words in order; `*` ends a word's beginning. Bounds say by `…` on which side of them the number stands. */
export const InsideLanguage = z.strictObject({
  language: z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, 'a language tag such as "fr" or "sr-Latn"'),
  /** A language whose words these are, but for those given here. */
  like: z.string().optional(),
  /** Stems by sign of `signs.json`. They stand in place of the lexicon's; `+` adds the lexicon's own, `-stem` takes one of them away. */
  signs: z.record(z.string(), Phrases).default({}),
  /** Words by which a rule holds whatever else is so ("irrespective of", "even if"), and words by which a paragraph speaks of an offence named before ("the same acts"). */
  regardless: Phrases, refersBack: Phrases,
  /** Words that begin a note to the article ("Note", "Explanation"): it is a paragraph of its own. */
  notes: Phrases,
  or: Phrases, and: Phrases,
  /** Words that leave a list open: "including", "or other forms". */
  open: Phrases,
  numbers: z.record(z.string().regex(/^\d+$/, 'a whole number'), Phrases).default({}),
  units: z.strictObject({ year: Phrases, month: Phrases, week: Phrases, day: Phrases }).prefault({}),
  /** `from` counts only where a number with `to`, `join` or `and` follows; `join` only between two numbers, `and` only after `from`. */
  bounds: z.strictObject({ from: Phrases, to: Phrases, join: Phrases, and: Phrases, least: Phrases, most: Phrases }).prefault({}),
  /** The names of penalties. `other` (restriction of liberty, disqualification) is named so that its years are not read as imprisonment. */
  penalties: z.strictObject({ imprisonment: Phrases, life: Phrases, fine: Phrases, other: Phrases }).prefault({}),
  /** "for the same term": the figures of the penalty before. */
  same: Phrases,
  /** On which side of the figures the penalty is named. */
  side: z.enum(['before', 'after', 'either']).default('either'),
});
export type InsideWords = z.infer<typeof InsideLanguage>;

const Elements = z.array(z.string().regex(/^[IV]+\.\d+\.\d+\/[a-z0-9.-]+$/, "an element's id"));
/** Signs: what each is called on, in which part of an article it names which elements, and the concepts whose stems serve where a language has none of its own. */
export const Signs = z.record(z.string(), z.strictObject({
  group: z.enum(['offence', 'act', 'means', 'purpose', 'aggravation', 'consent', 'child', 'participation', 'legal-persons', 'other']),
  concepts: z.array(z.string()).default([]),
  /** True where its words speak against the element (a border as an element of the offence): without them nothing is missing. */
  warns: z.boolean().default(false),
  /** Signs in whose words its own words mean nothing: "force" in "forced labour". */
  unless: z.array(z.string()).default([]),
  /** The elements it names: anywhere, or where the offence is defined (`base`), made graver (`graver`), or declared to stand whatever else is so (`regardless`). */
  anywhere: Elements.default([]), base: Elements.default([]), graver: Elements.default([]), regardless: Elements.default([]),
}));
export type SignTable = z.infer<typeof Signs>;
export type SignGroup = SignTable[string]['group'];

/** The words for looking inside articles: signs, and each language's words. */
export interface Inside { readonly signs: SignTable; readonly languages: ReadonlyMap<string, InsideWords> }

type Read = <T>(folder: string, file: string, schema: z.ZodType<T>) => T;
type Bad = (file: string, place: string, why: string) => Error;

/** Reads the folder `inside` of a lexicon; without one, articles are looked into by the lexicon's stems alone. A bad file is refused by name and place. */
export function loadInside(folder: string, concepts: ConceptTable, read: Read, bad: Bad): Inside {
  const inside = join(folder, 'inside');
  const signs = existsSync(join(inside, 'signs.json')) ? read(inside, 'signs.json', Signs) : {};
  for (const [sign, { concepts: own }] of Object.entries(signs)) for (const key of own) if (!Object.hasOwn(concepts, key)) throw bad('inside/signs.json', sign, `there is no concept "${key}" in concepts.json`);
  for (const [sign, { unless }] of Object.entries(signs)) for (const other of unless) if (!Object.hasOwn(signs, other)) throw bad('inside/signs.json', sign, `there is no sign "${other}"`);
  const named = new Set(Object.values(signs).flatMap(({ anywhere, base, graver, regardless }) => [...anywhere, ...base, ...graver, ...regardless]));
  // An element that no sign names is looked for by the words of its concept.
  const rest = Object.entries(concepts).flatMap(([key, { elements }]): [string, SignTable[string]][] => { const own = elements.filter((id) => !named.has(id)); return own.length > 0 ? [[`concept ${key}`, { group: 'other', concepts: [key], warns: false, unless: [], anywhere: own, base: [], graver: [], regardless: [] }]] : []; });
  const files = (existsSync(inside) ? readdirSync(inside) : []).filter((name) => name.endsWith('.json') && name !== 'signs.json').sort();
  const own = new Map(files.map((file) => { const words = read(inside, file, InsideLanguage); return [words.language, words] as const; }));
  for (const words of own.values()) for (const sign of Object.keys(words.signs)) if (!Object.hasOwn(signs, sign)) throw bad(`inside/${words.language}.json`, `signs.${sign}`, 'there is no such sign in signs.json');
  for (const { language, like } of own.values()) if (like !== undefined && !own.has(like)) throw bad(`inside/${language}.json`, 'like', `there is no file of "${like}"`);
  return { signs: { ...signs, ...Object.fromEntries(rest) }, languages: new Map([...own].map(([code, words]) => [code, words.like === undefined ? words : joinWords(own.get(words.like)!, words)])) };
}

/** The words of one language with those of another like it: lists are joined, what is given for a sign replaces. */
function joinWords(base: InsideWords, own: InsideWords): InsideWords {
  const both = <T extends Readonly<Record<string, readonly string[]>>>(a: T, b: T): T => Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [key, [...new Set([...(a[key] ?? []), ...(b[key] ?? [])])]])) as unknown as T;
  const list = (key: 'regardless' | 'refersBack' | 'notes' | 'or' | 'and' | 'open' | 'same'): string[] => [...new Set([...base[key], ...own[key]])];
  return {
    ...own, signs: { ...base.signs, ...own.signs }, regardless: list('regardless'), refersBack: list('refersBack'), notes: list('notes'), or: list('or'), and: list('and'), open: list('open'), same: list('same'),
    numbers: both(base.numbers, own.numbers), units: both(base.units, own.units), bounds: both(base.bounds, own.bounds), penalties: both(base.penalties, own.penalties), side: base.side,
  };
}

/** The stems of a sign in one language: its own, the lexicon's, or both, as the language's file says. */
export function stemsOf(sign: string, { concepts }: SignTable[string], words: InsideWords | undefined, known: LanguageLexicon): string[] {
  const lexicons = concepts.flatMap((key) => known.concepts[key] ?? []);
  const own = words?.signs[sign];
  if (!own) return lexicons;
  const without = new Set(own.filter((stem) => stem.startsWith('-')).map((stem) => stem.slice(1)));
  const added = own.filter((stem) => stem !== '+' && !stem.startsWith('-'));
  return own.includes('+') || without.size > 0 ? [...lexicons.filter((stem) => !without.has(stem)), ...added] : added;
}
