import { useEffect, useRef, useState } from 'react';
import { Button } from '../controls/button.tsx';
import { Field } from '../controls/field.tsx';
import { FilterChips } from '../controls/filter-chips.tsx';
import { Inspector } from '../frame/inspector.tsx';
import { usePreference } from '../frame/preferences.ts';
import { say, sayNumber, type MessageKey } from '../text/say.ts';
import { EntryInspector } from './entry-inspector.tsx';
import { JournalRows } from './journal-rows.tsx';
import styles from './register-screen.module.css';
import { useJournalFilter, useJournalHead } from './use-journal.ts';

const topicWords = (topic: string): string => { const key = `register.topic.${topic}`; try { return say(key as MessageKey); } catch { return topic; } };

/** Every decision, newest first, however many there are: filtered, each with what it changed and a way to its place. */
export function JournalList() {
  const { filter, from, until, text, entry, change } = useJournalFilter(), head = useJournalHead(filter);
  const [typed, setTyped] = useTypedFilter(text, (words) => change({ text: [words] })), [inspectorHidden, setInspectorHidden] = usePreference('inspectorHidden');
  const look = (sequence: number): void => { if (inspectorHidden) setInspectorHidden(false); change({ entry: [String(sequence)] }); };
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
      <JournalRows filter={filter} head={head} chosen={entry} onLook={look} />
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
