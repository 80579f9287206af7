import type { ChamberText } from './chamber-text.ts';
import type { Draft } from './memo-draft.ts';
import type { Inline, Memo, MemoKind, Section } from './memo-model.ts';

type Form = Exclude<MemoKind, 'memo'>;

/** At most so many characters, whole words, with the mark of what is left out; never half of a character. */
export function clip(words: string, most: number, omission: string): string {
  if (words.length <= most) return words;
  const cut = words.slice(0, most).replace(/[\uD800-\uDBFF]$/u, ''), space = cut.search(/\s\S*$/u);
  return (space > most / 2 ? cut.slice(0, space) : cut).trimEnd() + omission;
}

/** The same for words in several styles. */
export function clipInlines(content: readonly Inline[], most: number, omission: string): Inline[] {
  const kept: Inline[] = [];
  let left = most;
  for (const inline of content) {
    if (inline.kind === 'note') continue;
    if (inline.text.length > left) return [...kept, { ...inline, text: clip(inline.text, left, omission) } as Inline];
    kept.push(inline);
    left -= inline.text.length;
  }
  return kept;
}

/** A short document of the memo: its head says what it is and which memo it belongs to. `longest`: characters that a line of the head may have. */
export function chamberDocument(draft: Draft, memo: Memo, words: ChamberText, form: Form, sections: readonly Section[], { notes, quotations }: Pick<Memo, 'notes' | 'quotations'>, longest: number): Memo {
  const { cover } = memo, short = (line: string): string => clip(line, longest, words.omission);
  const reference = cover.lines.find(({ id }) => id === 'reference')?.value ?? '', names = short(draft.words.list(draft.findings.subject.reviewers));
  // A number of the reviewer's own says nothing of the state of the review: the journal's stands beside it, so that this document can be verified.
  const { sequence, hash } = draft.findings.journalHead, entry = `${sequence}-${hash.slice(0, 8)}`;
  return {
    schema: memo.schema, form, language: memo.language, date: memo.date, program: memo.program,
    cover: {
      kicker: words.kicker[form], title: clip(cover.title, longest * 2, words.omission), subtitle: short(cover.subtitle), classification: short(cover.classification),
      lines: cover.lines.filter(({ id }) => id !== 'language' && id !== 'state').map((line) => ({ ...line, value: short(line.value) })), materials: words.partOf(reference === entry ? entry : `${short(reference)} (${entry})`),
    },
    disclaimers: { title: words.howToRead[form], items: [words.disclaimer(names), ...(form === 'amendments' ? [words.startingPoints] : [])] },
    contents: { title: '', remark: '' }, sections, notes, quotations,
  };
}
