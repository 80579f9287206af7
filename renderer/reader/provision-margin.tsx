import { memo } from 'react';
import type { Output } from '../../shared/contract/operations.ts';
import { Button } from '../controls/button.tsx';
import { say } from '../text/say.ts';
import { ElementMicroscope } from './element-microscope.tsx';
import { LinkedProvisions } from './linked-provisions.tsx';
import { NoteCard } from './note-card.tsx';
import { byPassage, PassageCard } from './passage-card.tsx';
import styles from './provision-margin.module.css';
import type { TagTarget } from './use-catalogue.ts';
import type { PlacedProvision } from './use-outline.ts';
import type { PlacedNote, PlacedTag } from './use-tagged.ts';
import type { WordsPlace } from './words-place.ts';

interface ProvisionMarginProps {
  readonly document: string;
  readonly article: PlacedProvision | null;
  readonly language: string;
  readonly tags: readonly PlacedTag[];
  readonly notes: readonly PlacedNote[];
  /** Tags on the same article in the other language, with that language. */
  readonly otherTags: readonly PlacedTag[];
  readonly otherLanguage: string;
  readonly targets: ReadonlyMap<string, TagTarget>;
  readonly chosen: string | null;
  readonly isReadOnly: boolean;
  readonly microscope: Output<'microscope.show'> | null;
  readonly isMicroscopeOn: boolean;
  readonly onMicroscope: () => void;
  readonly onChoose: (id: string) => void;
  readonly onTag: (path: string) => void;
  readonly onTagWords: (element: string, stretches: readonly { readonly pageNumber: number; readonly start: number; readonly end: number }[]) => void;
  readonly onShowWords: (place: WordsPlace) => void;
}

/** The margin of the article that is being read: its tags, its notes, and what the microscope sees in it. */
export const ProvisionMargin = memo(function ProvisionMargin(props: ProvisionMarginProps) {
  const { document, article, language, tags, notes, otherTags, otherLanguage, targets, chosen, isReadOnly, microscope, isMicroscopeOn, onMicroscope, onChoose, onTag, onTagWords, onShowWords } = props;
  return (
    <section className={styles.margin} aria-label={say('reader.margin')}>
      <header className={styles.head}>
        <p className={styles.label}>{article ? article.label || article.number : say('reader.margin.outside')}</p>
        {article?.heading ? <h2 className={styles.heading} lang={language || undefined}>{article.heading}</h2> : null}
        <div className={styles.actions}>
          {isReadOnly || !article ? null : <Button look="quiet" onPress={() => onTag(article.path)}>{say('reader.tag.whole')}<kbd>T</kbd></Button>}
          <Button look="quiet" aria-pressed={isMicroscopeOn} onPress={onMicroscope}>{say(isMicroscopeOn ? 'reader.microscope.hide' : 'reader.microscope.show')}<kbd>M</kbd></Button>
        </div>
      </header>
      {tags.length === 0 ? <p className={styles.none}>{say('reader.margin.none')}</p> : null}
      <ul className={styles.cards}>{byPassage(tags).map((own) => <li key={own[0].id}><PassageCard tags={own} targets={targets} language={language} chosen={chosen} isReadOnly={isReadOnly} onChoose={onChoose} /></li>)}</ul>
      {otherTags.length ? <><h3 className={styles.title}>{say('reader.margin.other')}</h3><ul className={styles.cards}>{byPassage(otherTags).map((own) => <li key={own[0].id}><PassageCard tags={own} targets={targets} language={otherLanguage} chosen={chosen} isReadOnly={isReadOnly} onChoose={onChoose} /></li>)}</ul></> : null}
      {notes.length ? <><h3 className={styles.title}>{say('reader.notes')}</h3><ul className={styles.cards}>{notes.map((note) => <li key={note.id}><NoteCard note={note} language={language} isChosen={note.id === chosen} isReadOnly={isReadOnly} onChoose={onChoose} /></li>)}</ul></> : null}
      {article ? <LinkedProvisions document={document} provision={article.path} isReadOnly={isReadOnly} /> : null}
      {isMicroscopeOn && microscope ? <ElementMicroscope seen={microscope} language={language} tagged={new Set(tags.map((tag) => tag.for))} isReadOnly={isReadOnly} onTagWords={onTagWords} onShowWords={onShowWords} /> : null}
    </section>
  );
});
