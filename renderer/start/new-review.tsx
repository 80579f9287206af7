import { useState, type SyntheticEvent } from 'react';
import { Button } from '../controls/button.tsx';
import { Field } from '../controls/field.tsx';
import { Sheet } from '../controls/sheet.tsx';
import { useCommand } from '../engine/use-command.ts';
import { useQuery } from '../engine/use-query.ts';
import { say } from '../text/say.ts';
import { useReviewChooser } from './choose-review.tsx';
import { inFolder, reviewFileName } from './file-names.ts';
import styles from './new-review.module.css';

/** Asks what a new review is of and where it shall lie, and makes it. */
export function NewReview({ person, onMade, onClose }: { /** Who works here, as the first reviewer. */ readonly person: string; readonly onMade: () => void; readonly onClose: () => void }) {
  const [state, setState] = useState(''), [title, setTitle] = useState(''), [asOf, setAsOf] = useState(''), [reviewers, setReviewers] = useState(person);
  const [chosen, setChosen] = useState<string | null>(null), [refused, setRefused] = useState<string>(), [isStateless, setStateless] = useState(false);
  const { data: places, refetch: askPlaces } = useQuery('places.list', {});
  const create = useCommand('review.create', { onRefusal: ({ message }) => setRefused(message) });
  const { toSave, chooser } = useReviewChooser();
  const placeIn = (known: typeof places): string => { const folder = known?.starts.at(1)?.path ?? known?.folder; return folder === undefined ? '' : inFolder(folder, reviewFileName(state, asOf)); };
  const review = chosen ?? placeIn(places);
  const begin = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setRefused(undefined);
    if (state.trim() === '') { setStateless(true); return; }
    // Enter may come before the program has said where reviews are kept: it is heard, and waits for the answer.
    const file = review || placeIn((await askPlaces()).data);
    if (file && await create.run({ review: file, state, title: title.trim(), asOf, reviewers: reviewers.split(/\s*[,;]\s*/u).map((name) => name.trim()).filter(Boolean) })) onMade();
  };
  const form = 'new-review';
  return (
    <Sheet title={say('start.form.title')} isOpen onClose={onClose} actions={<><Button onPress={onClose}>{say('common.cancel')}</Button><Button look="primary" type="submit" form={form} isDisabled={create.busy}>{say('start.form.create')}</Button></>}>
      <form id={form} className={styles.form} onSubmit={(event) => void begin(event)}>
        <Field label={say('start.form.state')} value={state} onChange={(value) => { setState(value); setStateless(false); }} error={isStateless ? say('start.form.state.missing') : undefined} isRequired validationBehavior="aria" autoFocus />
        <Field label={say('start.form.name')} hint={say('start.form.name.hint')} value={title} onChange={setTitle} />
        <Field label={say('start.form.as-of')} hint={say('start.form.as-of.hint')} inputType="date" value={asOf} onChange={setAsOf} />
        <Field label={say('start.form.reviewers')} hint={say('start.form.reviewers.hint')} value={reviewers} onChange={setReviewers} />
        <div className={styles.where}>
          <span className={styles.label}>{say('start.form.where')}</span>
          <output className={styles.path}>{review}</output>
          <Button look="quiet" className={styles.change!} onPress={() => toSave(review, (path) => { setChosen(path); setRefused(undefined); })}>{say('start.form.where.change')}</Button>
        </div>
        {refused ? <p role="alert" className={styles.refused}>{refused}</p> : null}
      </form>
      {chooser}
    </Sheet>
  );
}
