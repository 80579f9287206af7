import type { Outline, Provision } from '../../shared/domain/outline.ts';
import { joinStretches, type PageText } from '../../shared/domain/text.ts';
import { assembleProvisions } from './assemble-provisions.ts';
import { containerGrammar } from './container-grammar.ts';
import { containerMarks } from './container-marks.ts';
import { contentsDoubts } from './contents-check.ts';
import { decideLabels, headsNumbers, type Boundary, type LabelDecision } from './decide-labels.ts';
import { foldLetters } from './fold-letters.ts';
import { findDoubts } from './find-doubts.ts';
import { labelGrammar } from './label-grammar.ts';
import { learnContainers, learnUnits } from './learn-structure.ts';
import { lawLines, usualTypography, type LawLine, type Typography } from './law-lines.ts';
import { isTitlePrint } from './law-titles.ts';
import { likelyLanguages, oneLanguage } from './parallel-columns.ts';
import { anyOf, structuresFor, type LanguageStructure, type StructureVocabulary } from './structure-vocabulary.ts';

/** `chapters`: how many chapters and the like are seen with the words of these languages. */
interface Reading { readonly languages: readonly LanguageStructure[]; readonly decision: LabelDecision; readonly chapters: number }

/** Lines after which numbers may count from 1 again: annexes, transitional provisions, the title of another law; in some laws each chapter. */
function boundaryLines(lines: readonly LawLine[], languages: readonly LanguageStructure[], usual: Typography): Map<number, Boundary> {
  const transitional = anyOf(languages.flatMap((l) => l.transitional));
  const pattern = transitional ? new RegExp(`^[\\s\\d\\p{L}]{0,9}?[.)–-]?\\s*(?:${transitional})(?![\\p{L}])`, 'u') : null;
  const marks = containerMarks(lines, containerGrammar(languages), usual, () => false);
  const found = new Map<number, Boundary>(marks.map((m) => [m.line, m.match.kind === 'annex' || m.match.kind === 'preamble' ? 'text' : 'chapter'] as const));
  lines.forEach((line, i) => {
    if (pattern?.test(line.folded) && line.text.length < 90) found.set(i, 'transitional');
    if (isTitlePrint(line, usual) && !found.has(i)) found.set(i, 'text');
  });
  return found;
}

function readAs(lines: readonly LawLine[], languages: readonly LanguageStructure[], usual: Typography, learned = false): Reading {
  const boundaries = boundaryLines(lines, languages, usual);
  return { languages, decision: decideLabels(lines, labelGrammar(languages), usual, boundaries, learned), chapters: [...boundaries.values()].filter((kind) => kind === 'chapter').length };
}

/** Tries the language that was stated; where that finds next to nothing, or none was stated, the likeliest others and the words that the document itself repeats. */
function bestReading(lines: readonly LawLine[], stated: readonly LanguageStructure[], vocabulary: StructureVocabulary, usual: Typography): Reading {
  const first = stated.length ? readAs(lines, stated, usual) : null;
  if (first?.decision.convincing) return first;
  const likely = likelyLanguages(lines, vocabulary.languages).filter((l) => l.share > 3 && !stated.includes(l.language)).slice(0, 4);
  const others = likely.map(({ language }, place) => ({ reading: readAs(lines, [language], usual), handicap: place * 0.5 + (first ? 4 : 0) }));
  const learned = learnUnits(lines, usual);
  const own = learned ? [{ reading: readAs(lines, [learned], usual, true), handicap: 3 }] : [];
  const worded = [...(first ? [first] : []), ...others.map(({ reading }) => reading)];
  // Bare numbers are the same in every language, and a word that is learned may be any that follows them ("1. In article 5 ..."): where one language knows the words above them, the others have only counted its paragraphs.
  const countsParagraphs = ({ decision }: Reading): boolean => (decision.unit === 'bare' || (decision === own[0]?.reading.decision && decision.labels.every(({ candidate }) => /^\s*\d/u.test(candidate.line.text)))) && worded.some((one) => headsNumbers(one.decision, decision));
  const candidates = [...(first ? [{ reading: first, handicap: 0 }] : []), ...others, ...own].filter(({ reading }) => !countsParagraphs(reading));
  const convincing = candidates.filter((c) => c.reading.decision.convincing);
  if (!candidates.length) return readAs(lines, vocabulary.languages, usual);
  // Languages that cite by one sign ("§") find the same labels; the law's own knows its chapters too.
  const worth = ({ reading, handicap }: (typeof candidates)[number]): number => reading.decision.total - handicap + (reading.chapters ? 1.5 : 0);
  const best = (convincing.length ? convincing : candidates).reduce((a, b) => (worth(b) > worth(a) ? b : a)).reading;
  if (best === first || containerMarks(lines, containerGrammar(best.languages), usual, () => false).length > 1) return best;
  const cited = best.languages.flatMap((l) => l.units).filter((u) => u.name === best.decision.unit).flatMap((u) => [...u.words, ...u.plural]).map((w) => foldLetters(w.replace(/^-|[.]$/gu, '')));
  return { ...best, languages: [...best.languages, learnContainers(lines, usual, cited)] };
}

/**
 * Reads the outline of a law: its books, parts, chapters, articles, paragraphs and points, in document order.
 * Which word cites the law is decided per document; numbers that do not fit the count (references, quoted articles, contents tables) are no articles.
 * `provision.text` is always `joinStretches` of its stretches. The function is a function of its arguments alone.
 */
export function readOutline(pages: readonly PageText[], options: { readonly language: string; readonly vocabulary: StructureVocabulary; /** Places of labels that a person said are none. */ readonly noLabels?: readonly { readonly pageIndex: number; readonly start: number }[] }): Outline {
  const stated = structuresFor(options.vocabulary, options.language);
  const noLabels = options.noLabels ?? [];
  const all = lawLines(pages).map((line) => (noLabels.some((at) => at.pageIndex === line.pageIndex && at.start >= line.start && at.start < line.end) ? { ...line, noLabel: true as const } : line));
  const lines = oneLanguage(all, stated, options.vocabulary.languages, !!options.language).map((line, index) => (line.index === index ? line : { ...line, index }));
  const usual = usualTypography(lines);
  const { languages, decision } = bestReading(lines, stated, options.vocabulary, usual);
  const byIndex = new Map(pages.map((p) => [p.pageIndex, p.text]));
  const pageText = (pageIndex: number) => byIndex.get(pageIndex) ?? '';
  const provisions: Provision[] = assembleProvisions(lines, usual, decision, containerGrammar(languages), pageText)
    .map((p) => ({ ...p, text: joinStretches(pageText, p.stretches) }));
  return { provisions, doubts: [...findDoubts(provisions, pages), ...contentsDoubts(lines, pages, decision, labelGrammar(languages))] };
}
