import { foldLetters } from './fold-letters.ts';
import { isClosed, isSetApart, type LawLine, type Typography } from './law-lines.ts';
import { containerKinds, type CitationUnit, type ContainerKind, type LanguageStructure } from './structure-vocabulary.ts';

/** One occurrence of a word beside a number at the start of a line. */
interface Sighting { readonly line: LawLine; readonly number: number; readonly apart: boolean }

interface LearnedWord { readonly word: string; readonly side: 'after' | 'before'; readonly sightings: Sighting[] }

const word = '(?:§|\\p{L}[\\p{L}\\p{M}\'’-]{0,18}(?:\\s\\p{L}{2,14})?)';
const suffix = '(?:\\s?[⁰¹²³⁴-⁹]+|[-–./]\\d{1,3}|[-/]?\\p{L}{1,2}(?![\\p{L}])|\\s\\p{L}(?=\\s))*';
const wordFirst = new RegExp(`^[\\s"„“«(\\[*]*(${word})\\.?\\s*(?:n[ro]?\\.?\\s*|№\\s*)?(\\d{1,4})(?![\\d,%])`, 'u');
const numberFirst = new RegExp(`^[\\s"„“«(\\[*]*(\\d{1,4})${suffix}\\s?[.)]?\\s?[-–]?\\s?(${word})(?![\\p{L}\\p{M}])`, 'u');
const romanFirst = new RegExp(`^\\s*(?:(${word})\\.?\\s+([IVXLC]{1,7}|\\d{1,3})|([IVXLC]{1,7}|\\d{1,3})\\s?[.)]?\\s?[-–]?\\s?(${word}))(?![\\p{L}\\d])`, 'u');

/** The words that a sighting may mean: one, or two where the number's own ending stands between ("5 дугаар зүйл"). */
function wordsOf(found: string): string[] {
  const folded = foldLetters(found.replace(/\s+/gu, ' ').trim()), first = folded.split(' ')[0] ?? '';
  return first === folded ? [folded] : [folded, first];
}

/** The longest run of numbers that never goes back, as a share of them all, with gaps left out of account. */
function orderShare(numbers: readonly number[]): number {
  const ends: number[] = [];
  for (const n of numbers) {
    let at = ends.findIndex((end) => end > n);
    if (at < 0) at = ends.length;
    ends[at] = n;
  }
  return ends.length / Math.max(1, numbers.length);
}

function sightingsOf(lines: readonly LawLine[], usual: Typography): LearnedWord[] {
  const found = new Map<string, LearnedWord>();
  const see = (text: string, side: LearnedWord['side'], sighting: Sighting) => {
    const key = `${side} ${text}`, known = found.get(key) ?? { word: text, side, sightings: [] };
    found.set(key, known);
    known.sightings.push(sighting);
  };
  lines.forEach((line, i) => {
    const apart = line.boldLength > 2 && !usual.bold || isSetApart(line, usual) || line.spaceBefore || isClosed(lines[i - 1]);
    const after = wordFirst.exec(line.text), before = numberFirst.exec(line.text);
    for (const text of after ? wordsOf(after[1] ?? '') : []) see(text, 'after', { line, number: Number(after?.[2]), apart });
    for (const text of before ? wordsOf(before[2] ?? '') : []) see(text, 'before', { line, number: Number(before?.[1]), apart });
  });
  return [...found.values()];
}

/** How well a word's numbers run through the document: how many different ones, in order, at places where a label may stand. */
function worth({ sightings }: LearnedWord): number {
  const numbers = sightings.map((s) => s.number), different = new Set(numbers).size;
  if (different < 4) return 0;
  const apart = sightings.filter((s) => s.apart).length / sightings.length;
  const steps = numbers.filter((n, i) => i > 0 && n - (numbers[i - 1] ?? 0) >= 0 && n - (numbers[i - 1] ?? 0) <= 2).length / (numbers.length - 1);
  return different * apart * apart * Math.max(orderShare(numbers) * 0.6, steps);
}

/** The form in which a word stands before two numbers ("Статті 12–15"): another ending of the same stem. */
function pluralsOf(stem: string, lines: readonly LawLine[]): string[] {
  const start = stem.slice(0, Math.max(3, Math.ceil(stem.length * 0.6))), plurals = new Set<string>();
  if (!/^\p{L}{3}/u.test(stem)) return [];
  for (const line of lines) {
    const own = /^\s*(\p{L}[\p{L}\p{M}]{2,18})\s+\d{1,4}\s*(?:[-–—]|\p{L}{1,4})\s*\d{1,4}/u.exec(line.folded)?.[1];
    if (own && own !== stem && own.startsWith(start)) plurals.add(own);
  }
  return [...plurals];
}

const nothing = { fixedContainers: {}, ordinals: {}, transitional: [], rangeWords: [], notes: [], contents: [], repealed: [], commonWords: [] } as const;
const noContainers = Object.fromEntries(containerKinds.map((kind) => [kind, []])) as unknown as Record<ContainerKind, string[]>;

/**
 * What a law of an unknown language shows of the word by which it is cited: one that stands again and again at the start of a line beside a number
 * that counts up, before it or after. Null where there is none.
 */
export function learnUnits(lines: readonly LawLine[], usual: Typography): LanguageStructure | null {
  const ranked = sightingsOf(lines, usual).map((learned) => ({ learned, worth: worth(learned) })).filter((l) => l.worth >= 2.5).sort((a, b) => b.worth - a.worth);
  // "5 дугаар зүйл": of a word and the same word with its neighbour, the one that is seen as often says more.
  const kept = ranked.filter(({ learned }) => !ranked.some((other) => other.learned.side === learned.side && other.learned.word.startsWith(`${learned.word} `) && other.learned.sightings.length >= learned.sightings.length * 0.9)).slice(0, 3);
  const units = kept.map(({ learned }, i): CitationUnit => ({ name: i ? `learned-${i + 1}` : 'article', words: [learned.word], plural: learned.side === 'after' ? pluralsOf(learned.word, lines) : [], number: learned.side }));
  return units.length ? { language: 'und', name: 'learned from the document', units, containers: noContainers, ...nothing } : null;
}

/** The structural word of a line that looks like a container's heading: beside a number, or beside one other word ("ΚΕΦΑΛΑΙΟ ΠΡΩΤΟ", "BİRİNCİ BÖLÜM"). */
function containerWords(line: LawLine, isHeaded: boolean): readonly (readonly [word: string, number: string])[] {
  const match = romanFirst.exec(line.text);
  if (match) {
    const rest = line.text.slice(match[0].length).trim();
    return rest.length > 90 || /^[,;)]/u.test(rest) ? [] : [[foldLetters(match[1] ?? match[4] ?? ''), foldLetters(match[2] ?? match[3] ?? '')]];
  }
  // Headings of two words abound; above a heading of its own, a word that changes with each is a number.
  const two = isHeaded && /^\s*(\p{L}{3,})\s+(\p{L}{3,})\s*[.:]?\s*$/u.exec(line.folded);
  return two ? [[two[1]!, two[2]!], [two[2]!, two[1]!]] : [];
}

/**
 * Words that stand apart from the text with changing numbers, again and again: what a law of an unknown language is divided by, the rarer the wider.
 * `cited` are the words that label its articles.
 */
export function learnContainers(lines: readonly LawLine[], usual: Typography, cited: readonly string[]): LanguageStructure {
  const seen = new Map<string, Set<string>>();
  lines.forEach((line, i) => {
    if (!isSetApart(line, usual)) return;
    const below = lines[i + 1];
    for (const [own, number] of containerWords(line, line.spaceBefore && !!below && isSetApart(below, usual) && !below.spaceBefore && !/\d/u.test(below.text))) {
      if (!own || cited.some((c) => own === c || own.startsWith(`${c} `) || c.startsWith(own))) continue;
      seen.set(own, (seen.get(own) ?? new Set()).add(number));
    }
  });
  const words = [...seen].filter(([, numbers]) => numbers.size >= 2 && (numbers.has('1') || numbers.has('i') || numbers.size >= 3 || [...numbers].some((n) => n.length > 3))).sort((a, b) => a[1].size - b[1].size).map(([own]) => own).slice(-3);
  const kinds: readonly ContainerKind[] = words.length > 2 ? ['part', 'title', 'chapter'] : ['part', 'chapter'];
  const containers = { ...noContainers, ...Object.fromEntries(words.map((own, i) => [kinds[kinds.length - words.length + i] ?? 'chapter', [own]])) };
  return { language: 'und', name: 'learned from the document', units: [], containers, ...nothing };
}
