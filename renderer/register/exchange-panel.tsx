import { Fragment, useState } from 'react';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { useQuery } from '../engine/use-query.ts';
import { say } from '../text/say.ts';
import styles from './register-screen.module.css';
import { exchangeFormats, useExchange, type TakenIn } from './use-exchange.ts';

/** What leaves for other programs, and what comes in from them. */
export function ExchangePanel() {
  const { data: documents } = useQuery('documents.list', {}), { data: review } = useQuery('review.describe', {});
  const { isRunning, last, takenIn, write, takeIn } = useExchange(), [chosen, choose] = useState('');
  const document = documents?.find(({ id }) => id === chosen) ?? documents?.[0], name = review?.state ?? '';
  return (
    <div className={styles.exchange}>
      <h3 className={styles.exchangeTitle}>{say('register.exchange.out')}</h3>
      <dl className={styles.formats}>
        {exchangeFormats.map((format) => (
          <Fragment key={format}>
            <dt>{say(`register.exchange.${format}`)}</dt>
            <dd>
              <p>{say(`register.exchange.${format}.about`)}</p>
              {format === 'xml' && document && documents && documents.length > 1 ? <Choice label={say('register.exchange.document')} hideLabel options={documents.map(({ id, fileName }) => ({ value: id, words: fileName }))} value={document.id} onChange={choose} /> : null}
              <Button isDisabled={isRunning || (format === 'xml' && !document)} onPress={() => write(format, format === 'xml' ? document!.fileName.replace(/\.[^.]+$/u, '') : name, format === 'xml' ? document!.id : undefined)}>{say('register.exchange.write', { format: say(`register.exchange.${format}`) })}</Button>
            </dd>
          </Fragment>
        ))}
      </dl>
      <h3 className={styles.exchangeTitle}>{say('register.exchange.in')}</h3>
      <p className={styles.about}>{say('register.exchange.in.about')}</p>
      <Button isDisabled={isRunning || !documents?.length} onPress={takeIn}>{say('register.exchange.in.choose')}</Button>
      <div role="status">{takenIn ? <Taken taken={takenIn} /> : last?.state === 'failed' ? <p>{last.failure?.sentence}</p> : null}</div>
    </div>
  );
}

function Taken({ taken: { file, tagged, already, passedOver, left } }: { readonly taken: TakenIn }) {
  return (
    <section className={styles.taken}>
      <p>{say('register.exchange.taken', { file, tagged, already, passedOver })}</p>
      {left.length ? <><p>{say('register.exchange.left', { count: left.length })}</p><ul className={styles.differences}>{left.map(({ words, code, why }, i) => <li key={i}><q>{words}</q>{code ? ` (${code})` : ''}: {why}</li>)}</ul></> : null}
    </section>
  );
}
