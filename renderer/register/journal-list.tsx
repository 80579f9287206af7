import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../controls/button.tsx';
import { Field } from '../controls/field.tsx';
import { FilterChips } from '../controls/filter-chips.tsx';
import { useCommands } from '../frame/commands.ts';
import { Inspector } from '../frame/inspector.tsx';
import { usePreference } from '../frame/preferences.ts';
import { say, sayNumber, type MessageKey } from '../text/say.ts';
import { EntryInspector } from './entry-inspector.tsx';
import { EntryLine } from './entry-line.tsx';
import { placeOf } from './entry-place.ts';
import styles from './register-screen.module.css';
import { useJournal, useJournalFilter } from './use-journal.ts';

const rowHeight = 2 * parseFloat(getComputedStyle(document.documentElement).fontSize);
const topicWords = (topic: string): string => { const key = `register.topic.${topic}`; try { return say(key as MessageKey); } catch { return topic; } };

/** Every decision, newest first, however many there are: filtered, each with what it changed and a way to its place. */
export function JournalList() {
  const { filter, from, until, text, entry, change } = useJournalFilter();
  const scroller = useRef<HTMLDivElement>(null), list = useRef<HTMLOListElement>(null), moved = useRef(false);
  const [at, setAt] = useState(0), [total, setTotal] = useState(0), [typed, setTyped] = useTypedFilter(text, (words) => change({ text: [words] }));
  const [inspectorHidden, setInspectorHidden] = usePreference('inspectorHidden'), go = useNavigate();
  const rows = useVirtualizer({
    count: total, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 12, useFlushSync: false,
    rangeExtractor: useCallback((range: Parameters<typeof defaultRangeExtractor>[0]) => [...new Set([...defaultRangeExtractor(range), at])].filter((row) => row < range.count).sort((a, b) => a - b), [at]),
  });
  const drawn = rows.getVirtualItems();
  const { head, at: entryAt } = useJournal(filter, drawn.map(({ index }) => index));
  useEffect(() => { if (head) setTotal(head.total); }, [head]);
  useEffect(() => {
    if (!moved.current) return;
    const button = list.current?.querySelector<HTMLElement>(`[data-row="${at}"] button`);
    moved.current = !button;
    // A row whose page is still being fetched takes the focus when it comes; until then the list keeps it, so that no key is lost.
    (button ?? list.current)?.focus({ preventScroll: true });
  });
  const current = entryAt(Math.min(at, Math.max(0, total - 1))), place = current && placeOf(current);
  useCommands([{ id: 'register.open', words: say('register.journal.open'), group: say('register.keys'), keys: ['o'], isDisabled: !place, run: () => { if (place) void go(place); } }]);
  const look = (sequence: number): void => { if (inspectorHidden) setInspectorHidden(false); change({ entry: [String(sequence)] }); };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const to: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: total - 1, PageDown: at + page, PageUp: at - page };
    const next = to[event.key];
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    moved.current = true;
    const row = Math.max(0, Math.min(total - 1, next));
    setAt(row);
    rows.scrollToIndex(row);
  };
  const isFiltered = Boolean(filter.topic?.length || filter.by?.length || text || from || until);
  return (
    <div className={styles.journal}>
      <div className={styles.filters}>
        <div className={styles.fields}>
          <Field label={say('register.journal.text')} inputType="search" value={typed} onChange={setTyped} placeholder={say('register.journal.text.placeholder')} />
          <Field label={say('register.journal.from')} inputType="date" value={from} onChange={(day) => change({ from: [day] })} />
          <Field label={say('register.journal.until')} inputType="date" value={until} onChange={(day) => change({ until: [day] })} />
        </div>
        {head ? <FilterChips<string> label={say('register.journal.topic')} chips={head.topics.map(({ topic, entries }) => ({ value: topic, words: topicWords(topic), count: entries }))} chosen={new Set(filter.topic)} onChange={(chosen) => change({ topic: [...chosen] })} /> : null}
        {head && head.people.length > 1 ? <FilterChips<string> label={say('register.journal.by')} chips={head.people.map(({ by, entries }) => ({ value: by, words: by, count: entries }))} chosen={new Set(filter.by)} onChange={(chosen) => change({ by: [...chosen] })} /> : null}
        <p className={styles.soft} role="status">{head ? (isFiltered ? say('register.journal.filtered', { total: head.total, all: sayNumber(head.decisions) }) : say('register.journal.summary', { total: head.total })) : ''}{isFiltered ? <Button look="quiet" onPress={() => { setTyped(''); change({ topic: [], by: [], text: [], from: [], until: [] }); }}>{say('register.journal.clear')}</Button> : null}</p>
      </div>
      <div ref={scroller} className={styles.scroller}>
        <ol ref={list} tabIndex={-1} aria-label={say('register.journal.list')} className={styles.entries} style={{ height: rows.getTotalSize() }} onKeyDown={onKeyDown}>
          {drawn.map(({ key, index, start }) => <EntryLine key={key} entry={entryAt(index)} index={index} total={total} top={start} isCurrent={index === at} isChosen={entry !== null && entryAt(index)?.sequence === entry} onFocus={setAt} onLook={look} />)}
        </ol>
      </div>
      <Inspector><EntryInspector sequence={entry} /></Inspector>
    </div>
  );
}

/** Words typed into the filter go to the address when typing pauses. */
function useTypedFilter(text: string, send: (words: string) => void): [string, (words: string) => void] {
  const [typed, setTyped] = useState(text), timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return [typed, (words) => { setTyped(words); clearTimeout(timer.current); timer.current = setTimeout(() => send(words), 120); }];
}
