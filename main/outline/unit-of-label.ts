import { unitKinds, wordOfLabel, type PrintedUnit, type UnitKind } from '../../shared/domain/cite-unit.ts';
import { foldLetters } from './fold-letters.ts';
import { structuresFor, type LanguageStructure, type StructureVocabulary } from './structure-vocabulary.ts';

const known = new WeakMap<StructureVocabulary, Map<string, ReadonlyMap<string, PrintedUnit>>>();

/** The unit that an article's label prints, by the vocabulary of the law's language, else of any; null where the label is a number alone. */
export function unitOfLabel(vocabulary: StructureVocabulary, language: string, label: string, number: string): PrintedUnit | null {
  const word = wordOfLabel(label, number);
  if (!word) return null;
  const found = wordsOf(vocabulary, language).get(comparable(word)) ?? wordsOf(vocabulary, '').get(comparable(word));
  return { kind: found?.kind ?? 'article', word: found?.word || word };
}

/** Folded words of a language -> what they stand for. Only a plural gives another word than is printed: that of one. */
function wordsOf(vocabulary: StructureVocabulary, language: string): ReadonlyMap<string, PrintedUnit> {
  const maps = known.get(vocabulary) ?? new Map<string, ReadonlyMap<string, PrintedUnit>>();
  known.set(vocabulary, maps);
  const there = maps.get(language);
  if (there) return there;
  const made = readWords(language ? structuresFor(vocabulary, language) : vocabulary.languages);
  maps.set(language, made);
  return made;
}

function readWords(languages: readonly LanguageStructure[]): ReadonlyMap<string, PrintedUnit> {
  const words = new Map<string, PrintedUnit>();
  const put = (word: string, unit: PrintedUnit) => { if (!words.has(comparable(word))) words.set(comparable(word), unit); };
  const units = languages.flatMap((l) => l.units).map((unit) => ({ ...unit, kind: kindOf(unit.name) }));
  for (const { words: single, kind } of units) for (const word of single) put(word, { kind, word: '' });
  for (const { words: single, plural, kind } of units) for (const word of plural) put(word, { kind, word: single[0]! });
  return words;
}

const kindOf = (name: string): UnitKind => unitKinds.find((kind) => kind === name) ?? 'article';
const comparable = (word: string): string => foldLetters(word).replace(/^[-–]+(?:\p{L}{1,4}\s+)?|\.$/gu, '').trim();
