import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { Search } from 'lucide-react';
import { Button } from '../controls/button.tsx';
import { Empty } from '../controls/empty.tsx';
import { FilterChips } from '../controls/filter-chips.tsx';
import { useCommand } from '../engine/use-command.ts';
import { useQuery } from '../engine/use-query.ts';
import { useCommands } from '../frame/commands.ts';
import { Inspector } from '../frame/inspector.tsx';
import { TagPalette } from '../reader/tag-palette.tsx';
import { say, sayLanguage } from '../text/say.ts';
import { citeHit } from './cite-hit.ts';
import { HitList } from './hit-list.tsx';
import { QueryHelp } from './query-help.tsx';
import { rememberQuery } from './recent-queries.ts';
import styles from './search-screen.module.css';
import { useHits, type Hit } from './use-hits.ts';
import { useSearchAddress } from './use-search-address.ts';

/** Short enough to be felt as at once, long enough that quick typing asks once. */
const pauseMs = 70;

/** Search across all laws as one types: provisions with the words marked, opened or tagged from here. */
export function SearchScreen() {
  const { asked, laws, languages, change } = useSearchAddress();
  const [typed, setTyped] = useTyped(asked, (query) => change({ q: [query] }));
  const { first, hits, error, isBusy, more } = useHits(asked, laws, languages);
  const { data: documents } = useQuery('documents.list', {});
  const { run: addTag } = useCommand('tags.add');
  const [tagging, setTagging] = useState<Hit | null>(null);
  const field = useRef<HTMLInputElement>(null), list = useRef<HTMLUListElement>(null), go = useNavigate();
  const focusField = (): void => { field.current?.focus(); field.current?.select(); };
  const group = say('search.keys');
  useCommands([
    { id: 'search.focus', words: say('search.keys.focus'), group, keys: ['/', 'mod+f', 'mod+shift+f'], run: focusField },
    { id: 'search.clear', words: say('search.keys.clear'), group, isDisabled: !typed, run: () => { setTyped(''); focusField(); } },
  ]);
  useEffect(() => { if (!asked) field.current?.focus(); }, []);
  if (documents?.length === 0) return <Empty title={say('search.none')} actions={<Button look="primary" onPress={() => void go('/instruments')}>{say('search.none.import')}</Button>}><p>{say('search.none.words')}</p></Empty>;
  const toHits = (): void => list.current?.querySelector<HTMLElement>('[data-hit="0"] a')?.focus();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') { event.preventDefault(); if (event.key === 'Enter') rememberQuery(typed); toHits(); }
  };
  const ask = (query: string): void => { setTyped(query, true); rememberQuery(query); field.current?.focus(); };
  const isAsking = asked.trim() !== '';
  return (
    <section className={styles.screen}>
      <header className={styles.head}>
        <h2 className="unseen">{say('search.title')}</h2>
        <SearchField value={typed} onChange={setTyped} className={styles.field!}>
          <Label className="unseen">{say('search.field')}</Label>
          <Search aria-hidden size={18} className={styles.glass} />
          <Input ref={field} className={styles.input!} placeholder={say('search.field.placeholder')} onKeyDown={onKeyDown} spellCheck="false" autoComplete="off" />
        </SearchField>
        {first && isAsking ? <Facets first={first} laws={laws} languages={languages} onChange={change} /> : null}
        <p className={styles.status} role="status">{!isAsking || (first?.problem && hits.length === 0) ? '' : isBusy ? say('search.busy') : first ? (laws.length === 0 && first.laws.length > 1 ? say('search.hits.in', { total: first.total, laws: first.laws.length }) : say('search.hits', { total: first.total })) : ''}{first?.read && isAsking ? <span className={styles.read}> · {say('search.read', { query: first.read })}</span> : null}</p>
        {first?.problem && isAsking ? <p className={styles.problem}>{first.problem}</p> : null}
        {error ? <p className={styles.problem}>{error.message}</p> : null}
      </header>
      {!isAsking ? <Empty title={say('search.empty')}><p>{say('search.empty.words')}</p></Empty>
        : first && hits.length === 0 && !isBusy && !first.problem ? <Empty title={say('search.nothing', { query: asked.trim() })}><p>{say('search.nothing.words')}</p></Empty>
        : <HitList ref={list} key={`${laws.join()} ${languages.join()}`} hits={hits} total={first?.total ?? 0} onMore={more} onLeave={() => field.current?.focus()} onOpen={() => rememberQuery(asked)} onTag={setTagging} />}
      <Inspector><QueryHelp onAsk={ask} /></Inspector>
      {tagging ? <TagPalette subject={{ citation: citeHit(tagging), quotation: tagging.snippet, language: tagging.language }} onTag={(targets, bearing) => void addTag({ document: tagging.document, provision: tagging.provision, for: [...targets], bearing })} onClose={() => setTagging(null)} /> : null}
    </section>
  );
}

function Facets({ first, laws, languages, onChange }: { readonly first: NonNullable<ReturnType<typeof useHits>['first']>; readonly laws: readonly string[]; readonly languages: readonly string[]; readonly onChange: ReturnType<typeof useSearchAddress>['change'] }) {
  return (
    <div className={styles.facets}>
      {first.laws.length > 1 || laws.length ? <FilterChips<string> label={say('search.laws')} chips={first.laws.map(({ id, name, hits }) => ({ value: id, words: name, count: hits }))} chosen={new Set(laws)} onChange={(chosen) => onChange({ law: [...chosen] }, { step: true })} /> : null}
      {first.languages.length > 1 || languages.length ? <FilterChips<string> label={say('search.languages')} chips={first.languages.map(({ language, hits }) => ({ value: language, words: sayLanguage(language), count: hits }))} chosen={new Set(languages)} onChange={(chosen) => onChange({ language: [...chosen] }, { step: true })} /> : null}
    </div>
  );
}

/** What stands in the field: it goes to the address when typing pauses, and follows the address when that changes by itself (back, the palette). */
function useTyped(asked: string, send: (query: string) => void): [string, (query: string, atOnce?: boolean) => void] {
  const [typed, setTyped] = useState(asked);
  const sent = useRef(asked), timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => { if (asked !== sent.current) { clearTimeout(timer.current); sent.current = asked; setTyped(asked); } }, [asked]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return [typed, (query, atOnce = false) => {
    setTyped(query);
    clearTimeout(timer.current);
    const now = (): void => { sent.current = query; send(query); };
    if (atOnce) now(); else timer.current = setTimeout(now, pauseMs);
  }];
}
