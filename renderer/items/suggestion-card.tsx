import { Link } from 'react-router';
import { citeUnit } from '../../shared/domain/cite-unit.ts';
import type { Bearing } from '../../shared/domain/judgement.ts';
import { Button } from '../controls/button.tsx';
import { LawText } from '../controls/law-text.tsx';
import { readerAddress } from '../frame/places.ts';
import { say } from '../text/say.ts';
import { AcceptChoice, type Part } from './accept-choice.tsx';
import type { Documents, Suggestion } from './item-types.ts';
import { lawName } from './law-name.ts';
import { MarkedWords } from '../controls/marked-words.tsx';
import styles from './suggestion-card.module.css';

interface SuggestionCardProps {
  readonly suggestion: Suggestion;
  readonly documents: Documents;
  /** True while it is being accepted: what of it is tagged, and how it bears, are still to be said. */
  readonly isChoosing: boolean;
  readonly isWhole: boolean;
  readonly onAccept: () => void;
  readonly onTag: (part: Part, bearing: Bearing) => void;
  readonly onCancel: () => void;
  readonly onDismiss: () => void;
  readonly onRestore: () => void;
}

/** One provision that may bear on the element: its article and heading, the words that point to it, why it is offered, and what to do with it. */
export function SuggestionCard({ suggestion, documents, isChoosing, isWhole, onAccept, onTag, onCancel, onDismiss, onRestore }: SuggestionCardProps) {
  const { document, provision, article, unit, heading, snippet, marks, reasons, language, state, page, fileName } = suggestion;
  const law = lawName(documents, document, fileName), place = article ? citeUnit(unit, article) : provision, named = { place, law };
  return (
    <article className={styles.card} data-state={state}>
      <h4 className={styles.title}>
        <Link to={readerAddress(document, { provision })} data-row>{place}{heading ? <LawText language={language} size="small"> {heading}</LawText> : null}</Link>
        <span className={styles.soft}> {law}, {say('common.page', { label: String(page) })}</span>
      </h4>
      <p className={styles.snippet}><LawText language={language} size="small"><MarkedWords words={snippet} marks={marks} /></LawText></p>
      <p className={styles.why}>{say('items.suggestion.why', { reasons: reasons.join('; ') })}</p>
      {isChoosing ? <AcceptChoice suggestion={suggestion} isWhole={isWhole} onTag={onTag} onCancel={onCancel} /> : <div className={styles.actions}>
        {state === 'dismissed' ? <Button look="quiet" aria-label={say('items.suggestion.restore.name', named)} onPress={onRestore}>{say('items.suggestion.restore')}</Button> : <>
          <Button look="plain" aria-label={say('items.suggestion.accept.name', named)} onPress={onAccept}>{say('items.suggestion.accept')}</Button><kbd aria-hidden>A</kbd>
          <Button look="quiet" aria-label={say('items.suggestion.dismiss.name', named)} onPress={onDismiss}>{say('items.suggestion.dismiss')}</Button><kbd aria-hidden>X</kbd>
        </>}
      </div>}
    </article>
  );
}
