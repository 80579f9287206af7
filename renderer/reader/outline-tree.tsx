import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronRight, PenLine } from 'lucide-react';
import { memo, useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { Menu } from '../controls/menu.tsx';
import { Button } from 'react-aria-components';
import { say, sayNumber } from '../text/say.ts';
import styles from './outline-tree.module.css';
import type { Outline, PlacedProvision } from './use-outline.ts';

interface OutlineTreeProps {
  readonly outline: Outline;
  readonly language: string;
  /** The provision at which the reader is. */
  readonly current: string | null;
  readonly counts: ReadonlyMap<string, number>;
  /** Which provisions were corrected by hand, and under which name each correction stands. */
  readonly corrected: ReadonlyMap<string, string>;
  /** False while it is put away; when it comes back, it shows where one is. */
  readonly isShown: boolean;
  /** The row under the keys, while the tree has the focus. */
  readonly cursor: RefObject<string | null>;
  readonly onOpen: (path: string) => void;
  readonly onCorrect: (provision: PlacedProvision) => void;
  readonly onTag: (path: string) => void;
  readonly onJoin: (path: string) => void;
  /** What is doubtful about a provision was looked at. */
  readonly onSettle: (path: string) => void;
  readonly onUncorrect: (correction: string) => void;
}

/** The provisions of a law as a tree: containers open, articles closed until one looks inside. */
export const OutlineTree = memo(function OutlineTree({ outline, language, current, counts, corrected, isShown, cursor, onOpen, onCorrect, onTag, onJoin, onSettle, onUncorrect }: OutlineTreeProps) {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState<string | null>(null), [menuAt, setMenuAt] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const parents = useMemo(() => new Set(outline.provisions.flatMap(({ parent }) => parent ?? [])), [outline]);
  const isOpen = (provision: PlacedProvision): boolean => (startsClosed(provision) ? toggled.has(provision.path) : !toggled.has(provision.path));
  const rows = useMemo(() => visibleRows(outline.provisions, isOpen), [outline, toggled]);
  const indexOf = useMemo(() => new Map(rows.map(({ path }, index) => [path, index])), [rows]);
  const shown = current === null ? null : nearestRow(outline, indexOf, current), under = at !== null && indexOf.has(at) ? at : shown;
  cursor.current = under;
  const list = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => 28, overscan: 12, scrollPaddingStart: 56, scrollPaddingEnd: 84, getItemKey: (index) => rows[index]!.path });
  useEffect(() => { if (shown !== null && document.activeElement !== scroller.current) { setAt(null); list.scrollToIndex(indexOf.get(shown)!, { align: 'auto' }); } }, [shown, indexOf, isShown]);

  const toggle = (path: string): void => setToggled((before) => { const after = new Set(before); if (!after.delete(path)) after.add(path); return after; });
  const moveTo = (index: number): void => { const row = rows[Math.min(rows.length - 1, Math.max(0, index))]; if (row) { setAt(row.path); list.scrollToIndex(indexOf.get(row.path)!, { align: 'auto' }); } };
  const onKeyDown = (event: KeyboardEvent): void => {
    const index = under === null ? -1 : indexOf.get(under)!, row = rows[index];
    const act: Record<string, () => void> = {
      ArrowDown: () => moveTo(index + 1), ArrowUp: () => moveTo(index - 1), Home: () => moveTo(0), End: () => moveTo(rows.length - 1), PageDown: () => moveTo(index + 15), PageUp: () => moveTo(index - 15),
      ArrowRight: () => { if (row && parents.has(row.path)) { if (isOpen(row)) moveTo(index + 1); else toggle(row.path); } },
      ArrowLeft: () => { if (row && parents.has(row.path) && isOpen(row)) toggle(row.path); else if (row?.parent != null) moveTo(indexOf.get(row.parent) ?? 0); },
      Enter: () => { if (row) onOpen(row.path); }, ' ': () => { if (row) onOpen(row.path); },
      ContextMenu: () => { if (row) setMenuAt(row.path); }, F10: () => { if (row && event.shiftKey) setMenuAt(row.path); },
    };
    const does = act[event.key];
    if (!does || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    does();
  };
  return (
    <div ref={scroller} className={styles.tree} role="tree" tabIndex={0} aria-label={say('reader.outline')} aria-activedescendant={under !== null && list.getVirtualItems().some(({ key }) => key === under) ? rowId(under) : undefined} onKeyDown={onKeyDown}>
      <div className={styles.rows} style={{ height: list.getTotalSize() }} role="presentation">
        {list.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index]!, count = counts.get(row.path) ?? 0, hasInside = parents.has(row.path);
          return (
            <div key={row.path} id={rowId(row.path)} role="treeitem" aria-level={row.depth + 1} aria-selected={row.path === shown} {...(hasInside ? { 'aria-expanded': isOpen(row) } : {})} data-kind={row.kind} data-current={row.path === shown || undefined} data-under={row.path === under || undefined}
              className={styles.row} style={{ transform: `translateY(${start}px)`, height: size, paddingInlineStart: 8 + Math.min(row.depth, 7) * 12 }}
              onClick={() => { setAt(row.path); onOpen(row.path); }} onContextMenu={(event) => { event.preventDefault(); setAt(row.path); setMenuAt(row.path); }}>
              <span className={styles.twist} data-open={isOpen(row) || undefined} onClick={(event) => { event.stopPropagation(); if (hasInside) toggle(row.path); }}>{hasInside ? <ChevronRight aria-hidden /> : null}</span>
              <span className={styles.words} lang={language || undefined} title={nameOf(row, true)}><span className={styles.number}>{numberOf(row)}</span> {row.heading}</span>
              {corrected.has(row.path) ? <span className={styles.corrected} role="img" aria-label={say('reader.outline.corrected')} title={say('reader.outline.corrected')}><PenLine aria-hidden /></span> : null}
              {row.doubts.length ? <span className={styles.doubt} role="img" aria-label={say('reader.outline.doubt', { notes: row.doubts.join(' ') })} title={row.doubts.join('\n')}>?</span> : null}
              {count ? <span className={styles.count} aria-label={say('reader.outline.tags', { count })}>{sayNumber(count)}</span> : null}
              {menuAt === row.path ? <RowMenu provision={row} correction={corrected.get(row.path)} onClose={() => { setMenuAt(null); scroller.current?.focus(); }} onCorrect={onCorrect} onTag={onTag} onJoin={onJoin} onSettle={onSettle} onUncorrect={onUncorrect} /> : null}
            </div>
          );
        })}
      </div>
    </div>
  );
});

/** What can be done with a provision of the outline; opens where its row is. */
function RowMenu({ provision, correction, onClose, onCorrect, onTag, onJoin, onSettle, onUncorrect }: { readonly provision: PlacedProvision; readonly correction: string | undefined; readonly onClose: () => void } & Pick<OutlineTreeProps, 'onCorrect' | 'onTag' | 'onJoin' | 'onSettle' | 'onUncorrect'>) {
  const choices = [
    { id: 'tag', words: say('reader.tag.provision'), run: () => onTag(provision.path) },
    { id: 'correct', words: say('reader.correct'), run: () => onCorrect(provision) },
    { id: 'join', words: say('reader.join'), run: () => onJoin(provision.path) },
    ...(provision.doubts.length ? [{ id: 'settle', words: say('reader.doubt.settle'), run: () => onSettle(provision.path) }] : []),
    ...(correction !== undefined ? [{ id: 'uncorrect', words: say('reader.corrections.back.here'), run: () => onUncorrect(correction) }] : []),
  ];
  return <Menu label={nameOf(provision)} choices={choices} onClose={onClose} startsOpen><Button className={styles.menu!} aria-label={say('common.more')} /></Menu>;
}

const startsClosed = ({ kind }: PlacedProvision): boolean => kind === 'article' || kind === 'paragraph';
const rowId = (path: string): string => `outline-${path}`;

/** A provision's number as the tree shows it: an article's number alone, a container's label as printed. */
const numberOf = ({ kind, number, label, heading }: PlacedProvision): string => (kind === 'article' ? number || label : label || number) || (heading ? '' : say(`reader.kind.${kind}`));
/** A provision's name in one line; `whole` with its label as printed. */
export const nameOf = (provision: PlacedProvision, whole = false): string => `${whole ? provision.label || provision.number : numberOf(provision)} ${provision.heading}`.trim() || provision.path;

function visibleRows(provisions: readonly PlacedProvision[], isOpen: (provision: PlacedProvision) => boolean): PlacedProvision[] {
  const open = new Set<string>();
  return provisions.filter((provision) => {
    if (provision.parent !== null && !open.has(provision.parent)) return false;
    if (isOpen(provision)) open.add(provision.path);
    return true;
  });
}

function nearestRow(outline: Outline, indexOf: ReadonlyMap<string, number>, path: string): string | null {
  for (let at = outline.byPath.get(path); at; at = at.parent === null ? undefined : outline.byPath.get(at.parent)) if (indexOf.has(at.path)) return at.path;
  return null;
}
