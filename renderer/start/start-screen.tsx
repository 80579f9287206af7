import { useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Button } from '../controls/button.tsx';
import { EditInPlace } from '../controls/edit-in-place.tsx';
import { bridge } from '../engine/bridge.ts';
import { useCommand } from '../engine/use-command.ts';
import { useQuery } from '../engine/use-query.ts';
import { runCommand, useCommands } from '../frame/commands.ts';
import { say } from '../text/say.ts';
import { useReviewChooser } from './choose-review.tsx';
import { NewReview } from './new-review.tsx';
import { OpeningTrouble, type Trouble } from './opening-trouble.tsx';
import { RecentReviews } from './recent-reviews.tsx';
import { useSample } from './sample-review.tsx';
import styles from './start-screen.module.css';

/** What stands there before a review is open: the recent ones, a new one, another file, the sample. */
export function StartScreen() {
  const go = useNavigate(), [wish] = useSearchParams();
  const { data: current } = useQuery('reviews.current', {}), { data: recent } = useQuery('reviews.recent', {}), { data: who } = useQuery('people.who', {}), { data: refused } = useQuery('reviews.refused', {});
  const [trouble, setTrouble] = useState<Trouble | null>(null), [isNew, setNew] = useState(false), [closedAt, setClosedAt] = useState('');
  const { toOpen, toSave, chooser } = useReviewChooser();
  const enter = (): void => void go('/overview');
  const sample = useSample(enter);
  const asked = useRef('');
  const sentenceOf = (file: string, code: string, sentence: string): string => (code === 'not-found' ? say('start.missing', { file }) : sentence);
  const opening = useCommand('reviews.open', { onRefusal: ({ code, message }) => setTrouble({ file: asked.current, code, sentence: sentenceOf(asked.current, code, message) }) });
  const restoring = useCommand('reviews.restore', { onRefusal: ({ code, message }) => setTrouble({ file: asked.current, code, sentence: message }) });
  const forget = useCommand('reviews.forget'), name = useCommand('people.me');

  // What was named at the start and did not open, until something else is tried.
  const shown: Trouble | null = trouble ?? (refused && refused.at !== closedAt ? { file: refused.file, code: refused.code, sentence: sentenceOf(refused.file, refused.code, refused.sentence) } : null);
  const close = (): void => { setTrouble(null); setClosedAt(refused?.at ?? ''); };

  const open = (file: string): void => { close(); asked.current = file; void opening.run({ file }).then((opened) => { if (opened) enter(); }); };
  const restore = (backup: string, suggestion: string): void => toSave(suggestion, (to) => void restoring.run({ backup, to }).then((opened) => { if (opened) enter(); }));
  const choose = (): void => toOpen(open);
  useCommands([
    { id: 'file.new', words: say('start.new'), group: say('start.keys'), keys: ['n'], run: () => setNew(true) },
    { id: 'file.open', words: say('start.open'), group: say('start.keys'), keys: ['o', 'mod+o'], run: choose },
    { id: 'start.sample', words: say('start.sample'), group: say('start.keys'), keys: ['s'], run: sample.open },
  ]);
  useEffect(() => bridge?.onMenu((id) => void runCommand(id)), []);
  // The commands of an open review lead here with what they want.
  const wanted = wish.get('do');
  useEffect(() => { if (wanted) { void go('/start', { replace: true }); void runCommand(wanted); } }, [wanted, go]);

  return (
    <main className={styles.start}>
      <div className={styles.page}>
        <header className={styles.head}>
          <h1 className={styles.product}>{say('frame.product')}</h1>
          <p className={styles.tagline}>{say('start.tagline')}</p>
        </header>
        <div className={styles.actions}>
          <Button look="primary" onPress={() => setNew(true)}>{say('start.new')}</Button>
          <Button onPress={choose}>{say('start.open')}</Button>
          <Button onPress={sample.open} isDisabled={sample.isBusy} aria-describedby="about-sample">{say('start.sample')}</Button>
          {current ? <Button look="quiet" onPress={enter}>{say('start.back', { state: current.state })}</Button> : null}
        </div>
        {sample.progress ?? <p id="about-sample" className={styles.about}>{say('start.sample.help')}</p>}
        {shown ? <OpeningTrouble key={shown.file + shown.code} trouble={shown} onRestore={restore} onOther={choose} onClose={close} /> : null}
        {recent && recent.length > 0 ? <RecentReviews reviews={recent} onOpen={open} onForget={(file) => void forget.run({ file })} /> : null}
        {recent?.length === 0 ? <section className={styles.first}><h2>{say('start.first')}</h2><p>{say('start.first.1')}</p><p>{say('start.first.2')}</p></section> : null}
        {who ? (
          <footer className={styles.person}>
            <span className={styles.label}>{say('start.person')}</span>
            <EditInPlace label={say('start.person')} value={who.me} placeholder={say('start.person.none')} onSave={(me) => void name.run({ name: me })} />
          </footer>
        ) : null}
      </div>
      {isNew ? <NewReview person={who?.me ?? ''} onClose={() => setNew(false)} onMade={enter} /> : null}
      {chooser}
    </main>
  );
}
