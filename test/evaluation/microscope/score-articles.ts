import { createHash } from 'node:crypto';

/** One marked article of `set.json`; offsets count letters and digits only. */
export interface MarkedArticle {
  readonly half: 'tuned' | 'aside' | 'later'; readonly file: string; readonly language: string; readonly article: string; readonly digest: string;
  readonly marks: readonly (readonly [element: string, start: number, end: number, also?: 'also'])[];
  readonly penalties: readonly (readonly [reading: string, start: number, end: number])[];
  readonly lists: Readonly<Record<string, string>>;
}
interface Stretch { readonly start: number; readonly end: number }
export interface SeenStretch extends Stretch { readonly element: string }
export interface SeenPenalty extends Stretch { readonly reading: string }
/** How many stretches were found rightly, found wrongly, marked and found, marked and missed. */
export interface Count { right: number; wrong: number; found: number; missed: number }
export interface Judged { readonly group: string; readonly what: string; readonly element: string; readonly start: number; readonly end: number }

const letter = /[\p{L}\p{N}]/u;

/** Where each UTF-16 offset of a text stands when letters and digits only are counted. */
export function letterOffsets(text: string): (offset: number) => number {
  const at = new Uint32Array(text.length + 1);
  for (let i = 0, count = 0; i < text.length; i++) { if (letter.test(text[i]!)) count++; at[i + 1] = count; }
  return (offset) => at[offset]!;
}

/** The digest of a text's letters and digits, by which a text that has drifted is noticed. */
export function digestLetters(text: string): string {
  return createHash('sha256').update([...text].filter((c) => letter.test(c)).join('').toLowerCase()).digest('hex').slice(0, 16);
}

/** The group an element is counted in. */
export function groupOf(element: string): string {
  const [item, name = ''] = element.split('/');
  if (item === 'III.1.2') return 'participation';
  if (item === 'III.1.3') return 'legal persons';
  if (name.startsWith('aggravated')) return 'aggravation';
  return name.split('.')[0]!;
}

/** Judges each stretch found and each stretch marked: by a shared letter, element by element. */
export function judgeStretches(marked: MarkedArticle['marks'], seen: readonly SeenStretch[]): Judged[] {
  const touches = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;
  const asStretch = ([, start, end]: MarkedArticle['marks'][number]): Stretch => ({ start, end });
  const judged: Judged[] = [];
  for (const { element, start, end } of seen) {
    const own = marked.filter((mark) => mark[0] === element && touches(asStretch(mark), { start, end }));
    if (own.length === 0) judged.push({ group: groupOf(element), what: 'wrong', element, start, end });
    else if (own.some((mark) => mark[3] === undefined)) judged.push({ group: groupOf(element), what: 'right', element, start, end });
  }
  for (const [element, start, end, also] of marked) {
    if (also) continue;
    judged.push({ group: groupOf(element), what: seen.some((s) => s.element === element && touches(s, { start, end })) ? 'found' : 'missed', element, start, end });
  }
  return judged;
}

/** Precision, recall and F1 of counts, to three places. */
export function figures({ right, wrong, found, missed }: Count): { precision: number; recall: number; f1: number; marked: number; seen: number } {
  const precision = right / Math.max(1, right + wrong), recall = found / Math.max(1, found + missed);
  const round = (x: number): number => Math.round(x * 1000) / 1000;
  return { precision: round(precision), recall: round(recall), f1: round(precision + recall === 0 ? 0 : 2 * precision * recall / (precision + recall)), marked: found + missed, seen: right + wrong };
}
