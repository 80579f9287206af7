import type { Provision } from '../../shared/domain/outline.ts';
import type { Stretch } from '../../shared/domain/text.ts';
import type { ContainerGrammar } from './container-grammar.ts';
import { containerMarks, isCapitals, type ContainerMark } from './container-marks.ts';
import { nestingOrder, withoutAnnounced } from './container-tree.ts';
import type { ArticleLabel, LabelDecision } from './decide-labels.ts';
import { flow, hyphenReader, opensParagraph, type HyphenReading, type LinePart } from './flowing-text.ts';
import { decideHeadingPlace, headArticle, type HeadedArticle } from './headings.ts';
import { innerProvisions, innerStretches } from './inner-numbering.ts';
import { paragraphMark } from './label-candidates.ts';
import { startsLarge } from './letter-case.ts';
import { isSetApart, type LawLine, type Typography } from './law-lines.ts';
import { lawTitles, type LawTitle } from './law-titles.ts';
import { PathGiver } from './provision-paths.ts';
import { closeSpaced } from './spaced-letters.ts';

type Draft = Omit<Provision, 'text'>;

/** A run of lines that opens with a container's heading, an article's label or the title of another law. */
interface Segment { readonly from: number; readonly mark: ContainerMark | null; readonly article: HeadedArticle | null; readonly law: LawTitle | null }

/** A container that is open. A heading without label or number is the innermost and ends with the next; a law of its own ends with the next law. */
interface Open { readonly mark: ContainerMark | null; readonly draft: Draft; readonly isLaw: boolean }

interface Work {
  readonly lines: readonly LawLine[];
  readonly usual: Typography;
  readonly skipped: ReadonlySet<number>;
  /** Pages whose words were read from a picture. */
  readonly recognised: ReadonlySet<number>;
  readonly readHyphen: (before: string, after: string) => HyphenReading;
  readonly pageText: (pageIndex: number) => string;
}

function whole(line: LawLine): LinePart { return { line, from: 0, to: line.text.length }; }

function tableLines(decision: LabelDecision, lines: readonly LawLine[], grammar: ContainerGrammar): Set<number> {
  const skipped = new Set<number>();
  for (const table of decision.tables) {
    let from = table.from;
    // The headings of chapters stand in the table too, before the first label of each.
    while (from > 0 && table.from - from < 8 && (grammar.match((lines[from - 1] as LawLine).text, (lines[from - 1] as LawLine).folded) || /[.…·_]{4,}\s*\d*\s*$/u.test((lines[from - 1] as LawLine).text))) from -= 1;
    for (let i = from; i < table.to; i += 1) skipped.add(i);
  }
  return skipped;
}

/** Schedules of Acts number their paragraphs like sections; what counts anew after an annex's heading belongs to the annex. */
function withoutAnnexes(decision: LabelDecision, marks: readonly ContainerMark[]): readonly ArticleLabel[] {
  if (decision.unit !== 'bare') return decision.labels;
  const annexes = marks.filter((m) => m.match.kind === 'annex').map((m) => m.line);
  const first = decision.labels.findIndex((label, i) => label.restarted && annexes.some((line) => line < label.candidate.line.index && line > (decision.labels[i - 1]?.candidate.line.index ?? -1)));
  return first < 0 ? decision.labels : decision.labels.slice(0, first);
}

/** The lines of a container's heading after its label: the rest of that line and those of the same print below. */
function containerHeading(work: Work, mark: ContainerMark, limit: number): { readonly parts: readonly LinePart[]; readonly next: number } {
  const { lines, usual } = work;
  const line = lines[mark.line] as LawLine;
  const parts: LinePart[] = [];
  if (line.text.slice(mark.match.restStart).trim()) parts.push({ line, from: mark.match.restStart, to: line.text.length });
  let next = mark.line + 1;
  // A few lines with nothing but another heading or a label below them are the heading, however they are printed.
  const short = lines.slice(next, limit).filter((l) => !work.skipped.has(l.index));
  if (!parts.length && limit < lines.length && short.length > 0 && short.length <= 4 && short.reduce((sum, l) => sum + l.text.length, 0) < 260 && !short.some((l) => paragraphMark.test(l.text.trim()) || /^\s*[[{(]/u.test(l.text))) return { parts: short.map(whole), next: limit };
  const given = parts.length > 0;
  while (next < limit && next - mark.line < 7 && !work.skipped.has(next)) {
    const candidate = lines[next] as LawLine, above = lines[next - 1] as LawLine;
    const print = parts[0]?.line ?? candidate;
    const alike = candidate.bold === print.bold && candidate.italic === print.italic && Math.abs(candidate.fontSize - print.fontSize) < 0.8;
    const apart = isSetApart(candidate, usual) || isCapitals(candidate.text);
    if (paragraphMark.test(candidate.text.trim())) break;
    if (parts.length && (!apart || !alike || (candidate.spaceBefore && !(isCapitals(candidate.text) && isCapitals(above.text) && !given && parts.length < 2)))) {
      if (apart || !given || !above.full || opensParagraph(candidate, above)) break;
    } else if (!parts.length && !apart) {
      const text = candidate.text.trim();
      if (text.length > 140 || /[.;:,]$/u.test(text) || !startsLarge(text)) break;
    }
    parts.push(whole(candidate));
    next += 1;
    if (!apart && !given) break;
  }
  return { parts, next };
}

/** Headings without label or number that stand right above an article or a container: they end the text before them. */
function trailingHeading(work: Work, from: number, to: number): number {
  let start = to;
  while (start - 1 > from && to - start < 4) {
    const line = work.lines[start - 1] as LawLine, text = line.text.trim();
    const set = (line.bold && !work.usual.bold) || line.fontSize > work.usual.fontSize + 0.7 || (line.centred && !/^[([{*<]/u.test(text));
    // "35. OFFENCES AGAINST LIBERTY": a division's own number, where no paragraph is printed so.
    const isNumbered = /^\d{1,3}\.\s*\p{Lu}/u.test(text) && ((!work.usual.bold && line.bold && line.boldLength >= line.text.trimEnd().length - 2) || (line.centred && line.spaceBefore));
    if (!set || /[.;:,\])}»”"]$/u.test(text) || !startsLarge(text.replace(/^[\d.\s–—-]{0,5}/u, '')) || (paragraphMark.test(text) && !isNumbered)) break;
    start -= 1;
  }
  return start;
}

function partsOf(work: Work, from: number, fromOffset: number, to: number): LinePart[] {
  const parts: LinePart[] = [];
  for (let i = from; i < to; i += 1) {
    const line = work.lines[i];
    if (!line || work.skipped.has(i)) continue;
    parts.push({ line, from: i === from ? fromOffset : 0, to: line.text.length });
  }
  return parts;
}

function headingText(work: Work, parts: readonly LinePart[]): string {
  const stretches = flow(parts, work.readHyphen).map((s): Stretch => (s.join === '\n' ? { ...s, join: ' ' } : s));
  const text = stretches.map((s, i) => (i ? s.join : '') + work.pageText(s.pageIndex).slice(s.start, s.end)).join('');
  return text.replace(/\s+/gu, ' ').replace(/^[\s:.–—-]+|[\s]*[–—―_-]+\s*$/gu, '').replace(/(?<=\p{L})\s*\[\d{1,4}\]$/u, '').trim();
}

function pagesOf(stretches: readonly Stretch[], fallback: number): { firstPage: number; lastPage: number } {
  const last = stretches[stretches.length - 1];
  return { firstPage: fallback, lastPage: Math.max(fallback, last ? last.pageIndex + 1 : 0) };
}

function innerDrafts(work: Work, owner: Draft, paths: PathGiver): Draft[] {
  const inner = innerProvisions(owner.stretches, work.pageText, owner.number, (pageIndex) => work.recognised.has(pageIndex));
  const drafts: Draft[] = [];
  inner.forEach((p) => {
    const parent = drafts[p.parent] ?? owner;
    const first = owner.stretches[p.from] as Stretch;
    const stretches = innerStretches(p, owner.stretches);
    const labelStretch: Stretch = { pageIndex: first.pageIndex, start: first.start + p.labelFrom, end: first.start + p.labelFrom + p.label.length, join: '' };
    drafts.push({ path: paths.give(p.kind, p.number, parent.path), kind: p.kind, number: p.number, label: p.label, heading: '', stretches, labelStretches: [labelStretch], ...pagesOf(stretches, first.pageIndex + 1), depth: parent.depth + 1, parent: parent.path });
  });
  return drafts;
}

function articleDraft(work: Work, article: HeadedArticle, to: number, parent: Draft | null, paths: PathGiver): Draft {
  const { line, match } = article.label.candidate;
  const stretches = flow([...article.note, ...partsOf(work, article.textLine, article.textFrom, to)], work.readHyphen);
  const closing = /^\s*[.:]/u.exec(line.text.slice(match.numberEnd))?.[0] ?? '';
  const series = article.label.reading.key.series;
  const number = article.label.reading.printed;
  const labelEnd = match.numberEnd + closing.length;
  return {
    path: paths.give('article', number, '', series.length > 2 && series !== 'roman' ? `${series}-` : series === 'roman' ? '' : series), kind: 'article', number,
    // Raised digits that are no part of the number are a footnote's mark.
    label: (closeSpaced(line.text.slice(match.start, labelEnd))?.text ?? line.text.slice(match.start, labelEnd)).trim().replace(/[⁰¹²³⁴-⁹]+/gu, (run) => (/[⁰¹²³⁴-⁹]/u.test(number) ? run : '')), heading: headingText(work, article.heading), stretches,
    labelStretches: [{ pageIndex: line.pageIndex, start: line.start + match.start, end: line.start + labelEnd, join: '' }],
    ...pagesOf(stretches, line.pageIndex + 1), depth: (parent?.depth ?? -1) + 1, parent: parent?.path ?? null,
  };
}

/** Builds the provisions in document order from the decided labels and the container headings found around them. */
export function assembleProvisions(lines: readonly LawLine[], usual: Typography, decision: LabelDecision, grammar: ContainerGrammar, pageText: (pageIndex: number) => string): Draft[] {
  const skipped = tableLines(decision, lines, grammar);
  const labelLines = new Set(decision.labels.map((l) => l.candidate.line.index));
  const found = containerMarks(lines, grammar, usual, (i) => labelLines.has(i) || skipped.has(i));
  const isInside = nestingOrder(found, decision.labels.map((l) => l.candidate.line.index));
  const marks = withoutAnnounced(found, decision.labels[0]?.candidate.line.index ?? 0, isInside);
  const labels = withoutAnnexes(decision, marks);
  const marksByLine = new Map(marks.map((m) => [m.line, m] as const));
  const search = { lines, usual, stops: new Set([...labels.map((l) => l.candidate.line.index), ...marks.map((m) => m.line), ...skipped]) };
  const place = decideHeadingPlace(search, labels, marksByLine);
  const articles = labels.map((label) => headArticle(search, label, place, marksByLine));
  const work: Work = { lines, usual, skipped, recognised: new Set(lines.filter(({ page }) => page.ocr).map(({ pageIndex }) => pageIndex)), readHyphen: hyphenReader(lines), pageText };
  const titles = lawTitles(lines, usual, labels, (i) => search.stops.has(i));
  const inTitle = (line: number) => titles.some((t) => line >= t.from && line < t.to);
  const segments: Segment[] = [
    ...marks.map((mark): Segment => ({ from: mark.line, mark, article: null, law: null })),
    ...articles.map((article): Segment => ({ from: inTitle(article.firstLine) ? article.label.candidate.line.index : article.firstLine, mark: null, article, law: null })),
    ...titles.map((law): Segment => ({ from: law.from, mark: null, article: null, law })),
  ].sort((a, b) => a.from - b.from);
  const paths = new PathGiver();
  const drafts: Draft[] = [];
  const open: Open[] = [];
  const innermost = () => open[open.length - 1];
  const closeUnnumbered = () => { if (open.length && !innermost()?.mark && !innermost()?.isLaw) open.pop(); };

  const preamble = flow(partsOf(work, 0, 0, segments[0]?.from ?? lines.length), work.readHyphen);
  if (preamble.length) drafts.push({ path: paths.give('preamble', '', ''), kind: 'preamble', number: '', label: '', heading: '', stretches: preamble, labelStretches: [], ...pagesOf(preamble, (preamble[0]?.pageIndex ?? 0) + 1), depth: 0, parent: null });

  segments.forEach((segment, s) => {
    const end = segments[s + 1]?.from ?? lines.length;
    if (segment.law) {
      const { law } = segment, line = lines[law.title] as LawLine, stretches = flow(partsOf(work, law.to, 0, end), work.readHyphen);
      const draft: Draft = {
        path: paths.give('division', '', ''), kind: 'division', number: '', label: '', heading: headingText(work, partsOf(work, law.title, 0, law.to)), stretches,
        labelStretches: flow(partsOf(work, law.title, 0, law.to), work.readHyphen), ...pagesOf(stretches, line.pageIndex + 1), depth: 0, parent: null,
      };
      open.splice(0, Infinity, { mark: null, draft, isLaw: true });
      drafts.push(draft);
      return;
    }
    if (segment.mark) {
      const { mark } = segment;
      const line = lines[mark.line] as LawLine;
      closeUnnumbered();
      for (let last = innermost(); last?.mark && !isInside(last.mark, mark); last = innermost()) open.pop();
      const parent = innermost()?.draft ?? null;
      const { parts, next } = containerHeading(work, mark, end);
      const stretches = flow(partsOf(work, next, 0, end), work.readHyphen);
      const draft: Draft = {
        path: paths.give(mark.match.kind, mark.match.value, parent?.path ?? ''), kind: mark.match.kind, number: mark.match.number,
        label: line.text.slice(mark.match.start, mark.match.labelEnd).trim(), heading: headingText(work, parts), stretches,
        labelStretches: [{ pageIndex: line.pageIndex, start: line.start + mark.match.start, end: line.start + mark.match.labelEnd, join: '' }],
        ...pagesOf(stretches, line.pageIndex + 1), depth: open.length, parent: parent?.path ?? null,
      };
      open.push({ mark, draft, isLaw: false });
      drafts.push(draft, ...innerDrafts(work, draft, paths));
      return;
    }
    const article = segment.article as HeadedArticle;
    // A preamble ends where the articles begin.
    while (innermost()?.mark?.match.kind === 'preamble') open.pop();
    const until = segments[s + 1] ? Math.max(trailingHeading(work, article.textLine, end), article.textLine) : end;
    const parent = innermost()?.draft ?? null;
    const draft = articleDraft(work, article, until, parent, paths);
    drafts.push(draft, ...innerDrafts(work, draft, paths));
    if (until < end) {
      closeUnnumbered();
      const holder = innermost()?.draft ?? null;
      const heading = headingText(work, partsOf(work, until, 0, end));
      const line = lines[until] as LawLine;
      const division: Draft = {
        path: paths.give('division', '', holder?.path ?? ''), kind: 'division', number: '', label: '', heading, stretches: [],
        labelStretches: flow(partsOf(work, until, 0, end), work.readHyphen), firstPage: line.pageIndex + 1, lastPage: line.pageIndex + 1, depth: open.length, parent: holder?.path ?? null,
      };
      open.push({ mark: null, draft: division, isLaw: false });
      drafts.push(division);
    }
  });
  return drafts;
}
