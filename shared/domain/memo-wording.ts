import { canonicalJson } from './canonical-json.ts';
import type { Inline, MemoLanguage, Wording } from './memo-model.ts';

/** A reviewer's words in place of the program's. */
export interface MemoEdit {
  /** The key of the wording it stands for (`Wording.key`). */
  readonly key: string;
  /** Plain text; `[¶ id]` and `[§ id]` are references to a paragraph and a section. In a list each line is an item. */
  readonly text: string;
  /** The program's words that these replaced, without the numbers that references show. */
  readonly replaced: Lines;
  /** The section in which it was written, by title: where to look when its paragraph is gone. */
  readonly section: string;
  readonly by: string;
  readonly at: string;
  /** The language of the memo in which it was written; absent for English. */
  readonly language?: Exclude<MemoLanguage, 'en'>;
}

/** The language of the memo in which an edit was written. */
export const languageOfEdit = ({ language }: Pick<MemoEdit, 'language'>): MemoLanguage => language ?? 'en';

/** The name under which an edit is kept: a paragraph may be worded in each language. */
export const nameOfEdit = (key: string, language: MemoLanguage): string => (language === 'en' ? key : `${language}:${key}`);

export type Lines = readonly (readonly Inline[])[];

/** An edit that stands in the memo, beside what the program would say in its place. */
export interface AppliedEdit { readonly edit: MemoEdit; readonly key: string; readonly generated: Lines; readonly changedBeneath: boolean }

export interface Worded { readonly lines: Lines; readonly edited: Wording['edited'] }

const mark = /\[([¶§])\u0020([A-Za-z0-9._-]+)\]/gu;

/** References as the journal keeps them: where they lead, not what number that has today. */
export const withoutNumbers = (lines: Lines): Lines => lines.map((line) => line.map((inline) => (inline.kind === 'reference' ? { kind: 'reference', to: inline.to, text: '' } : inline)));

/** Words as a reviewer edits them: a reference becomes a mark, `[¶ id]` or, to one of the `sections`, `[§ id]`. Styles are not shown. */
export function editableText(lines: Lines, sections: ReadonlySet<string>): string {
  return lines.map((line) => line.map((inline) => (inline.kind === 'reference' ? `[${sections.has(inline.to) ? '§' : '¶'} ${inline.to}]` : inline.kind === 'text' ? inline.text : '')).join('')).join('\n');
}

/** A mark shows the number that its paragraph has today, `[¶ 12]`; `labels` leads from ids to numbers, letters and titles. */
export const showMarks = (text: string, labels: ReadonlyMap<string, string>): string => text.replace(mark, (whole, sign: string, id: string) => (labels.has(id) ? `[${sign} ${labels.get(id)!}]` : whole));

/** The opposite of `showMarks`. `unknown` holds marks that lead nowhere. */
export function readMarks(text: string, labels: ReadonlyMap<string, string>): { readonly text: string; readonly unknown: readonly string[] } {
  const ids = new Map<string, string>();
  // Several sections may have one title: the first in reading order is meant.
  for (const [id, label] of labels) if (!ids.has(label)) ids.set(label, id);
  const unknown: string[] = [];
  const read = text.replace(/\[([¶§])[ \u00A0]([^\]\n]{1,200})\]/gu, (whole, sign: string, shown: string) => {
    const id = labels.has(shown) ? shown : ids.get(shown);
    if (id === undefined) unknown.push(whole);
    return id === undefined ? whole : `[${sign} ${id}]`;
  });
  return { text: read, unknown };
}

/** A reviewer's text without blank ends and empty lines. */
export const tidyText = (text: string): string => text.replace(/\r\n?/gu, '\n').split('\n').map((line) => line.trim()).filter(Boolean).join('\n');

/** Edited text in type: marks become references, and words that the program set in bold, as code or in another language stay so where they were kept. */
export function setText({ text, replaced }: Pick<MemoEdit, 'text' | 'replaced'>, list: boolean): Lines {
  const phrases = replaced.flat().filter((inline) => inline.kind === 'text' && (inline.style || inline.language) && inline.text.trim() !== '') as Phrase[];
  return (list ? text.split('\n') : [text]).map((line) => {
    const inlines: Inline[] = [];
    let at = 0;
    for (const found of line.matchAll(mark)) {
      inlines.push(...setPhrases(line.slice(at, found.index), phrases), { kind: 'reference', to: found[2]!, text: '', byHand: true });
      at = found.index + found[0].length;
    }
    return [...inlines, ...setPhrases(line.slice(at), phrases)];
  });
}

type Phrase = Inline & { readonly kind: 'text' };

/** Consumes the phrases that stand in `words`, in their order. */
function setPhrases(words: string, phrases: Phrase[]): Inline[] {
  const inlines: Inline[] = [];
  let at = 0;
  for (const phrase of [...phrases]) {
    const found = findWhole(words, phrase.text.trim(), at);
    if (found < 0) continue;
    phrases.splice(phrases.indexOf(phrase), 1);
    if (found > at) inlines.push({ kind: 'text', text: words.slice(at, found) });
    inlines.push({ ...phrase, text: phrase.text.trim() });
    at = found + phrase.text.trim().length;
  }
  return at < words.length ? [...inlines, { kind: 'text', text: words.slice(at) }] : inlines;
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Where a phrase stands as whole words: "Met" is not in "Method". */
function findWhole(words: string, phrase: string, from: number): number {
  for (let at = words.indexOf(phrase, from); at >= 0; at = words.indexOf(phrase, at + 1)) {
    if (!(isLetter(phrase[0]) && isLetter(words[at - 1])) && !(isLetter(phrase.at(-1)) && isLetter(words[at + phrase.length]))) return at;
  }
  return -1;
}

/** The edits of a review, laid over the words of a memo in the making. */
export interface Wordings {
  /** The words that stand under `key`: the reviewer's where there are some, else the program's. `also`: keys under which the same block was edited when it stood on less; `list`: each line is an item. */
  readonly word: (key: string, generated: Lines, how?: { readonly also?: readonly string[]; readonly list?: boolean }) => Worded;
  readonly applied: () => readonly AppliedEdit[];
  /** Edits whose block is not in this memo. They are kept until someone decides about them. */
  readonly orphaned: () => readonly MemoEdit[];
}

/**
 * `language` is the memo's, `main` the review's own. What was worded in the main language says what the program would not, so it stands in every
 * memo, marked as what it is, until the paragraph is worded in that memo's language too; what was worded in another language stands there alone.
 * What lies beneath words is compared only in the memo they were written in.
 */
export function openWordings(edits: readonly MemoEdit[], language: MemoLanguage = 'en', main: MemoLanguage = 'en'): Wordings {
  const own = new Map(edits.filter((edit) => languageOfEdit(edit) === language).map((edit) => [edit.key, edit]));
  const others = new Map(main === language ? [] : edits.filter((edit) => languageOfEdit(edit) === main && !own.has(edit.key)).map((edit) => [edit.key, edit]));
  const applied = new Map<string, AppliedEdit>();
  return {
    word: (key, generated, { also = [], list = false } = {}) => {
      const edit = [own, others].flatMap((kept) => [key, ...also].map((each) => kept.get(each))).find((each) => each && !applied.has(each.key));
      if (!edit) return { lines: generated, edited: undefined };
      if (languageOfEdit(edit) !== language) {
        applied.set(edit.key, { edit, key, generated, changedBeneath: false });
        return { lines: inLanguage(setText(edit, list), languageOfEdit(edit)), edited: { by: edit.by, at: edit.at, changedBeneath: false } };
      }
      const changedBeneath = canonicalJson(withoutNumbers(edit.replaced)) !== canonicalJson(withoutNumbers(generated));
      applied.set(edit.key, { edit, key, generated, changedBeneath });
      return { lines: setText(edit, list), edited: { by: edit.by, at: edit.at, changedBeneath } };
    },
    applied: () => [...applied.values()],
    orphaned: () => [...own.values()].filter((edit) => !applied.has(edit.key)),
  };
}

const inLanguage = (lines: Lines, language: MemoLanguage): Lines => lines.map((line) => line.map((inline) => (inline.kind === 'text' ? { language, ...inline } : inline)));
