import type { ArticleLabel } from './decide-labels.ts';
import { isSetApart, type LawLine, type Typography } from './law-lines.ts';

/** Where another law begins in the file: the lines of its title, half-open, and the lines above them that lead up to it. */
export interface LawTitle { readonly from: number; readonly title: number; readonly to: number }

/** True for a line in print so much larger than the text that it is the title of a law. */
export function isTitlePrint(line: LawLine, usual: Typography): boolean { return line.fontSize > usual.fontSize * 1.25 && isSetApart(line, usual); }

/**
 * The titles of laws that follow the first in one file: lines of title print between the last article of one count and the first of the next.
 * `taken` says which lines are containers' headings or otherwise spoken for.
 */
export function lawTitles(lines: readonly LawLine[], usual: Typography, labels: readonly ArticleLabel[], taken: (line: number) => boolean): LawTitle[] {
  return labels.flatMap((label, i): LawTitle[] => {
    const above = labels[i - 1];
    if (!label.restarted || !above) return [];
    const first = above.candidate.line.index + 1, last = label.candidate.line.index;
    let title = first;
    while (title < last && (taken(title) || !isTitlePrint(lines[title] as LawLine, usual))) title += 1;
    if (title >= last) return [];
    let to = title + 1, from = title;
    while (to < last && !taken(to) && isTitlePrint(lines[to] as LawLine, usual)) to += 1;
    // "REPUBLIC OF ...", "Law No. 12/2020": what leads up to a title stands centred above it.
    while (from > first && title - from < 4 && !taken(from - 1) && (lines[from - 1] as LawLine).centred && !/[.;:]$/u.test((lines[from - 1] as LawLine).text.trimEnd())) from -= 1;
    return [{ from, title, to }];
  });
}
