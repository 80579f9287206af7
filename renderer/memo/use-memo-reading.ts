import { createContext, use, useMemo } from 'react';
import type { Output } from '../../shared/contract/operations.ts';
import { walkSections, type Memo, type MemoKind, type MemoLanguage, type Wording } from '../../shared/domain/memo-model.ts';
import { editableText, readMarks, showMarks, type Lines } from '../../shared/domain/memo-wording.ts';
import { labelsOf } from '../../shared/domain/number-memo.ts';

export type MemoReading = Output<'memo.read'>;
export type MemoEdit = MemoReading['edits'][number];

/** What every paragraph of the page may ask: the reviewers' words, and how references are written in a text field. */
export interface Pages {
  readonly isReadOnly: boolean;
  /** The language of the memo: what is worded here, is worded in it. */
  readonly language: MemoLanguage;
  /** Which document this is: its own words are edited in it. */
  readonly kind: MemoKind;
  readonly editOf: (key: string) => MemoEdit | undefined;
  /** A text with `[¶ id]` as a person reads it: `[¶ 12]`. */
  readonly shown: (text: string) => string;
  /** Words as they are edited. */
  readonly wordsOf: (wording: Wording, lines: Lines) => string;
  /** The opposite of `shown`. */
  readonly read: (text: string) => string;
}

export const PagesContext = createContext<Pages | null>(null);

export function usePages(): Pages {
  const pages = use(PagesContext);
  if (!pages) throw new Error('There is no memo around this component.');
  return pages;
}

/** Prepares the look-ups for one memo. */
export function makePages(memo: Memo, edits: readonly MemoEdit[], isReadOnly: boolean): Pages {
  const labels = labelsOf(memo.sections), sections = new Set(walkSections(memo.sections).map(({ section }) => section.id)), byKey = new Map(edits.map((edit) => [edit.block, edit]));
  const shown = (text: string): string => showMarks(text, labels);
  return {
    isReadOnly, language: memo.language, kind: memo.form ?? 'memo', shown, editOf: (key) => byKey.get(key), read: (text) => readMarks(text, labels).text,
    wordsOf: ({ key }, lines) => shown(byKey.get(key)?.text ?? editableText(lines, sections)),
  };
}

export const usePagesOf = ({ memo, edits }: MemoReading, isReadOnly: boolean): Pages => useMemo(() => makePages(memo, edits, isReadOnly), [memo, edits, isReadOnly]);
