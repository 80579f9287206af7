import { Link } from 'react-aria-components';
import type { Output } from '../../shared/contract/operations.ts';
import { LawText } from '../controls/law-text.tsx';
import { TierLabel } from '../controls/tier-label.tsx';
import { itemAddress } from '../frame/places.ts';
import { say } from '../text/say.ts';
import styles from './element-microscope.module.css';
import { placeOfWords, type WordsPlace } from './words-place.ts';

type Seen = Output<'microscope.show'>;
type SeenElement = Seen['elements'][number];
interface MicroscopeGroupProps {
  readonly group: SeenElement['group'];
  readonly elements: readonly SeenElement[];
  readonly list: Seen['lists'][number] | null;
  readonly language: string;
  readonly tagged: ReadonlySet<string>;
  readonly isReadOnly: boolean;
  readonly onTagWords: (element: string, stretches: readonly { readonly pageNumber: number; readonly start: number; readonly end: number }[]) => void;
  readonly onShowWords: (place: WordsPlace) => void;
}

/** One group of elements: how the article lists them, the words found for each, and a ghost that leads to each core element without any. */
export function MicroscopeGroup({ group, elements, list, ...rest }: MicroscopeGroupProps) {
  const found = elements.filter(({ state }) => state === 'words');
  const missing = elements.filter(({ state, tier, id, beside }) => state === 'none' && tier !== 'enhanced' && !beside && !rest.tagged.has(id));
  if (found.length + missing.length === 0) return null;
  return (
    <div className={styles.group}>
      <h4 className={styles.subtitle}>{say(`reader.microscope.group.${group}`)}</h4>
      {list ? <p className={styles.kind} data-joined={list.joined}>{say('reader.microscope.list', { joined: list.joined, ending: list.isOpen ? 'open' : 'closed' })}</p> : null}
      {found.length ? <ul className={styles.chips}>{found.map((element) => <li key={element.id} className={styles.found}><FoundElement element={element} {...rest} /></li>)}</ul> : null}
      {missing.length ? (
        <>
          <p className={styles.soft}>{say('reader.microscope.missing')}</p>
          <ul className={styles.ghosts}>{missing.map(({ id, label, tier }) => <li key={id}><Link href={itemAddress(id)} className={styles.ghost!} aria-label={say('reader.microscope.missing.go', { element: label })}><TierLabel tier={tier}>{label}</TierLabel></Link></li>)}</ul>
        </>
      ) : null}
    </div>
  );
}

/** An element, the first words that name it, which a press shows on the page, and the tag that can be set on them. */
function FoundElement({ element: { id, label, tier, words }, language, tagged, isReadOnly, onTagWords, onShowWords }: Omit<MicroscopeGroupProps, 'group' | 'elements' | 'list'> & { readonly element: SeenElement }) {
  const first = words.find(({ inHeading }) => !inHeading), place = first ? placeOfWords(first.pages) : null, shown = (first ?? words[0])?.words ?? '';
  const stretches = (first?.pages ?? []).flatMap(({ pageNumber, stretches: own }) => own.map((stretch) => ({ pageNumber, ...stretch })));
  const quoted = <LawText language={language} size="small"><q>{shown}</q></LawText>;
  return (
    <>
      <span>
        <TierLabel tier={tier}>{label}</TierLabel>{' '}
        {place ? <button type="button" className={styles.words} aria-label={say('reader.microscope.show-words', { words: shown })} onClick={() => onShowWords(place)}>{quoted}</button> : <span className={styles.words}>{quoted}</span>}
        {words.length > 1 ? <span className={styles.soft}> {say('reader.microscope.times', { count: words.length })}</span> : null}
      </span>
      {tagged.has(id) ? <span className={styles.soft}>{say('reader.microscope.tagged')}</span> : isReadOnly || stretches.length === 0 ? null : <button type="button" className={styles.tag} aria-label={say('reader.microscope.tag-words', { element: label })} onClick={() => onTagWords(id, stretches)}>{say('reader.selection.tag')}</button>}
    </>
  );
}
