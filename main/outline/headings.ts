import type { ContainerMark } from './container-marks.ts';
import { isCapitals } from './container-marks.ts';
import type { ArticleLabel } from './decide-labels.ts';
import { opensParagraph, type LinePart } from './flowing-text.ts';
import { paragraphMark } from './label-candidates.ts';
import { startsLarge, startsSmall } from './letter-case.ts';
import { isSetApart, type LawLine, type Typography } from './law-lines.ts';
import { isTitlePrint } from './law-titles.ts';

/** Where a law prints the headings of its articles, in relation to their labels. */
export type HeadingPlace = 'same' | 'after' | 'before' | 'none';

/** An article with its heading found: which lines it takes and where its text begins. */
export interface HeadedArticle {
  readonly label: ArticleLabel;
  readonly heading: readonly LinePart[];
  /** First line that belongs to the article: its label's, or that of the heading before it. */
  readonly firstLine: number;
  /** Where its text begins: a line, and how far into it. */
  readonly textLine: number;
  readonly textFrom: number;
  /** What stands between label and heading, the note of what changed the article: it opens its text. */
  readonly note: readonly LinePart[];
}

interface Found { readonly parts: readonly LinePart[]; readonly textLine: number; readonly textFrom: number; readonly firstLine: number; readonly typographic: boolean; readonly note?: readonly LinePart[] }

const longestHeading = 700;

/** Stops of sentences: that of Armenian is printed as a colon, or as its own sign. No heading in the print of the text ends so. */
const sentenceEnd = /[.:։]$/u;

/** The bracket in which consolidations put inserted text, with the number of the note that says by what: "[¹ § 1er." Only text stands in it. */
const insertedText = /^\[[⁰¹²³⁴-⁹]+\s/u;

/** Stops of a sentence, also within brackets that close with it, and with a note's mark. */
const sentenceClosed = /[.!?][\])}»”"]*(?:[⁰¹²³⁴-⁹]+[)⁾]?)?$/u;

/** Nothing but the mark of a note, in the print of the text behind a heading: "[200]". */
const noteMark = /^\s*(?:\[\d{1,4}\]|[⁰¹²³⁴-⁹]+\)?|\*{1,3})\s*$/u;

/** The mark of an article's first paragraph: no heading runs on into it. */
const firstMark = /^(?:\(1\)|1\s?[.)](?!\d)|§\s?1\b|a\)|а\))/u;

export interface HeadingSearch {
  readonly lines: readonly LawLine[];
  readonly usual: Typography;
  /** Lines that hold another label or open a container. */
  readonly stops: ReadonlySet<number>;
}

function whole(line: LawLine): LinePart { return { line, from: 0, to: line.text.length }; }

function textOf(parts: readonly LinePart[]): string { return parts.map((p) => p.line.text.slice(p.from, p.to)).join(' ').trim(); }

function isBoldLine(line: LawLine): boolean { return line.bold && line.boldLength >= line.text.trimEnd().length - 2; }

/** "3. Definitions.— In this Act": a heading that a stop and a dash part from the text on the same line. The stop of a short word ("1997 r. –") is none. */
const runInEnd = /^(?<heading>["“‘'[(]?\p{Lu}[^;]{2,160}?(?<!\s\p{L}{1,2})[.:\]])\s?(?:[—―–]|_{2,}|--+|-(?=\s*\())\s*/u;

function runInHeading(lines: readonly LawLine[], label: ArticleLabel, stops: ReadonlySet<number>): Found | null {
  const { line, match } = label.candidate;
  let text = line.text.slice(match.end), offset = 0;
  const parts: LinePart[] = [];
  for (let j = line.index; j < Math.min(lines.length, line.index + 3); j += 1) {
    const own = lines[j] as LawLine, from = j === line.index ? match.end : 0;
    // Where the number is printed again before the text, the heading ended above it.
    if (j > line.index) { if (stops.has(j) || own.text.trimStart().startsWith(`${label.reading.printed}.`)) return null; text += ` ${own.text}`; }
    const found = runInEnd.exec(text.trimStart());
    const lead = text.length - text.trimStart().length;
    if (found) {
      const headingEnd = lead + (found.groups?.['heading']?.length ?? 0) - offset, textFrom = lead + found[0].length - offset;
      if (headingEnd <= 0) return null;
      const to = from + headingEnd, next = from + textFrom;
      const isLineEnd = next >= own.text.length;
      return { parts: [...parts, { line: own, from, to }], textLine: isLineEnd ? j + 1 : j, textFrom: isLineEnd ? 0 : next, firstLine: line.index, typographic: false };
    }
    parts.push({ line: own, from, to: own.text.length });
    offset = text.length + 1;
  }
  return null;
}

/** Whether ordinary text stands below, within a heading's reach: of a law that is all capitals they set nothing apart. */
function hasSmallText(lines: readonly LawLine[], from: number, stops: ReadonlySet<number>): boolean {
  for (let j = from; j < Math.min(lines.length, from + 8) && !stops.has(j); j += 1) if (/\p{Ll}{3}/u.test((lines[j] as LawLine).text)) return true;
  return false;
}

/** The heading in the rest of the label's own line, running on over lines of the same print. */
function onSameLine({ lines, usual, stops }: HeadingSearch, label: ArticleLabel): Found | null {
  const { line, match, rest } = label.candidate;
  if (!rest || paragraphMark.test(rest) || insertedText.test(rest)) return null;
  const i = line.index;
  const boldRest = !usual.bold && line.boldLength > match.end + 1;
  // "SEC. 104. LIABILITY OF LEGAL PERSONS.": capitals set a heading apart as bold letters do.
  const capitalRest = isCapitals(rest) && /\p{Lu}{3}/u.test(rest) && hasSmallText(lines, i + 1, stops);
  const apartRest = !usual.bold && !line.bold && isSetApart(line, usual) && !(line.boldLength >= match.numberEnd);
  if (boldRest || apartRest || capitalRest) {
    const ends = boldRest && line.boldLength < line.text.trimEnd().length - 1 ? line.boldLength : line.text.length;
    const parts: LinePart[] = [{ line, from: match.end, to: ends }];
    if (noteMark.test(line.text.slice(ends))) return { parts, textLine: i + 1, textFrom: 0, firstLine: i, typographic: true };
    if (ends < line.text.length) return { parts, textLine: i, textFrom: ends, firstLine: i, typographic: true };
    let j = i + 1;
    const alike = (next: LawLine) => (boldRest ? isBoldLine(next) : apartRest ? isSetApart(next, usual) && next.italic === line.italic : isCapitals(next.text)) && Math.abs(next.fontSize - line.fontSize) < 0.6;
    while (j < lines.length && !stops.has(j) && alike(lines[j] as LawLine) && !(lines[j] as LawLine).spaceBefore && !paragraphMark.test((lines[j] as LawLine).text.trim()) && textOf(parts).length < longestHeading) {
      parts.push(whole(lines[j] as LawLine));
      j += 1;
    }
    const tail = lines[j];
    if (boldRest && tail && !stops.has(j) && !tail.spaceBefore && tail.boldLength > 3 && !paragraphMark.test(tail.text.trim())) {
      return { parts: [...parts, { line: tail, from: 0, to: tail.boldLength }], textLine: j, textFrom: tail.boldLength, firstLine: i, typographic: true };
    }
    return { parts, textLine: j, textFrom: 0, firstLine: i, typographic: true };
  }
  // The label upright, its heading beside it slanted.
  if (!usual.italic && line.italicFrom >= match.numberEnd && line.italicFrom <= match.end + 1) {
    const parts: LinePart[] = [{ line, from: match.end, to: line.text.length }];
    let j = i + 1;
    for (; j < lines.length && !stops.has(j) && (lines[j] as LawLine).italicFrom === 0 && !(lines[j] as LawLine).spaceBefore && !paragraphMark.test((lines[j] as LawLine).text.trim()) && textOf(parts).length < longestHeading; j += 1) parts.push(whole(lines[j] as LawLine));
    return { parts, textLine: j, textFrom: 0, firstLine: i, typographic: true };
  }
  const runIn = runInHeading(lines, label, stops);
  if (runIn) return runIn;
  if (!usual.bold && line.boldLength >= match.numberEnd && line.boldLength < line.text.length * 0.9 && !/\p{Lu}|\(|„|\[/u.test(rest[0] ?? '')) return null;
  const parts: LinePart[] = [{ line, from: match.end, to: line.text.length }];
  let j = i + 1;
  for (; j < lines.length && !stops.has(j) && j - i < 14; j += 1) {
    const next = lines[j] as LawLine, last = lines[j - 1] as LawLine;
    const runsOn = startsSmall(next.text.trimStart()) && !next.spaceBefore && !paragraphMark.test(next.text.trim());
    if (!last.full || firstMark.test(next.text.trimStart()) || next.column !== last.column || (opensParagraph(next, last) && !runsOn)) break;
    parts.push(whole(next));
  }
  const heading = textOf(parts), next = lines[j];
  if (heading.length > longestHeading || /[;:,—–]$/u.test(heading)) return null;
  const hasText = !!next && !stops.has(j);
  const isSentence = sentenceClosed.test(heading);
  if (isSentence && (!hasText || !paragraphMark.test(next.text.trim()))) return null;
  if (!hasText && heading.length > 160) return null;
  return { parts, textLine: j, textFrom: 0, firstLine: i, typographic: false };
}

function bracketed(lines: readonly LawLine[], from: number, stops: ReadonlySet<number>): number {
  const opens = /^\s*([([])/u.exec(lines[from]?.text ?? '')?.[1];
  const first = lines[from]?.text.trim() ?? '';
  if (!opens || paragraphMark.test(first) || paragraphMark.test(first.replace(/^\[[⁰¹²³⁴-⁹]*\s*/u, ''))) return -1;
  const closes = opens === '(' ? ')' : ']';
  for (let j = from; j < Math.min(lines.length, from + 5) && !stops.has(j); j += 1) {
    const text = lines[j]?.text.trimEnd() ?? '';
    if (text.endsWith(closes) || text.endsWith(closes + '.')) return j;
    if (text.includes(closes) && !new RegExp(`\\${closes}\\s*[.]?$`, 'u').test(text) && !text.includes(opens, 1)) return -1;
  }
  return -1;
}

/** The heading on the lines after a label that stands alone. */
function afterLabel({ lines, usual, stops }: HeadingSearch, label: ArticleLabel, mayStandAlone = false): Found | null {
  const { line, rest } = label.candidate;
  const i = line.index, first = lines[i + 1];
  if (rest || !first || stops.has(i + 1) || paragraphMark.test(first.text.trim())) return null;
  const bracketEnd = bracketed(lines, i + 1, stops);
  const below = bracketEnd > 0 ? lines[bracketEnd + 1] : undefined;
  // "(Amended by Act 12 of 2008)" and below it the heading, in a print of its own.
  if (below && !stops.has(bracketEnd + 1) && isBoldLine(below) && !usual.bold && !isBoldLine(first) && /\d/u.test(first.text) && !paragraphMark.test(below.text.trim())) {
    const parts = [whole(below)];
    let j = bracketEnd + 2;
    for (; j < lines.length && !stops.has(j) && j - bracketEnd < 6 && isBoldLine(lines[j] as LawLine) && !(lines[j] as LawLine).spaceBefore; j += 1) parts.push(whole(lines[j] as LawLine));
    return { parts, textLine: j, textFrom: 0, firstLine: i, typographic: true, note: lines.slice(i + 1, bracketEnd + 1).map(whole) };
  }
  if (bracketEnd > 0 && textOf(lines.slice(i + 1, bracketEnd + 1).map(whole)).length < longestHeading && !paragraphMark.test(lines[i + 1]?.text ?? '')) {
    return { parts: lines.slice(i + 1, bracketEnd + 1).map(whole), textLine: bracketEnd + 1, textFrom: 0, firstLine: i, typographic: true };
  }
  if (isSetApart(first, usual)) {
    const parts = [whole(first)];
    let j = i + 2;
    const bold = isBoldLine(first);
    while (j < lines.length && !stops.has(j) && j - i < 8) {
      const next = lines[j] as LawLine;
      if (!isSetApart(next, usual) || isBoldLine(next) !== bold || next.italic !== first.italic || next.spaceBefore || paragraphMark.test(next.text.trim())) break;
      parts.push(whole(next));
      j += 1;
    }
    if (textOf(parts).length < longestHeading && !/[;,]$/u.test(textOf(parts))) return { parts, textLine: j, textFrom: 0, firstLine: i, typographic: bold || first.centred || first.italic };
  }
  const parts = [whole(first)];
  let j = i + 2;
  for (; j < lines.length && !stops.has(j) && j - i < 6 && !opensParagraph(lines[j] as LawLine, lines[j - 1]) && (lines[j - 1] as LawLine).full; j += 1) parts.push(whole(lines[j] as LawLine));
  const heading = textOf(parts);
  // What goes on with a small letter is a sentence of the text.
  if (j < lines.length && !stops.has(j) && startsSmall((lines[j] as LawLine).text.trimStart()) && !paragraphMark.test((lines[j] as LawLine).text.trim())) return null;
  if (heading.length > 260 || /[.;:,!?։—–-]$/u.test(heading) || !startsLarge(heading) || (!mayStandAlone && (j >= lines.length || stops.has(j)))) return null;
  return { parts, textLine: j, textFrom: 0, firstLine: i, typographic: false };
}

/** The heading on the lines before a label: the block of one print that ends right above it. */
function beforeLabel({ lines, usual, stops }: HeadingSearch, label: ArticleLabel): Found | null {
  const { line, rest } = label.candidate;
  const i = line.index, last = lines[i - 1];
  if (!last || stops.has(i - 1)) return null;
  const ends = last.text.trimEnd();
  if (/[;,]$/u.test(ends) || (sentenceEnd.test(ends) && !isSetApart(last, usual)) || paragraphMark.test(ends) || /^[–—•-]\s/u.test(ends)) return null;
  const apart = isSetApart(last, usual);
  const alike = (l: LawLine) => l.bold === last.bold && l.italic === last.italic && Math.abs(l.fontSize - last.fontSize) < 0.6 && isCapitals(l.text) === isCapitals(last.text);
  let from = i - 1;
  const ended = (at: number) => /[.;:!?։]\s*[⁰-⁹¹²³]*$/u.test((lines[at] as LawLine).text.trimEnd());
  if (apart) {
    // The wide lines of a centred heading reach from margin to margin, but keep their even indent.
    const isWide = (at: number) => last.centred && (lines[at] as LawLine).full && (lines[at] as LawLine).indent > 1 && !ended(at) && !paragraphMark.test((lines[at] as LawLine).text.trim());
    while (from > 0 && i - from < 7 && !(lines[from] as LawLine).spaceBefore && !stops.has(from - 1) && alike(lines[from - 1] as LawLine) && (isSetApart(lines[from - 1] as LawLine, usual) || isWide(from - 1)) && !/[.;:]$/u.test((lines[from - 1] as LawLine).text.trimEnd())) from -= 1;
  } else {
    while (from > 0 && i - from < 5 && !ended(from - 1) && !opensParagraph(lines[from] as LawLine, lines[from - 1]) && !stops.has(from - 1)) from -= 1;
    if (from > 0 && !stops.has(from - 1) && !ended(from - 1) && !opensParagraph(lines[from] as LawLine, lines[from - 1])) return null;
  }
  const parts = lines.slice(from, i).map(whole), heading = textOf(parts);
  if (heading.length > 300 || (!apart && /\p{Ll}{3}[.]\s+\p{Lu}/u.test(heading)) || !/^[\d\s[("„“«'*F–-]{0,8}\p{L}/u.test(heading) || (!apart && !startsLarge(heading) && !/^\p{L}\)/u.test(heading))) return null;
  return { parts, textLine: rest ? i : i + 1, textFrom: rest ? label.candidate.match.end : 0, firstLine: from, typographic: apart };
}

const finders: Readonly<Record<Exclude<HeadingPlace, 'none'>, (search: HeadingSearch, label: ArticleLabel) => Found | null>> = { same: onSameLine, after: afterLabel, before: beforeLabel };

/** Whether a container is opened by its label alone, so that its heading stands below. */
const isBareMark = ({ lines }: HeadingSearch, mark: ContainerMark | undefined): boolean => !!mark && !/\S/u.test((lines[mark.line] as LawLine).text.slice(mark.match.restStart));

/** Decides by majority where the headings of a law stand. Typographic evidence counts fully, the shape of plain lines less. */
export function decideHeadingPlace(search: HeadingSearch, labels: readonly ArticleLabel[], marks: ReadonlyMap<number, ContainerMark>): HeadingPlace {
  const votes = { same: 0, after: 0, before: 0 };
  const step = Math.max(1, Math.floor(labels.length / 400));
  const sample = labels.filter((_, i) => i % step === 0);
  for (const label of sample) {
    const above = search.lines[label.candidate.line.index - 1], isBelowTitle = label === labels[0] && !!above && isTitlePrint(above, search.usual);
    for (const place of ['same', 'after', 'before'] as const) {
      const found = finders[place](search, label);
      // Above the first article, or first of all, stands the title of the law, and below a chapter's label the chapter's heading, be the articles without any.
      if (found && !(place === 'before' && (isBelowTitle || found.firstLine === 0 || isBareMark(search, marks.get(found.firstLine - 1))))) votes[place] += found.typographic ? 1 : 0.75;
    }
  }
  const best = (['same', 'after', 'before'] as const).reduce((a, b) => (votes[b] > votes[a] ? b : a));
  return votes[best] >= sample.length * 0.3 ? best : 'none';
}

/** Where headings follow their labels, an article of one short line ("Repealed") is all heading. */
function onlyHeading({ lines, stops }: HeadingSearch, label: ArticleLabel): Found | null {
  const { line, match } = label.candidate;
  const parts: LinePart[] = [{ line, from: match.end, to: line.text.length }];
  let j = line.index + 1;
  for (; j < lines.length && !stops.has(j) && j - line.index < 4; j += 1) {
    if (opensParagraph(lines[j] as LawLine, lines[j - 1])) return null;
    parts.push(whole(lines[j] as LawLine));
  }
  return j < lines.length && !stops.has(j) ? null : { parts, textLine: j, textFrom: 0, firstLine: line.index, typographic: false };
}

/** The article's heading in the place where its law prints headings; where there is none, one that its print makes unmistakable. */
export function headArticle(search: HeadingSearch, label: ArticleLabel, place: HeadingPlace, marks: ReadonlyMap<number, ContainerMark>): HeadedArticle {
  const { line, rest, match } = label.candidate;
  let found = place === 'none' ? null : place === 'after' ? afterLabel(search, label, true) : finders[place](search, label);
  if (found && place === 'before') {
    // A chapter's own heading stands above its first article too; it is the article's only when the chapter has another.
    if (isBareMark(search, marks.get(found.firstLine - 1)) && isCapitals(textOf(found.parts))) found = null;
  }
  if (!found && place !== 'same') {
    const same = onSameLine(search, label);
    if (same?.typographic && place !== 'none' && !/^[([]/u.test(rest)) found = same;
  }
  if (!found && place === 'same') {
    const after = afterLabel(search, label);
    if (after?.typographic) found = after;
  }
  const i = line.index;
  if (!found && place === 'same' && rest && rest.length < 200 && !paragraphMark.test(rest)) found = onlyHeading(search, label);
  return { label, heading: found?.parts ?? [], firstLine: found?.firstLine ?? i, textLine: found?.textLine ?? (rest ? i : i + 1), textFrom: found?.textFrom ?? (rest ? match.end : 0), note: found?.note ?? [] };
}
