import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Failure } from '../../shared/domain/failure.ts';
import { findWords } from '../../shared/domain/fold-word.ts';
import { loadInside, type Inside } from './microscope/inside-words.ts';
import { Definitions, readDefinitionWords, type DefinitionWords } from './relations/definition-words.ts';
import { LawNames, readLawWords, type LawWords } from './relations/law-words.ts';

const Key = z.string().regex(/^[a-z][a-zA-Z]*$/, 'a concept is named in letters, beginning with a small one');
const Stem = z.string().trim().min(1).refine((stem) => findWords(stem).length > 0, 'a stem needs at least one word').refine((stem) => findWords(stem).length <= 8, 'a stem has at most eight words');
const Language = z.strictObject({
  language: z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/, 'a language tag such as "fr" or "sr-Latn"'),
  name: z.string().min(1),
  /** True where words are written together (Zwangsprostitution): long stems then match inside a word. */
  compounds: z.boolean().default(false),
  /** Languages so near that their stems are read as well. */
  relatives: z.array(z.string()).default([]),
  /** Words before an article's number in a reference: article, section, §. */
  cites: z.array(z.string().min(1)).default([]),
  concepts: z.record(Key, z.array(Stem)),
});
const Concepts = z.record(Key, z.strictObject({ label: z.string().min(1), group: z.string().min(1), elements: z.array(z.string()).default([]) }));
const Cues = z.strictObject({
  about: z.string(),
  items: z.record(z.string(), z.strictObject({
    cues: z.record(Key, z.number().min(-5).max(20)),
    /** Groups of concepts that make the whole when they stand in one article; each is worth `together` when all are there. */
    groups: z.array(z.array(Key)).default([]), together: z.number().default(0),
    /** Matters that an item asks for side by side (attempt and participation): what is best on one of them gains `facet` of the best score, so that one matter does not crowd out another. */
    facets: z.array(z.array(Key)).default([]), facet: z.number().default(0),
    /** Concepts of which at least one must be there: without it an article is no candidate. */
    needs: z.array(Key).default([]),
    /** Where in a code such a rule stands. */
    place: z.enum(['general', 'special', 'any']).default('any'),
    /** How much an article gains that belongs to the trafficking offence (by reference, or in its chapter). */
    link: z.number().default(0),
    /** An item whose score is the ground of this one, and how much of it counts. */
    ground: z.strictObject({
      item: z.string(), share: z.number(),
      /** What a penal provision gains, of the ground's best score, for belonging to the offence. */
      bound: z.number().default(0),
    }).optional(),
    /** Shares that an article gains for its company: standing beside a strong article, being among the first under a heading on the matter, referring to a strong one, opening a law on the matter. */
    beside: z.number().default(0), first: z.number().default(0), refers: z.number().default(0), opening: z.number().default(0),
    /** True where the item's elements are parts of one provision: then an element is looked for inside the articles of the item. */
    whole: z.boolean().default(false),
    /** What an article gains for prescribing a penalty of its own. */
    penalty: z.number().default(0),
  })),
  /** Elements of such an item that are nevertheless rules of their own: an offence on documents beside the trafficking offence. */
  standing: z.array(z.string()).default([]),
  /** What an element asks for beyond the concepts that name it in concepts.json; for a related recommendation, what speaks for an article that names them. */
  elements: z.record(z.string(), z.record(Key, z.number().min(-5).max(20))),
});

const Relations = z.strictObject({
  about: z.string(),
  /** Concepts that a law defines and an offence uses. */
  terms: z.array(Key),
  /** Terms that may be longer than the words they are known by: "victim of trafficking in persons". Of the others a longer term is another one. */
  qualified: z.array(Key).default([]),
  /** Terms that rules on another item use: its articles are looked for in the law that defines them. */
  uses: z.record(Key, z.array(z.string())).default({}),
  /** What exempts, whom it must speak of, and what an article that refers to the offence may add to it. */
  exemption: z.array(Key), victims: z.array(Key), matters: z.array(Key),
});

export interface LanguageLexicon { readonly language: string; readonly name: string; readonly compounds: boolean; readonly cites: readonly string[]; readonly concepts: Readonly<Record<string, readonly string[]>> }
export type ConceptTable = z.infer<typeof Concepts>;
export type CueTable = z.infer<typeof Cues>;
export type RelationTable = z.infer<typeof Relations>;
export type ItemCues = CueTable['items'][string];
/** Everything that suggestion knows about words: what means what in each language, what bears on which item, and what is said inside an article. */
export interface Lexicon { readonly languages: ReadonlyMap<string, LanguageLexicon>; readonly concepts: ConceptTable; readonly cues: CueTable; readonly inside: Inside; readonly relations: RelationTable; /** How each language says that it defines a term. */ readonly definitions: ReadonlyMap<string, DefinitionWords>; /** How each language names the law of a reference. */ readonly laws: ReadonlyMap<string, LawWords> }

/** What stands beside the languages in the folder. */
const TABLES = ['concepts.json', 'cues.json', 'relations.json', 'definitions.json', 'law-names.json'];
const shipped = fileURLToPath(new URL('../../resources/lexicons/', import.meta.url));

/** Reads the lexicon of every language in a folder, the concepts and the cues. A bad file is refused with its name, the place and what is wrong. */
export function loadLexicon(folder: string = shipped): Lexicon {
  const concepts = read(folder, 'concepts.json', Concepts);
  const cues = read(folder, 'cues.json', Cues);
  const relations = existsSync(join(folder, 'relations.json')) ? read(folder, 'relations.json', Relations) : { about: '', terms: [], qualified: [], uses: {}, exemption: [], victims: [], matters: [] };
  const definitions = existsSync(join(folder, 'definitions.json')) ? read(folder, 'definitions.json', Definitions) : { about: '', languages: {} };
  const laws = existsSync(join(folder, 'law-names.json')) ? read(folder, 'law-names.json', LawNames) : { about: '', languages: {} };
  const files = readdirSync(folder).filter((name) => name.endsWith('.json') && !TABLES.includes(name)).sort();
  const own = new Map(files.map((file) => { const language = read(folder, file, Language); return [language.language, { ...language, file }] as const; }));
  const known = (key: string, file: string, place: string): void => { if (!Object.hasOwn(concepts, key)) throw bad(file, place, `there is no concept "${key}" in concepts.json`); };
  for (const language of own.values()) {
    for (const key of Object.keys(language.concepts)) known(key, language.file, `concepts.${key}`);
    for (const relative of language.relatives) if (!own.has(relative)) throw bad(language.file, 'relatives', `there is no lexicon of "${relative}"`);
  }
  for (const [id, item] of Object.entries(cues.items)) {
    for (const key of [...Object.keys(item.cues), ...item.groups.flat(), ...item.facets.flat(), ...item.needs]) known(key, 'cues.json', `items.${id}`);
    if (item.ground && !cues.items[item.ground.item]) throw bad('cues.json', `items.${id}.ground`, `there is no item "${item.ground.item}"`);
  }
  for (const [id, element] of Object.entries(cues.elements)) for (const key of Object.keys(element)) known(key, 'cues.json', `elements.${id}`);
  const languages = new Map([...own].map(([code, language]) => [code, withRelatives(language, language.relatives.map((relative) => own.get(relative)!))]));
  for (const [part, keys] of Object.entries(relations)) if (Array.isArray(keys)) for (const key of keys) known(key, 'relations.json', part);
  for (const [concept, items] of Object.entries(relations.uses)) {
    known(concept, 'relations.json', 'uses');
    for (const item of items) if (!cues.items[item]) throw bad('relations.json', `uses.${concept}`, `there is no item "${item}"`);
  }
  for (const [file, table] of [['definitions.json', definitions], ['law-names.json', laws]] as const) {
    for (const [language, { like }] of Object.entries(table.languages)) {
      if (!own.has(language)) throw bad(file, 'languages', `there is no lexicon of "${language}"`);
      if (like && !table.languages[like]) throw bad(file, `languages.${language}.like`, `there are no words of "${like}"`);
    }
  }
  return { languages, concepts, cues, relations, definitions: readDefinitionWords(definitions), laws: readLawWords(laws), inside: loadInside(folder, concepts, read, bad) };
}

function withRelatives({ language, name, compounds, cites, concepts }: LanguageLexicon, relatives: readonly LanguageLexicon[]): LanguageLexicon {
  const all = [{ cites, concepts }, ...relatives];
  const keys = new Set(all.flatMap((one) => Object.keys(one.concepts)));
  return { language, name, compounds, cites: [...new Set(all.flatMap((one) => one.cites))], concepts: Object.fromEntries([...keys].map((key) => [key, [...new Set(all.flatMap((one) => one.concepts[key] ?? []))]])) };
}

/** The lexicon for a document's language: `sr` finds Serbian in either script, `nb` Norwegian, `en-GB` English. Null where there is none. */
export function lexiconOf(lexicon: Lexicon, language: string): LanguageLexicon | null {
  const [primary = '', script] = language.split(/[-_]/);
  const aliases: Record<string, string> = { sr: 'sr-Latn', cnr: 'sr-Latn', sh: 'sr-Latn', mo: 'ro', nb: 'no', nn: 'no' };
  return lexicon.languages.get(language) ?? lexicon.languages.get(`${primary.toLowerCase()}-${script}`) ?? lexicon.languages.get(primary.toLowerCase()) ?? lexicon.languages.get(aliases[primary.toLowerCase()] ?? '') ?? null;
}

function read<T>(folder: string, file: string, schema: z.ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch (error) {
    throw bad(file, '', error instanceof SyntaxError ? `it is not JSON (${error.message})` : 'it cannot be read');
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw bad(file, issue?.path.join('.') ?? '', issue?.message ?? 'it has another form than a lexicon');
}

function bad(file: string, place: string, why: string): Failure {
  return new Failure('invalid-input', `The lexicon file ${file} cannot be used: ${place ? `at ${place}, ` : ''}${why}. Correct it or restore the file from the installation.`, { file, place });
}
