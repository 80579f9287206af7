import type { InventedWords } from './invented-words.ts';
import type { Layout } from './layouts.ts';

/** One printed line: a paragraph or point with the notes whose marks stand at its end. `strong` is the printed title of a quoted article. */
export interface PrintLine { readonly text: string; readonly note: string; readonly inset: boolean; readonly strong: boolean }

export interface PrintArticle { readonly kind: 'article'; readonly label: string; readonly labelNote: string; readonly heading: string; readonly lines: readonly PrintLine[]; readonly margin: string }
export type PrintBlock =
  | PrintArticle
  | { readonly kind: 'title'; readonly text: string; readonly sub: string }
  | { readonly kind: 'container'; readonly label: string; readonly heading: string }
  | { readonly kind: 'text'; readonly lines: readonly PrintLine[] };

/** What a perfect reading finds of one article. `heading` and `text` are null where two readings are equally right (repealed ranges). */
export interface ArticleTruth { readonly number: string; readonly heading: string | null; readonly text: string | null; readonly container: string }

export interface ComposedLaw { readonly blocks: readonly PrintBlock[]; readonly truth: readonly ArticleTruth[] }

/** A small generator of numbers from 0 to 1, the same for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const roman = (n: number): string => ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][n] ?? String(n);
const fill = (template: string, values: Readonly<Record<string, string | number>>): string => template.replace(/\{(\w)\}/gu, (_, key: string) => String(values[key] ?? ''));

/** Writes a law of the invented State in one language for one layout, together with what a perfect reading of it is. Always the same for the same arguments. */
export function composeLaw(words: InventedWords, layout: Layout): ComposedLaw {
  const roll = dice([...layout.name].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7) ^ 0x5bd1);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T;
  const blocks: PrintBlock[] = [], truth: ArticleTruth[] = [];
  let container = '', notes = 0, headingAt = 0;

  const note = (share: number): string => (layout.notes && roll() < share ? fill(words.note, { k: 11 + (notes += 1) }) : '');
  const line = (text: string, more: Partial<PrintLine> = {}): PrintLine => ({ text, note: note(0.12), inset: false, strong: false, ...more });
  const sentence = (): string => pick(words.sentences).replace('{ref}', fill(words.ref, { n: 1 + Math.floor(roll() * 30) }));
  const nextHeading = (): string => { headingAt += 1; return words.headings[headingAt % words.headings.length] as string; };

  function body(): PrintLine[] {
    const kind = roll();
    if (kind < 0.35) return [line(`${sentence()}${roll() < 0.4 ? ` ${sentence()}` : ''}`)];
    const marked = (i: number, text: string) => line(fill(words.paragraph, { n: i + 1 }) + text);
    if (kind < 0.75) return Array.from({ length: 2 + Math.floor(roll() * 3) }, (_, i) => marked(i, sentence()));
    return [line(words.pointIntro), ...words.points.map((point, i) => line(`${words.pointMarks[i]}) ${i === words.points.length - 1 ? point.replace(/[;·]$/u, '.') : point}`)), line(sentence())];
  }

  function article(number: string, lines = body(), heading = layout.place === 'absent' || layout.place === 'alone' ? '' : nextHeading()): void {
    const label = fill(layout.place === 'after' || layout.place === 'before' || layout.place === 'beside' || layout.place === 'alone' ? words.own : words.same, { n: number });
    blocks.push({ kind: 'article', label, labelNote: note(0.35), heading, lines, margin: layout.margin && roll() < 0.4 ? fill(words.margin, { k: 10 + Math.floor(roll() * 80) }) : '' });
    truth.push({ number, heading, text: lines.map((l) => l.text).join('\n'), container });
  }
  function chapter(n: number): void {
    container = fill(words.chapter, { R: roman(n), d: n, O: words.ordinals?.[n - 1] ?? '' });
    blocks.push({ kind: 'container', label: container, heading: words.chapters[(n - 1) % words.chapters.length] as string });
  }
  /** Articles `from..to` in chapters of `size`, with numbers inserted after some of them. */
  function articles(from: number, to: number, size: number, inserted: readonly number[] = []): void {
    for (let n = from; n <= to; n += 1) {
      if (size && (n - from) % size === 0) chapter((n - from) / size + 1);
      article(String(n));
      // Columns side by side hold the same articles.
      if (inserted.includes(n)) for (const template of words.inserted.slice(0, layout.parallel ? 2 : 9)) article(fill(template, { n }));
    }
  }
  const title = (text: string, sub: string) => { blocks.push({ kind: 'title', text, sub }); container = ''; };
  const preamble = () => blocks.push({ kind: 'text', lines: words.preamble.map((text) => line(text)) });
  function repeal(from: number, to: number): void {
    const printed = fill(words.range, { a: from, b: to });
    blocks.push({ kind: 'article', label: printed, labelNote: '', heading: words.rangeRepealed, lines: [], margin: '' });
    truth.push({ number: printed.slice(printed.indexOf(String(from)), printed.lastIndexOf(String(to)) + String(to).length), heading: null, text: null, container });
  }
  function quoting(n: number): void {
    const [open, close] = words.quotes, quoted = pick([n + 1, n + 2, 90 + n]);
    const lines = [line(fill(words.amend, { label: fill(words.ref, { n: quoted }) }).replace('{label}', fill(words.ref, { n: quoted })))];
    lines.push(line(`${open}${fill(words.same, { n: quoted })} ${nextHeading()}`, { inset: true, strong: true }), line(sentence(), { inset: true }));
    if (roll() < 0.5) lines.push(line(`${fill(words.same, { n: quoted + 1 })} ${nextHeading()}`, { inset: true, strong: true }), line(sentence(), { inset: true }));
    lines.push(line(`${sentence()}${close}${/[.:]$/u.test(words.sentences[0] ?? '') ? '.' : ''}`, { inset: true }));
    article(String(n), lines);
  }

  if (layout.shape === 'untitled') { articles(1, 24, 0); return { blocks, truth }; }
  title(words.title, words.state);
  if (layout.shape === 'law') articles(1, 30, 7, [9, 22]);
  if (layout.shape === 'gazette') {
    articles(1, 16, 6, [9]);
    title(words.second, words.state); preamble(); articles(1, 11, 0);
    title(words.decree, words.state); articles(1, 7, 0);
  }
  if (layout.shape === 'repealed') {
    articles(1, 11, 7, [9]);
    repeal(12, 15); article('16', [line(words.repealed)]); articles(17, 21, 0, [19]); article('22', [line(words.repealed)]); repeal(23, 24); articles(25, 34, 0);
  }
  if (layout.shape === 'schedules') {
    preamble(); articles(1, 22, 8, [9]);
    for (const n of [1, 2]) {
      blocks.push({ kind: 'container', label: fill(words.annex, { R: roman(n), d: n }), heading: nextHeading() });
      blocks.push({ kind: 'text', lines: Array.from({ length: 7 }, (_, i) => line(`${i + 1}. ${sentence()}`)) });
    }
  }
  if (layout.shape === 'amending') for (let n = 1; n <= 18; n += 1) { if (n % 3 === 2) quoting(n); else article(String(n)); }
  // A few articles of a code, as they are sent to whoever reviews it: what lies between is left out.
  if (layout.shape === 'extract') for (const n of [12, 47, 48, 131, 132, 240, 241, 305, 418]) articles(n, n, 0, [132]);
  if (layout.shape === 'transitional') {
    articles(1, 24, 8, [9]);
    blocks.push({ kind: 'container', label: '', heading: words.transitional });
    container = '';
    articles(1, 6, 0);
  }
  return { blocks, truth };
}
