import type { ProvisionKind } from '../../shared/domain/outline.ts';
import type { Stretch } from '../../shared/domain/text.ts';
import { romanValue } from './article-number.ts';
import { foldLetters, plainSigns } from './fold-letters.ts';
import { lookAlikesOf } from './misread-numbers.ts';

/** A numbered paragraph or point found inside an article: a range of the article's stretches. */
export interface InnerProvision {
  readonly kind: Extract<ProvisionKind, 'paragraph' | 'point'>;
  readonly number: string;
  readonly label: string;
  readonly depth: number;
  readonly parent: number;
  readonly from: number;
  /** How much of its first stretch its label takes. */
  readonly skip: number;
  /** Where in that stretch the label begins. */
  readonly labelFrom: number;
  to: number;
}

interface Mark { readonly style: string; readonly values: readonly { readonly letter: boolean; readonly value: number; readonly sub: number; readonly roman: boolean }[]; /** What stands before the last part of a number of several: 5.1 of 5.1.2. */ readonly prefix: string; readonly number: string; readonly label: string; readonly end: number }

const superscript = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const patterns: readonly (readonly [string, RegExp])[] = [
  ['(1)', /^\(\s?(?<n>\d{1,3}[a-z]{0,2}|\d{1,3}[⁰¹²³⁴-⁹]+|\d{1,3}[-.]\d{1,2})\s?\)\s*(?!<)/u],
  ['(a)', /^\(\s?(?<n>\p{L}{1,2}|[ivxl]{1,6}|[IVXL]{1,6})\s?\)\s*/u],
  ['§', /^§\s?(?<n>\d{1,3}(?:[a-z](?!\p{L}))?)(?:er(?!\p{L}))?\s?[.)]?\s+/u],
  ['1)', /^(?<n>\d{1,3}[a-z]?|\d{1,3}[⁰¹²³⁴-⁹]+|\d{1,3}[-.]\d{1,2})\s?\)\s*/u],
  ['1.1', /^(?<n>\d{1,3}(?:-\d{1,2}|[⁰¹²³⁴-⁹]+)?(?:\.\d{1,3}){1,3}[a-z]?)(?:\.\s*(?=\p{L})|\.?\s+)/u],
  ['1.', /^(?<n>\d{1,3}(?:\s?(?:bis|ter|quater))?[a-z]{0,2}|\d{1,3}[⁰¹²³⁴-⁹]+|\d{1,3}-\d{1,2})\s?[.](?:\s+|(?=\p{Lu})|[—–-]\s*)/u],
  ['1°', /^(?<n>\d{1,3}(?:\s?(?:bis|ter|quater))?)\s?[°º]\.?\s*(?:bis\s|ter\s)?/u],
  ['a)', /^(?<n>\p{L}{1,2}|[ivxl]{1,6})\s?\)\s*/u],
  ['I.', /^(?<n>[IVXL]{1,6})\s?[.]\s*(?:[–—-]\s*)?/u],
  ['a.', /^(?<n>\p{Ll})\s?[.]\s+/u],
  // Paragraphs of Swiss laws: a raised number at the beginning of each (¹, ², ²bis).
  ['¹', /^(?<n>[¹²³⁴-⁹][⁰¹²³⁴-⁹]?)\s?(?:bis|ter|quater)?\s+(?=[\p{Lu}«„“"])/u],
  // "Stk. 2." of Danish ones: a word cut short before the number. The first is not labelled.
  ['word', /^\p{Lu}\p{Ll}{1,4}\.\s(?<n>\d{1,2})\.\s+/u],
];

function readMark(text: string): Mark | null {
  for (const [style, pattern] of patterns) {
    const match = pattern.exec(text);
    const n = match?.groups?.['n'];
    if (!match || !n) continue;
    const raised = style === '¹' ? [...n].map((c) => superscript.indexOf(c)).join('') : '', dotted = style === '1.1' ? n.split('.') : [];
    const values: { letter: boolean; value: number; sub: number; roman: boolean }[] = [];
    if (raised) values.push({ letter: false, value: Number(raised), sub: { bis: 2, ter: 3, quater: 4 }[/[a-z]+/u.exec(match[0])?.[0] ?? ''] ?? 0, roman: false });
    else if (/^\d/u.test(n)) {
      const parts = n.split(/[.-]|(?=[⁰¹²³⁴-⁹])|(?<=\d)\s?(?=\p{L})/u);
      const last = style === '1.1' ? parts[parts.length - 1] ?? n : parts[0] ?? n;
      const sub = style === '1.1' || parts.length < 2 ? 0 : Number(parts[1]) || Math.max(1, (parts[1]?.codePointAt(0) ?? 96) - 96);
      values.push({ letter: false, value: Number.parseInt(last, 10), sub, roman: false });
    } else {
      if (/^[ivxl]+$/iu.test(n)) values.push({ letter: true, value: romanValue(n.toLowerCase()), sub: 0, roman: true });
      if (n.length === 1 || (n.length === 2 && n[0] === n[1])) {
        const code = foldLetters(n[0] ?? 'a').codePointAt(0) ?? 97;
        const own = code >= 0x10d0 && code < 0x1100 ? code - 0x10d0 + 1 : code >= 0x561 && code < 0x590 ? code - 0x561 + 1 : code >= 0x430 ? code - 0x430 + 1 : code >= 0x3b1 ? code - 0x3b1 + 1 : code - 96;
        values.push({ letter: true, value: own + (n.length === 2 ? 40 : 0), sub: 0, roman: false });
      }
    }
    // (i) and (I) are two levels.
    const cased = /^\p{Lu}/u.test(n) && style !== 'I.' ? `${style} capital` : dotted.length > 2 ? `1.1 of ${dotted.length}` : style;
    if (values.length) return { style: cased, values, prefix: dotted.slice(0, -1).join('.'), number: raised ? raised + (/[a-z]+/u.exec(match[0])?.[0] ?? '') : n.trim(), label: match[0].trim(), end: match[0].length };
  }
  return null;
}

/** The marks that a mark on a recognised page may be as well: "6)" between а) and в), "3," before a paragraph, "{2}". */
function misreadMarks(text: string): Mark[] {
  const spelt = [
    ...[0, 1].flatMap((at) => [...lookAlikesOf(text[at] ?? '')].map((sign) => text.slice(0, at) + sign + text.slice(at + 1))),
    text.replace(/^\{(\s?[\d\p{L}]{1,3}\s?)\}/u, '($1)'), text.replace(/^(\d{1,3}),(?=\s)/u, '$1.'),
  ];
  return spelt.filter((one) => one !== text).flatMap((one) => { const mark = readMark(one); return mark ? [{ ...mark, label: text.slice(0, mark.end).trim() }] : []; });
}

interface Level { readonly style: string; readonly prefix: string; readonly roman: boolean; value: number; sub: number; readonly index: number }

function continues(level: Level, mark: Mark): { value: number; sub: number; roman: boolean } | null {
  if (level.style !== mark.style || level.prefix !== mark.prefix) return null;
  for (const v of mark.values) {
    if (v.letter && v.roman !== level.roman) continue;
    const step = v.value - level.value;
    // Letters skip (ё, й; j and w in some alphabets), repealed paragraphs leave gaps.
    if ((step >= 1 && step <= (v.letter ? 3 : 4)) || (step === 0 && v.sub > level.sub)) return v;
  }
  return null;
}

const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
const areOfOneScript = (a: string, b: string): boolean => scripts.every((script) => script.test(a) === script.test(b));

/** The next mark of an open level, and nothing else: a mark that was read otherwise than it stands must fit without any gap. */
function continuesAtOnce(level: Level, mark: Mark): boolean { const next = continues(level, mark); return !!next && next.value === level.value + 1; }

function starts(mark: Mark): { value: number; sub: number; roman: boolean } | null {
  if (mark.style === 'word' && mark.values[0]?.value === 2) return mark.values[0];
  return mark.values.find((v) => v.roman && v.value === 1) ?? mark.values.find((v) => !v.roman && v.value === 1 && v.sub === 0) ?? null;
}

/** What consolidations put before a paragraph's mark: the bracket of inserted text, and in the article's first line the note of what changed it ("(Нов - ДВ, бр. 92 от 2002 г.)"). */
const insertion = /^\[[⁰¹²³⁴-⁹]*\s*/u, changeNote = /^\((?=[^()]*\p{L}{2})[^()]{6,220}\)\s*/u;

function leadOf(text: string, isFirst: boolean): number {
  const lead = insertion.exec(text) ?? (isFirst ? changeNote.exec(text) : null);
  return lead && readMark(text.slice(lead[0].length)) ? lead[0].length : 0;
}

/**
 * Finds numbered paragraphs and points whose numbering runs consistently from its beginning; a stray "(2)" at a line's start stays text.
 * `ownNumber` is that of the provision itself. On pages that were recognised, a mark may be one that looks like it, where that is just the next.
 */
export function innerProvisions(stretches: readonly Stretch[], pageText: (pageIndex: number) => string, ownNumber = '', isRecognised: (pageIndex: number) => boolean = () => false): InnerProvision[] {
  const found: InnerProvision[] = [];
  const open: Level[] = [];
  const close = (depth: number, at: number) => { while (open.length > depth) { const level = open.pop() as Level; (found[level.index] as InnerProvision).to = at; } };
  stretches.forEach((stretch, i) => {
    if (i > 0 && stretch.join !== '\n') return;
    const text = plainSigns(pageText(stretch.pageIndex).slice(stretch.start, stretch.end));
    let skip = readMark(text) ? 0 : leadOf(text, i === 0);
    for (let turn = 0; turn < 3; turn += 1) {
      const rest = text.slice(skip), printed = readMark(rest);
      const fits = (mark: Mark): boolean => open.some((level) => continues(level, mark)) || (!!starts(mark) && !open.some((level) => level.style === mark.style));
      const misread = isRecognised(stretch.pageIndex) && !(printed && fits(printed)) ? misreadMarks(rest).find((one) => open.some((level) => continuesAtOnce(level, one) && areOfOneScript(one.number, (found[level.index] as InnerProvision).number))) : undefined;
      const mark = misread ?? printed;
      if (!mark) return;
      // Some Acts print the section's number again before its text: "5. (1) A person who".
      if (i === 0 && skip === 0 && mark.number === ownNumber && (mark.values[0]?.value !== 1 || readMark(text.slice(mark.end)))) { skip = mark.end; continue; }
      let depth = -1, value: { value: number; sub: number; roman: boolean } | null = null;
      for (let d = open.length - 1; d >= 0 && !value; d -= 1) { value = continues(open[d] as Level, mark); depth = d; }
      if (!value) {
        value = starts(mark);
        // Words before numbers label what is outermost; raised numbers that an article does not begin with are footnotes'.
        if (mark.style === 'word') close(0, i);
        if (mark.style === '¹' && i > 0) return;
        depth = open.length;
        if (!value || open.some((level) => level.style === mark.style && level.roman === value?.roman) || depth > 4) return;
      }
      close(depth, i);
      const parent = open[depth - 1]?.index ?? -1;
      const kind = depth === 0 && ['(1)', '1.', '§', 'I.', '1.1', '¹', 'word'].includes(mark.style) ? 'paragraph' : 'point';
      found.push({ kind, number: mark.number, label: mark.label, depth, parent, from: i, labelFrom: skip, skip: skip + mark.end, to: stretches.length });
      open.push({ style: mark.style, prefix: mark.prefix, roman: value.roman, value: value.value, sub: value.sub, index: found.length - 1 });
      skip += mark.end;
    }
  });
  close(0, stretches.length);
  return found;
}

/** The stretches of an inner provision: what follows its label up to the next of its level. */
export function innerStretches(inner: InnerProvision, stretches: readonly Stretch[]): Stretch[] {
  return stretches.slice(inner.from, inner.to).map((s, i): Stretch => (i === 0 ? { ...s, start: Math.min(s.end, s.start + inner.skip) } : s))
    .filter((s) => s.end > s.start).map((s, i): Stretch => (i === 0 ? { ...s, join: '' } : s));
}
