import { Check } from 'lucide-react';
import { useNavigate } from 'react-router';
import type { Output } from '../../shared/contract/operations.ts';
import { Button } from '../controls/button.tsx';
import { itemAddress } from '../frame/places.ts';
import { chooseLaws } from '../instruments/choose-laws.ts';
import { say } from '../text/say.ts';
import styles from './first-steps.module.css';

/** What a new review needs, in order; the next step has its button. */
export function FirstSteps({ overview }: { readonly overview: Output<'overview.read'> }) {
  const go = useNavigate(), first = itemAddress(overview.items[0]!.id);
  const steps = [
    { id: 'laws', isDone: overview.documents > 0, run: () => chooseLaws('documents') },
    { id: 'suggestions', isDone: overview.tags > 0, run: () => void go(first) },
    { id: 'judge', isDone: false, run: () => void go(first) },
    { id: 'memo', isDone: false, run: () => void go('/memo') },
  ] as const;
  const next = steps.find(({ isDone }) => !isDone)!;
  return (
    <section aria-labelledby="overview-steps">
      <h3 id="overview-steps" className={styles.title}>{say('overview.steps')}</h3>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.id} className={styles.step} data-next={step === next || undefined} aria-current={step === next ? 'step' : undefined}>
            <strong>{step.isDone ? <Check aria-label={say('overview.step.done')} /> : null}{say(`overview.step.${step.id}`)}</strong>
            <p>{say(`overview.step.${step.id}.help`)}</p>
            {step === next && !overview.readOnly ? <Button look="primary" onPress={step.run}>{say(`overview.step.do.${step.id}`)}</Button> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
