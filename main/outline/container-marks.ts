import type { ContainerGrammar, ContainerMatch } from './container-grammar.ts';
import { startsSmall } from './letter-case.ts';
import { isClosed, isSetApart, type LawLine, type Typography } from './law-lines.ts';

/** A line that opens a container. */
export interface ContainerMark { readonly line: number; readonly match: ContainerMatch }

/** True for a line of capitals. */
export function isCapitals(text: string): boolean { return /\p{Lu}{2}/u.test(text) && !/\p{Ll}{2}/u.test(text); }

function isHeading(line: LawLine, previous: LawLine | undefined, match: ContainerMatch, usual: Typography): boolean {
  const rest = line.text.slice(match.restStart).trim();
  const label = line.text.slice(match.start, match.labelEnd);
  let looks = 0;
  if (isSetApart(line, usual)) looks += 1.4;
  if ((isCapitals(label) && label.length > 3) || (isCapitals(rest) && (rest.length > 8 || match.closed))) looks += 1;
  if (line.spaceBefore) looks += 0.5;
  // Nothing but word and number, where no sentence runs on: a heading, however it is printed.
  if (!rest) looks += match.number && !match.guessed && !match.small && isClosed(previous) ? 0.9 : 0.6;
  if (match.closed) looks += 0.4;
  if (match.word === 'roman') looks += 0.5;
  if (match.guessed) looks -= 0.9;
  if (match.small) looks -= 1.2;
  // Headings end without a stop, so what follows one may still be another.
  if (!isClosed(previous)) looks -= isSetApart(line, usual) && previous && isSetApart(previous, usual) ? 0.4 : 1.5;
  if (startsSmall(rest) && !match.closed) looks -= 1.5;
  if (/^[,;)%/]|^\(\d/u.test(rest)) looks -= 2.5;
  if (/[.;,]$/u.test(rest) && !isCapitals(rest)) looks -= isSetApart(line, usual) ? 0.3 : /[.]$/u.test(rest) && rest.length < 90 ? 0.3 : 1.2;
  if (rest.length > 160) looks -= 1;
  if (!match.number) looks -= rest.length > 40 || startsSmall(rest) ? 1 : 0;
  if (/^[\s[({]*["„“«]/u.test(line.text)) looks -= 2;
  return looks >= 0.9;
}

/** The lines that open containers. Lines that hold an article's label or stand in a contents table are passed over. */
export function containerMarks(lines: readonly LawLine[], grammar: ContainerGrammar, usual: Typography, taken: (line: number) => boolean): ContainerMark[] {
  const marks: ContainerMark[] = [];
  lines.forEach((line, i) => {
    if (taken(i)) return;
    const match = grammar.match(line.text, line.folded);
    // "First Chapter / General Provisions": words that elsewhere open a part of their own are here the chapter's heading.
    const above = marks[marks.length - 1];
    if (match && !match.number && match.kind !== 'annex' && match.kind !== 'preamble' && above?.line === i - 1 && above.match.number && !/\S/u.test((lines[i - 1] as LawLine).text.slice(above.match.restStart))) return;
    if (match && isHeading(line, lines[i - 1], match, usual)) marks.push({ line: i, match });
  });
  return marks;
}
