import { memo } from 'react';
import { Link } from 'react-router';
import type { Block, Inline, Section } from '../../shared/domain/memo-model.ts';
import { say } from '../text/say.ts';
import { MemoBlock } from './memo-block.tsx';
import { elementId } from './memo-cursor.ts';
import { MemoWords } from './memo-words.tsx';
import styles from './memo-section.module.css';

interface MemoSectionProps { readonly section: Section; readonly depth: number; readonly notes: readonly (readonly Inline[])[] }

const headings = ['h2', 'h3', 'h4'] as const;

/** A section with all below it, and the notes of its quotations at its foot. */
export const MemoSection = memo(function MemoSection({ section, depth, notes }: MemoSectionProps) {
  const Heading = headings[Math.min(depth, 3) - 1]!, mine = section.blocks.flatMap(noteOf);
  return (
    <section className={depth <= 2 ? styles.lazy : undefined} aria-labelledby={depth <= 2 ? elementId(section.id) : undefined}>
      <Heading id={elementId(section.id)} tabIndex={-1} className={styles[`depth${Math.min(depth, 3)}`]}>{section.number ? <span className={styles.number}>{section.number}</span> : null}{section.title}</Heading>
      {section.blocks.map((block, i) => <MemoBlock key={keyOf(block, i)} block={block} place={`${section.id}-${i}`} />)}
      {mine.length > 0 ? <ol className={styles.notes} aria-label={say('memo.notes')}>{mine.map(({ note, block }) => <li key={note} id={elementId(`note-${note}`)} tabIndex={-1} value={note}><Link className={styles.mark} to={`/memo/${block}`} aria-label={say('memo.note.back', { number: note })}>{note}</Link><span><MemoWords content={notes[note - 1] ?? []} /></span></li>)}</ol> : null}
      {section.sections.map((below) => <MemoSection key={below.id} section={below} depth={depth + 1} notes={notes} />)}
    </section>
  );
});

const noteOf = (block: Block): { readonly note: number; readonly block: string }[] => (block.kind === 'quotation' && block.note !== null ? [{ note: block.note, block: block.id }] : []);
const keyOf = (block: Block, place: number): string | number => ('id' in block ? block.id : place);
