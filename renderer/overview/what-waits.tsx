import { useState } from 'react';
import { Link } from 'react-router';
import type { Output } from '../../shared/contract/operations.ts';
import { Button } from '../controls/button.tsx';
import { say } from '../text/say.ts';
import { addressOf } from './address-of.ts';
import styles from './lines.module.css';
import { subjectFields } from './subject.tsx';

type Line = Output<'overview.read'>['waiting'][number];
const shownAtFirst = 10, namesShown = 3;

/** What waits for a person, most pressing first, each with the way to where it is settled. */
export function WhatWaits({ lines }: { readonly lines: readonly Line[] }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? lines : lines.slice(0, shownAtFirst);
  return (
    <section aria-labelledby="overview-waiting">
      <h3 id="overview-waiting" className={styles.title}>{say('overview.waiting')}</h3>
      {lines.length === 0 ? <p className={styles.nothing}>{say('overview.waiting.nothing')}</p> : null}
      <ul>{shown.map((line, i) => <li key={i} className={styles.line}><WaitingLink line={line} /></li>)}</ul>
      {shown.length < lines.length ? <Button look="quiet" onPress={() => setWhole(true)}>{say('overview.waiting.more', { count: lines.length - shown.length })}</Button> : null}
    </section>
  );
}

function WaitingLink({ line }: { readonly line: Line }) {
  const words = say(`overview.wait.${line.kind}`, { count: line.count, name: line.names[0] ?? '', second: line.names[1] ?? '', names: line.names.length > namesShown ? `${line.names.slice(0, namesShown).join(', ')} …` : line.names.join(', '), words: line.words });
  if (line.kind !== 'law-as-at' && line.kind !== 'no-reviewer') return <Link className={styles.link} to={addressOf(line.target)}>{words}</Link>;
  // What is stated on this very page opens where it stands.
  const field = subjectFields[line.kind];
  return <button type="button" className={styles.link} onClick={() => document.querySelector<HTMLElement>(`#${field} button`)?.click()}>{words}</button>;
}
