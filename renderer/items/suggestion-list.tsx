import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Bearing } from '../../shared/domain/judgement.ts';
import { Button } from '../controls/button.tsx';
import { useCommand } from '../engine/use-command.ts';
import { useQuery } from '../engine/use-query.ts';
import { useCommands } from '../frame/commands.ts';
import { readerAddress } from '../frame/places.ts';
import { say } from '../text/say.ts';
import type { Part } from './accept-choice.tsx';
import type { Documents, Suggestion } from './item-types.ts';
import { SuggestionCard } from './suggestion-card.tsx';
import styles from './suggestion-list.module.css';

const shownAtFirst = 3;

/** The provisions most likely to bear on a target, each with its reason: accept it as evidence (its telling words, with the bearing one says), dismiss it, or open it in the reader. */
export function SuggestionList({ target, documents, isLeaving }: { readonly target: string; readonly documents: Documents; readonly isLeaving: () => boolean }) {
  const { data: all } = useQuery('suggestions.list', { for: target, dismissed: true, limit: 10 });
  const [isLong, setLong] = useState(false), [withDismissed, setWithDismissed] = useState(false), [choosing, setChoosing] = useState('');
  const go = useNavigate(), tag = useCommand('tags.add'), dismiss = useCommand('suggestions.dismiss'), restore = useCommand('suggestions.restore');
  const offered = all?.filter(({ state }) => state === 'offered') ?? [], dismissed = all?.filter(({ state }) => state === 'dismissed') ?? [];
  const shown = [...(isLong ? offered : offered.slice(0, shownAtFirst)), ...(withDismissed ? dismissed : [])];

  /** The suggestion that has the focus; else the first. */
  const focused = (): Suggestion | undefined => {
    if (isLeaving()) return undefined;
    const key = document.activeElement?.closest<HTMLElement>('[data-suggestion]')?.dataset.suggestion;
    return (key === undefined ? undefined : shown.find((one) => keyOf(one) === key)) ?? offered[0];
  };
  /** Carries on with the next suggestion once this one is dealt with. */
  const passOn = (from: Suggestion): void => {
    const row = document.activeElement?.closest('[data-suggestion]');
    if (!row) return;
    const next = shown[shown.indexOf(from) + 1] ?? shown[shown.indexOf(from) - 1];
    const link = next && document.querySelector<HTMLElement>(`[data-suggestion="${CSS.escape(keyOf(next))}"] [data-row]`);
    (link ?? document.querySelector<HTMLElement>('[data-column="elements"] [aria-current]'))?.focus();
  };
  const where = (s: Suggestion) => ({ document: s.document, provision: s.provision });
  const acceptOne = (s: Suggestion): void => { if (s.state === 'offered') setChoosing(keyOf(s)); };
  const tagOne = async (s: Suggestion, part: Part, bearing: Bearing): Promise<void> => { passOn(s); setChoosing(''); await tag.run({ document: s.document, ...(part ? { stretches: part.stretches } : { provision: s.provision }), for: [target], bearing }); };
  const leaveOne = (s: Suggestion): void => { setChoosing(''); document.querySelector<HTMLElement>(`[data-suggestion="${CSS.escape(keyOf(s))}"] [data-row]`)?.focus(); };
  const dismissOne = async (s: Suggestion): Promise<void> => { if (s.state === 'offered') { passOn(s); await dismiss.run({ for: target, ...where(s) }); } };
  const group = say('items.keys'), nothing = offered.length === 0;
  useCommands([
    { id: 'items.accept', words: say('items.keys.accept'), group, keys: ['a'], isDisabled: nothing, run: () => { const s = focused(); if (s) acceptOne(s); } },
    { id: 'items.dismiss', words: say('items.keys.dismiss'), group, keys: ['x'], isDisabled: nothing, run: () => { const s = focused(); if (s) void dismissOne(s); } },
    { id: 'items.open', words: say('items.keys.open'), group, keys: ['o'], isDisabled: shown.length === 0, run: () => { const s = focused(); if (s) void go(readerAddress(s.document, { provision: s.provision })); } },
  ]);

  return (
    <section className={styles.list} aria-labelledby="suggestions-head">
      <header className={styles.head}>
        <h3 id="suggestions-head" className={styles.name}>{say('items.suggestions')}</h3>
        {dismissed.length > 0 ? <Button look="quiet" className={styles.toggle!} aria-expanded={withDismissed} onPress={() => setWithDismissed(!withDismissed)}>{withDismissed ? say('items.suggestions.hide-dismissed') : say('items.suggestions.dismissed', { count: dismissed.length })}</Button> : null}
      </header>
      {all && offered.length === 0 ? <p className={styles.none}>{documents.length === 0 ? <>{say('items.suggestions.no-laws')} <Link to="/instruments">{say('items.suggestions.bring')}</Link></> : say(all.length > 0 ? 'items.suggestions.none-left' : 'items.suggestions.none')}</p> : null}
      <ul className={styles.cards}>
        {shown.map((s) => <li key={keyOf(s)} data-suggestion={keyOf(s)}><SuggestionCard suggestion={s} documents={documents} isChoosing={choosing === keyOf(s)} isWhole={!target.includes('/')} onAccept={() => acceptOne(s)} onTag={(part, bearing) => void tagOne(s, part, bearing)} onCancel={() => leaveOne(s)} onDismiss={() => void dismissOne(s)} onRestore={() => void restore.run({ for: target, ...where(s) })} /></li>)}
      </ul>
      {!isLong && offered.length > shownAtFirst ? <Button look="quiet" className={styles.toggle!} onPress={() => setLong(true)}>{say('items.suggestions.more', { count: offered.length - shownAtFirst })}</Button> : null}
    </section>
  );
}

const keyOf = ({ document, provision }: Suggestion): string => `${document} ${provision}`;
