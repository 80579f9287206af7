import { memo } from 'react';
import { Link } from 'react-router';
import type { Block, Inline, Section } from '../../shared/domain/memo-model.ts';
import { say } from '../text/say.ts';
import { MemoBlock } from './memo-block.tsx';
import { elementId, useIsEditing } from './memo-cursor.ts';
import { Chosen, Edited, Worded } from './memo-paragraph.tsx';
import { MemoWords } from './memo-words.tsx';
import styles from './memo-section.module.css';

interface MemoSectionProps { readonly section: Section; readonly depth: number; readonly notes: readonly (readonly Inline[])[] }

const headings = ['h2', 'h3', 'h4'] as const;

/** A section with all below it, and the notes of its quotations at its foot. */
export const MemoSection = memo(function MemoSection({ section, depth, notes }: MemoSectionProps) {
  const mine = section.blocks.flatMap(noteOf);
  return (
    <section className={depth <= 2 ? styles.lazy : undefined} aria-labelledby={depth <= 2 ? elementId(section.id) : undefined}>
      <MemoTitle section={section} depth={depth} />
      {section.blocks.map((block, i) => <MemoBlock key={keyOf(block, i)} block={block} place={`${section.id}-${i}`} />)}
      {mine.length > 0 ? <ol className={styles.notes} aria-label={say('memo.notes')}>{mine.map(({ note, block }) => <li key={note} id={elementId(`note-${note}`)} tabIndex={-1} value={note}><Link className={styles.mark} to={`/memo/${block}`} aria-label={say('memo.note.back', { number: note })}>{note}</Link><span><MemoWords content={notes[note - 1] ?? []} /></span></li>)}</ol> : null}
      {section.sections.map((below) => <MemoSection key={below.id} section={below} depth={depth + 1} notes={notes} />)}
    </section>
  );
});

/** The title of a section, edited where it stands unless it is the law's own. */
function MemoTitle({ section: { id, number, title, wording }, depth }: { readonly section: Section; readonly depth: number }) {
  const Heading = headings[Math.min(depth, 3) - 1]!, look = styles[`depth${Math.min(depth, 3)}`], isEditing = useIsEditing(wording?.key ?? '');
  const heading = <Heading id={elementId(id)} tabIndex={-1} className={look}>{number ? <span className={styles.number}>{number}</span> : null}{title}</Heading>;
  if (!wording) return heading;
  const label = say('memo.title-of', { title }), words = <Worded wording={wording} lines={[[{ kind: 'text', text: title }]]} id={wording.key} label={label}>{heading}</Worded>;
  return <Chosen id={wording.key} label={label} canEdit look={styles.title!}>{isEditing ? <div id={elementId(id)} className={look}>{words}</div> : words}<Edited wordingKey={wording.key} /></Chosen>;
}

const noteOf = (block: Block): { readonly note: number; readonly block: string }[] => (block.kind === 'quotation' && block.note !== null ? [{ note: block.note, block: block.id }] : []);
const keyOf = (block: Block, place: number): string | number => ('id' in block ? block.id : place);
