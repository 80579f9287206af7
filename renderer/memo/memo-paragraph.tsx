import { memo, type ReactNode } from 'react';
import { wordedLines, type Block, type Wording } from '../../shared/domain/memo-model.ts';
import type { Lines } from '../../shared/domain/memo-wording.ts';
import { say } from '../text/say.ts';
import { ChangedBeneath } from './changed-beneath.tsx';
import styles from './memo-block.module.css';
import { elementId, endEditing, useIsChosen, useIsEditing } from './memo-cursor.ts';
import { MemoWords } from './memo-words.tsx';
import { usePages } from './use-memo-reading.ts';
import { WordingField } from './wording-field.tsx';

type Paragraph = Extract<Block, { kind: 'paragraph' | 'key-recommendation' }>;

/** A numbered paragraph or a lettered recommendation, edited where it stands. */
export const MemoParagraph = memo(function MemoParagraph({ block }: { readonly block: Paragraph }) {
  const { wording, content } = block, mark = block.kind === 'paragraph' ? String(block.number) : block.letter;
  const label = say(block.kind === 'paragraph' ? 'memo.paragraph' : 'memo.key', { mark });
  const field = (
    <>
      <MemoWords content={content.slice(0, wording?.from ?? 0)} />
      <Worded wording={wording} lines={wordedLines(block)} id={block.id} label={label}><MemoWords content={wording ? content.slice(wording.from, wording.to) : content} /></Worded>
      <MemoWords content={wording ? content.slice(wording.to) : []} />
    </>
  );
  return <Chosen id={block.id} label={label} canEdit={wording !== undefined} look={block.kind === 'paragraph' ? styles.paragraph! : styles.key!}><span className={styles.number}>{mark}.</span><div className={styles.words}>{field}</div><Edited wordingKey={wording?.key} /></Chosen>;
});

/** A list whose items are edited together, a line each. */
export const MemoList = memo(function MemoList({ block, id }: { readonly block: Extract<Block, { kind: 'list' }>; readonly id: string }) {
  const items = <ul className={styles.list}>{block.items.map((item, i) => <li key={i}><MemoWords content={item} /></li>)}</ul>;
  if (!block.wording) return items;
  return <Chosen id={id} label={say('memo.list')} canEdit look={styles.worded!}><Worded wording={block.wording} lines={block.items} id={id} label={say('memo.list')}>{items}</Worded><Edited wordingKey={block.wording.key} /></Chosen>;
});

/** A block that can be chosen: clicked, or reached with J and K. */
export function Chosen({ id, label, canEdit, look, children }: { readonly id: string; readonly label: string; readonly canEdit: boolean; readonly look: string; readonly children: ReactNode }) {
  const isChosen = useIsChosen(id), pages = usePages();
  return <div id={elementId(id)} data-block={id} data-editable={(canEdit && !pages.isReadOnly) || undefined} data-chosen={isChosen || undefined} role="group" aria-label={label} tabIndex={isChosen ? 0 : -1} className={`${styles.block} ${look}`}>{children}</div>;
}

interface WordedProps { readonly wording: Wording | undefined; readonly lines: Lines; readonly id: string; readonly label: string; readonly children: ReactNode }

/** Words that become a field where they stand. */
export function Worded({ wording, lines, id, label, children }: WordedProps) {
  const isEditing = useIsEditing(id), pages = usePages();
  if (!isEditing || !wording) return children;
  const words = pages.wordsOf(wording, lines);
  return <WordingField key={`${pages.language} ${wording.key}`} wordingKey={wording.key} label={say('memo.edit.label', { label })} words={words} hasReferences={/\[[¶§] /u.test(words)} onClose={() => endEditing(id)} />;
}

/** Who worded it, and what became of the words beneath. */
export function Edited({ wordingKey }: { readonly wordingKey: string | undefined }) {
  const edit = usePages().editOf(wordingKey ?? '');
  return edit ? <div className={styles.edited}><ChangedBeneath edit={edit} /></div> : null;
}
