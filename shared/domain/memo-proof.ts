import type { MemoKind } from './memo-model.ts';
import { visibleText } from './visible-text.ts';

/** The formats in which a memo can be proved. */
export const provenFormats = ['docx', 'pdf', 'html', 'json'] as const;
export type ProvenFormat = (typeof provenFormats)[number];

/** A quotation as a memo's own file holds it, whatever the review says. */
export interface MemoMark {
  readonly key: string;
  /** Words that stand for the tagged ones in the other language; null where the format does not say (then the order of the two does). */
  readonly isCounterpart: boolean | null;
  /** Letters and digits of the first tag's id; empty where the format does not hold it. */
  readonly tag: string;
  readonly text: string;
  /** The source note as printed; null where there is none any more. */
  readonly note: string | null;
}

/** What JSON says of a quotation beside its words. */
export interface MemoRecord { readonly key: string; readonly sha256: string; readonly article: string; readonly pageLabel: string; readonly text: string }

/**
 * A memo read again from its bytes, or a document that belongs to one. `digests`: words as long as a digest, from everywhere but `records`; `references`: numbers of a memo
 * that name a journal entry ("42-ab12cd34").
 */
export interface MemoAsRead { readonly format: ProvenFormat; readonly form: MemoKind; readonly references: readonly string[]; readonly marks: readonly MemoMark[]; readonly records: readonly MemoRecord[] | null; readonly digests: readonly string[] }

/** What the review says a quotation of the memo must be. */
export interface DueQuotation {
  readonly key: string;
  readonly isCounterpart: boolean;
  readonly tagIds: readonly string[];
  readonly text: string;
  readonly note: string;
  readonly sha256: string;
  readonly article: string;
  readonly pageLabel: string;
  /** The number of the paragraph that quotes it. */
  readonly paragraph: number | null;
}

export const proofMatters = ['quotation', 'translation', 'article', 'page', 'citation', 'digest', 'source', 'mark', 'head', 'review'] as const;
export type ProofMatter = (typeof proofMatters)[number];

/** One thing that does not agree. `memo` and `law` are what each of the two says, around the first character that differs. */
export interface ProofDifference { readonly matter: ProofMatter; readonly key: string; readonly paragraph: number | null; readonly memo: string; readonly law: string }

/**
 * Words as a format can hold them. JSON: as they are. DOCX and HTML: characters that no document may hold stand as `⟨U+202E⟩`, and blanks, tabs and
 * line ends that follow one another count as one blank. PDF: white space and what shows nothing do not count at all, for a page has lines, not blanks,
 * and a character that no font had counts as itself.
 */
export function asHeld(words: string, format: ProvenFormat): string {
  if (format === 'json') return words;
  const shown = visibleText(words);
  if (format !== 'pdf') return shown.replace(/[ \t\n]+/gu, ' ').trim();
  return shown.replace(/⟨U\+([\dA-F]{4,6})⟩/gu, (mark, hex: string) => { const point = Number.parseInt(hex, 16); return point <= 0x10ffff ? String.fromCodePoint(point) : mark; })
    .normalize('NFC').replace(/[\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Zl}\p{Zp}]+/gu, '');
}

/** Compares what a memo holds with what it must hold, to the character. */
export function compareMemo(memo: MemoAsRead, due: readonly DueQuotation[], documents: readonly string[]): ProofDifference[] {
  const marks = [...memo.marks], seen = new Map<string, number>();
  const differences = due.flatMap((quotation): ProofDifference[] => {
    const nth = seen.get(quotation.key) ?? 0;
    seen.set(quotation.key, nth + 1);
    const mark = takeMark(marks, quotation, due.filter(({ key }) => key === quotation.key).length - nth);
    const say = (matter: ProofMatter, said: string, law: string): ProofDifference => ({ matter, key: quotation.key, paragraph: quotation.paragraph, memo: said, law });
    if (!mark) return [say('mark', '', excerpt(quotation.text, 0))];
    return [...compareWords(mark, quotation, memo.format, say), ...compareNote(mark, quotation, memo.format, say)];
  });
  const strangers = marks.map((mark): ProofDifference => ({ matter: 'mark', key: mark.key, paragraph: null, memo: excerpt(mark.text, 0), law: '' }));
  // Only the memo itself has a register of the evidence.
  return [...differences, ...strangers, ...compareRecords(memo, due), ...(memo.form === 'memo' ? compareDigests(memo.digests, documents) : [])];
}

type Say = (matter: ProofMatter, memo: string, law: string) => ProofDifference;

const letters = (id: string): string => id.replace(/[^A-Za-z0-9]/gu, '');

/** Takes the mark of a quotation out of those that are left: by its number and tag, else by its tag alone. Where only the order tells, the one that leaves enough for those after it. */
function takeMark(marks: MemoMark[], { key, isCounterpart, tagIds }: DueQuotation, left: number): MemoMark | undefined {
  const tag = letters(tagIds[0] ?? ''), isOf = (mark: MemoMark): boolean => mark.tag !== '' && tag.startsWith(mark.tag) && mark.isCounterpart === isCounterpart;
  let at = marks.findIndex((mark) => mark.key === key && isOf(mark));
  if (at < 0) at = marks.findIndex(isOf);
  if (at < 0) { const unsaid = marks.flatMap((mark, i) => (mark.key === key && mark.isCounterpart === null ? [i] : [])); at = unsaid.length >= left ? unsaid[0] ?? -1 : -1; }
  return at < 0 ? undefined : marks.splice(at, 1)[0];
}

function compareWords(mark: MemoMark, due: DueQuotation, format: ProvenFormat, say: Say): ProofDifference[] {
  const memo = asHeld(mark.text, format), law = asHeld(due.text, format);
  return memo === law ? [] : [say(due.isCounterpart ? 'translation' : 'quotation', ...around(memo, law))];
}

/**
 * A source note agrees where it is the same words, or, worded otherwise (by hand, or by another release), holds the same figures in the same order: numbers,
 * Roman numerals, and whatever else has a digit in it. The words between them may be of any language.
 */
function compareNote(mark: MemoMark, due: DueQuotation, format: ProvenFormat, say: Say): ProofDifference[] {
  if (mark.note === null) return [say('citation', '', due.note)];
  const memo = asHeld(mark.note, format), law = asHeld(due.note, format);
  if (memo === law) return [];
  const digest = due.sha256.slice(0, 12), [said, owed] = format === 'pdf' ? [digitsIn(memo), digitsIn(law)] : [figuresIn(memo), figuresIn(law)];
  const lacks = (word: string): boolean => word !== '' && law.includes(asHeld(word, format)) && !memo.includes(asHeld(word, format));
  if (said.join(' ') === owed.join(' ') && !lacks(digest) && !lacks(due.article) && !lacks(due.pageLabel)) return [];
  // The article stands first in a citation.
  const at = owed.findIndex((figure, i) => figure !== said[i]), ofArticle = format === 'pdf' ? digitsIn(due.article).length : 1;
  const matter = lacks(digest) ? 'digest' : (at >= 0 && at < ofArticle) || lacks(due.article) ? 'article' : owed[at] === due.pageLabel || lacks(due.pageLabel) ? 'page' : 'citation';
  return [say(matter, ...around(memo, law))];
}

const roman = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/iu;
const figuresIn = (words: string): string[] => (words.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).filter((word) => /\p{N}/u.test(word) || roman.test(word));
const digitsIn = (words: string): string[] => words.match(/\p{N}/gu) ?? [];

function compareRecords({ records }: MemoAsRead, due: readonly DueQuotation[]): ProofDifference[] {
  if (!records) return [];
  const left = [...records];
  return due.flatMap(({ key, paragraph, sha256, article, pageLabel, text, isCounterpart }): ProofDifference[] => {
    const at = left.findIndex((record) => record.key === key), record = left[at];
    if (!record) return [{ matter: 'mark', key, paragraph, memo: '', law: excerpt(text, 0) }];
    left.splice(at, 1);
    const pairs = [[isCounterpart ? 'translation' : 'quotation', record.text, text], ['article', record.article, article], ['page', record.pageLabel, pageLabel], ['digest', record.sha256, sha256]] as const;
    return pairs.flatMap(([matter, said, law]) => { if (said === law) return []; const [memo, other] = around(said, law); return [{ matter, key, paragraph, memo, law: other }]; });
  });
}

/** The nearest of some words of one length, if it could be the same with a few characters altered. */
export function nearest(word: string, others: readonly string[]): string | undefined {
  const apart = (other: string): number => { if (other.length !== word.length) return Infinity; let count = 0; for (let i = 0; i < word.length; i += 1) if (word[i] !== other[i]) count += 1; return count; };
  return others.map((other) => ({ other, by: apart(other) })).filter(({ by }) => by <= 8).sort((a, b) => a.by - b.by)[0]?.other;
}

/** Every document of the review stands with its digest in the register of evidence. */
function compareDigests(digests: readonly string[], documents: readonly string[]): ProofDifference[] {
  const there = new Set(digests), spare = digests.filter((digest) => !documents.includes(digest));
  return [...new Set(documents)].filter((sha256) => !there.has(sha256)).map((sha256) => ({ matter: 'digest', key: '', paragraph: null, memo: nearest(sha256, spare) ?? '', law: sha256 }));
}

/** Both texts around the first character in which they differ. */
export function around(memo: string, law: string): [string, string] {
  let at = 0;
  while (at < memo.length && memo[at] === law[at]) at += 1;
  return [excerpt(memo, at), excerpt(law, at)];
}

const excerpt = (words: string, at: number): string => { const from = Math.max(0, at - 40), to = Math.min(words.length, at + 60); return `${from > 0 ? '…' : ''}${words.slice(from, to)}${to < words.length ? '…' : ''}`; };
