import { text, type Block, type Inline, type Memo } from './memo-model.ts';

/**
 * How much of the page things take, in millimetres, as the PDF sets them (resources/print/memo.typ): a cautious estimate from the number of
 * letters, so that the same brief is written in every format. Two A4 pages between their margins, less what the break between them may leave empty and a little more.
 */
export const twoPages = 2 * 257 - 32;
const width = 166;
/** How much wider than the mean of English letters some are: wide ones and capitals count more, scripts by their own. */
const widths: readonly (readonly [RegExp, number])[] = [[/\p{M}/u, 0.2], [/[MWmw@—]/u, 1.7], [/[жмфшщыюЖМФШЩЫЮ]/u, 1.6], [/\p{Lu}/u, 1.45], [/[\u0370-\u052F]/u, 1.15], [/[\u0000-\u024F\u2000-\u206F]/u, 1]];
const widthOfLetter = (letter: string): number => widths.find(([script]) => script.test(letter))?.[1] ?? 1.45;
const lettersIn = (content: readonly Inline[]): number => content.reduce((sum, inline) => sum + ('text' in inline ? [...inline.text].reduce((length, letter) => length + widthOfLetter(letter), 0) * (inline.kind === 'text' && inline.style === 'strong' ? 1.1 : 1) : 0), 0);
const linesOf = (content: readonly Inline[], measure: number, letter: number): number => Math.max(1, Math.ceil((lettersIn(content) * letter * 1.04) / measure));
const lines = (words: string, letter: number, measure = width): number => linesOf([text(words)], measure, letter);

/** A row of a table; `shares` are those of its columns. */
export const heightOfRow = (row: readonly (readonly Inline[])[], shares: readonly number[]): number => Math.max(...row.map((cell, i) => linesOf(cell, (width * shares[i]!) / 100 - 3.2, 1.46))) * 3.47 + 0.8;

/** A table's caption, the space around it, and the head of its columns. */
export const heightOfCaption = (caption: string): number => lines(caption, 1.55) * 3.4 + 14;

const heightOfWords = (content: readonly Inline[]): number => linesOf(content, width, 1.65) * 3.95 + 2;
/** A heading with the space before and after it. */
export const heightOfHeading = 13;

function heightOfBlock(block: Block): number {
  if (block.kind === 'table') return heightOfCaption(block.caption) + block.rows.reduce((sum, row) => sum + heightOfRow(row, block.columns.map(({ share }) => share)), 0);
  return block.kind === 'text' ? heightOfWords(block.content) : 0;
}

/** The head of a brief and the sections that it has so far. */
export function heightOf({ cover, disclaimers, sections }: Memo): number {
  const head = 15 + lines(cover.title, 2.75) * 6.4 + lines(cover.materials, 1.5) * 3.6 + 3;
  const facts = cover.lines.reduce((sum, { value }) => sum + lines(value, 1.52, width - 36) * 3.6, 0), disclaimer = disclaimers.items.reduce((sum, item) => sum + lines(item, 1.45) * 3.5 + 2, 0);
  return head + facts + disclaimer + sections.reduce((sum, section) => sum + heightOfHeading + section.blocks.reduce((all, block) => all + heightOfBlock(block), 0), 0);
}
