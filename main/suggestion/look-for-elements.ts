import { findWords } from '../../shared/domain/fold-word.ts';
import type { Element } from '../../shared/domain/catalogue.ts';
import { lexiconOf, type LanguageLexicon, type Lexicon } from './load-lexicon.ts';
import { createMatcher, type Matcher } from './match-stems.ts';
import { createDivider, type Part } from './microscope/divide-article.ts';
import { stemsOf, type InsideWords, type SignGroup, type SignTable } from './microscope/inside-words.ts';
import { createListReader, type ReadList } from './microscope/read-lists.ts';
import { createPenaltyReader, type ReadPenalty } from './microscope/read-penalties.ts';

export interface Article { readonly path: string; readonly number: string; readonly heading: string; readonly text: string }
/** Words that name an element; offsets are into the article's text, or its heading. */
export interface FoundWords { readonly words: string; readonly start: number; readonly end: number; readonly inHeading: boolean }
/** `warns` where the words speak against the element: none found is then as it should be. */
export interface LookedFor { readonly element: Element; readonly group: SignGroup; readonly warns: boolean; readonly state: 'words' | 'none' | 'not-looked'; readonly words: readonly FoundWords[] }
export interface Looked {
  readonly elements: readonly LookedFor[]; readonly penalties: readonly ReadPenalty[]; readonly lists: readonly ReadList[];
  /** False where the language has a lexicon, but no words for penalties and lists. */
  readonly readsFigures: boolean;
}

interface Reader {
  readonly match: Matcher; readonly divide: (text: string) => (offset: number) => Part;
  readonly penalties: (text: string) => ReadPenalty[]; readonly lists: (text: string, listed: readonly { group: SignGroup; isWhole: boolean; start: number; end: number }[]) => ReadList[];
  readonly looks: ReadonlySet<string>; readonly readsFigures: boolean;
}
interface Sighting { readonly sign: string; readonly start: number; readonly end: number; readonly inHeading: boolean; readonly part: Part }

const readers = new WeakMap<Lexicon, Map<string, Reader>>();
const none: InsideWords = { language: 'und', signs: {}, regardless: [], refersBack: [], notes: [], or: [], and: [], open: [], numbers: {}, units: { year: [], month: [], week: [], day: [] }, bounds: { from: [], to: [], join: [], and: [], least: [], most: [] }, penalties: { imprisonment: [], life: [], fine: [], other: [] }, same: [], side: 'either' };

/**
 * Looks inside one article for words that name each of some elements, reads its penalties as numbers and how its lists are joined. Words found are no
 * judgement: a word may stand in a proviso, and an element may be expressed by words that are not known. Null where there is no lexicon for the language.
 */
export function lookForElements(article: Article, elements: readonly Element[], language: string, lexicon: Lexicon): Looked | null {
  const known = lexiconOf(lexicon, language);
  if (!known) return null;
  const reader = readerOf(known, lexicon), signs = lexicon.inside.signs;
  const part = reader.divide(article.text);
  const seen = [...meaning(sightings(article.heading, true, reader, () => 'base'), signs), ...meaning(sightings(article.text, false, reader, part), signs)];
  const byElement = new Map<string, Sighting[]>();
  for (const one of seen) for (const id of new Set([...signs[one.sign]!.anywhere, ...signs[one.sign]![one.part]])) { const own = byElement.get(id); if (own) own.push(one); else byElement.set(id, [one]); }
  const looked = elements.map((element): LookedFor => {
    const naming = Object.entries(signs).filter(([key, sign]) => reader.looks.has(key) && (['anywhere', 'base', 'graver', 'regardless'] as const).some((where) => sign[where].includes(element.id)));
    const own = byElement.get(element.id) ?? [];
    return { element, group: naming[0]?.[1].group ?? groupOf(element.id, signs), warns: naming.some(([, { warns }]) => warns), state: naming.length === 0 ? 'not-looked' : own.length > 0 ? 'words' : 'none', words: wordsOf(article, own) };
  });
  const listed = seen.filter(({ inHeading, part: where, sign }) => !inHeading && where !== 'regardless' && signs[sign]!.anywhere.concat(signs[sign]!.base).length > 0).map(({ sign, start, end }) => ({ group: signs[sign]!.group, isWhole: sign === 'purpose.exploitation-minimum', start, end }));
  return { elements: looked, penalties: reader.penalties(article.text), lists: reader.lists(article.text, listed), readsFigures: reader.readsFigures };
}

const groupOf = (id: string, signs: SignTable): SignGroup => Object.values(signs).find((sign) => (['anywhere', 'base', 'graver', 'regardless'] as const).some((where) => sign[where].includes(id)))?.group ?? 'other';

/** Words of one stem do not stand in two sentences, nor in two points of a list. */
const parted = /;|\.\s+\p{Lu}|\n\s*(?:\(?[\p{L}\p{Nd}]{1,3}[).°]|[-–—•])/u;

function sightings(text: string, inHeading: boolean, { match }: Reader, part: (offset: number) => Part): Sighting[] {
  const words = findWords(text);
  const { hits } = match(words);
  // Of "slavery or practices similar to slavery" the second beginning is meant.
  const nearest = new Map<string, number>();
  for (const { stem, firstWord, lastWord } of hits) nearest.set(`${stem.text} ${lastWord}`, Math.max(firstWord, nearest.get(`${stem.text} ${lastWord}`) ?? 0));
  return hits.flatMap(({ stem, firstWord, lastWord }) => {
    if (nearest.get(`${stem.text} ${lastWord}`) !== firstWord) return [];
    const start = words[firstWord]!.start, end = words[lastWord]!.end;
    if (parted.test(text.slice(start, end))) return [];
    return stem.concepts.map((sign): Sighting => ({ sign, start, end, inHeading, part: part(start) }));
  });
}

/** The sightings without those whose words belong to another sign: the organised of an organised group organises nothing. */
function meaning(seen: readonly Sighting[], signs: SignTable): Sighting[] {
  const bySign = Map.groupBy(seen, ({ sign }) => sign);
  return seen.filter((one) => !signs[one.sign]!.unless.some((sign) => bySign.get(sign)?.some((other) => other.start < one.end && one.start < other.end)));
}

/** Each stretch of words once, in order; of words that lie in one another, the longer. */
function wordsOf({ heading, text }: Article, seen: readonly Sighting[]): FoundWords[] {
  const places = seen.map(({ start, end, inHeading }) => ({ words: (inHeading ? heading : text).slice(start, end), start, end, inHeading }));
  const longestFirst = places.sort((a, b) => Number(b.inHeading) - Number(a.inHeading) || a.start - b.start || b.end - a.end);
  const reached = { heading: -1, text: -1 };
  return longestFirst.filter(({ inHeading, end }) => { const where = inHeading ? 'heading' : 'text'; if (end <= reached[where]) return false; reached[where] = end; return true; });
}

/** What reads a language is made once, from its lexicon and its words for looking inside. */
function readerOf(known: LanguageLexicon, lexicon: Lexicon): Reader {
  let own = readers.get(lexicon);
  if (!own) readers.set(lexicon, own = new Map());
  const made = own.get(known.language);
  if (made) return made;
  const words = lexicon.inside.languages.get(known.language), inside = words ?? none;
  const stems = Object.fromEntries(Object.entries(lexicon.inside.signs).map(([sign, row]) => [sign, stemsOf(sign, row, words, known)]));
  const reader: Reader = {
    match: createMatcher({ ...known, concepts: stems }), divide: createDivider(inside), penalties: createPenaltyReader(inside), lists: createListReader(inside),
    looks: new Set(Object.keys(stems).filter((sign) => stems[sign]!.length > 0)), readsFigures: words !== undefined,
  };
  own.set(known.language, reader);
  return reader;
}
