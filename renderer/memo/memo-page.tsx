import { startTransition, useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useParams } from 'react-router';
import { walkSections, type Memo } from '../../shared/domain/memo-model.ts';
import { useCommands } from '../frame/commands.ts';
import { say } from '../text/say.ts';
import { beginEditing, chooseBlock, goTo } from './memo-cursor.ts';
import { MemoCover } from './memo-cover.tsx';
import styles from './memo-page.module.css';
import { MemoSection } from './memo-section.tsx';
import { OrphanedWords } from './orphaned-words.tsx';
import type { MemoReading } from './use-memo-reading.ts';

/** The memo as it will be printed. Sections come in two steps: what the address asks for at once, the rest as soon as the window is idle. */
export function MemoPage({ reading, isReadOnly }: { readonly reading: MemoReading; readonly isReadOnly: boolean }) {
  const { memo, orphaned } = reading, { section: wanted = '' } = useParams();
  const page = useRef<HTMLDivElement>(null);
  const [isWhole, setWhole] = useState(false), sections = isWhole ? memo.sections : upTo(memo, wanted);
  useEffect(() => startTransition(() => setWhole(true)), []);
  useArrival(memo, wanted, isWhole);
  useSteps(page);
  return (
    <div ref={page} lang={memo.language} data-form={memo.form} className={styles.page} onClick={onClick} onKeyDown={onKeyDown} onFocus={onFocus}>
      <OrphanedWords orphaned={orphaned} />
      <MemoCover reading={reading} isReadOnly={isReadOnly} />
      {sections.map((section) => <MemoSection key={section.id} section={section} depth={1} notes={memo.notes} />)}
    </div>
  );
}

/** The chapters as far as the one that holds what is wanted; the first two where nothing is. */
function upTo(memo: Memo, wanted: string): Memo['sections'] {
  const holds = memo.sections.findIndex((chapter) => walkSections([chapter]).some(({ section }) => section.id === wanted || section.blocks.some((block) => 'id' in block && block.id === wanted)));
  return memo.sections.slice(0, Math.max(2, holds + 1));
}

/** Goes to what the address names, once for each address, as soon as it is on the page; a wording's key leads to the first block that has it. */
function useArrival(memo: Memo, wanted: string, isWhole: boolean): void {
  const arrived = useRef<string | null>(null);
  useEffect(() => {
    if (!wanted || arrived.current === wanted) return;
    const block = walkSections(memo.sections).flatMap(({ section }) => section.blocks).find((each) => each.kind !== 'key-recommendation' && 'wording' in each && each.wording?.key === wanted);
    const id = block && 'id' in block ? block.id : wanted;
    if (goTo(id)) { arrived.current = wanted; return; }
    if (isWhole) arrived.current = wanted;
  }, [memo, wanted, isWhole]);
}

const blockAt = (target: EventTarget | null): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>('[data-block]') : null);
const isOwnControl = (target: EventTarget | null): boolean => target instanceof Element && target.closest('a, button, textarea, input, section[aria-label]:not(:has([data-block]))') !== null;

function onClick(event: MouseEvent): void {
  const block = blockAt(event.target);
  if (!block) return;
  chooseBlock(block.dataset.block!);
  // Words that were marked are to be copied, not to be edited.
  if (block.dataset.editable && !isOwnControl(event.target) && document.getSelection()?.isCollapsed !== false) beginEditing(block.dataset.block!);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.target !== blockAt(event.target)) return;
  const { block, editable } = (event.target as HTMLElement).dataset;
  if (block && editable) { event.preventDefault(); beginEditing(block); }
}

function onFocus(event: React.FocusEvent): void {
  const block = blockAt(event.target);
  if (block) chooseBlock(block.dataset.block!);
}

/** J and K go from paragraph to paragraph. */
function useSteps(page: React.RefObject<HTMLDivElement | null>): void {
  const step = (by: 1 | -1): void => {
    const blocks = [...(page.current?.querySelectorAll<HTMLElement>('[data-block]') ?? [])], at = blocks.findIndex((block) => block.dataset.chosen);
    const next = at < 0 ? firstInSight(blocks) : blocks[at + by];
    if (next) { chooseBlock(next.dataset.block!); next.focus({ preventScroll: true }); next.scrollIntoView({ block: 'nearest' }); }
  };
  const group = say('memo.title');
  useCommands([
    { id: 'memo.next', words: say('memo.next'), group, keys: ['j'], run: () => step(1) },
    { id: 'memo.previous', words: say('memo.previous'), group, keys: ['k'], run: () => step(-1) },
  ]);
}

const firstInSight = (blocks: readonly HTMLElement[]): HTMLElement | undefined => blocks.find((block) => block.getBoundingClientRect().top >= 80) ?? blocks[0];
