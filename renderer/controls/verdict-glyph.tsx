import type { Verdict } from '../../shared/domain/judgement.ts';
import { say } from '../text/say.ts';
import styles from './verdict-glyph.module.css';

/** Shape first, colour second: disc, half disc, ring with a bar, empty set, question mark, dash, dot. */
const shapes: Readonly<Record<Verdict, React.ReactNode>> = {
  met: <circle cx="7" cy="7" r="5.25" fill="currentColor" />,
  'partly-met': <><circle cx="7" cy="7" r="4.75" /><path d="M7 2.25a4.75 4.75 0 0 0 0 9.5z" fill="currentColor" stroke="none" /></>,
  'not-met': <><circle cx="7" cy="7" r="4.75" /><path d="M3.5 7h7" /></>,
  'not-found': <><circle cx="7" cy="7" r="4" /><path d="M2.5 11.5l9-9" /></>,
  'not-applicable': <path d="M3 7h8" />,
  unclear: <path d="M4.6 5.1c.2-1.5 1.2-2.3 2.5-2.3 1.4 0 2.4.9 2.4 2.1 0 1.7-2.3 1.8-2.3 3.6M7.15 11.2v.1" strokeLinecap="round" />,
  open: <circle cx="7" cy="7" r="1.5" fill="currentColor" stroke="none" />,
};

/** The sign of a verdict; `label={false}` where its words stand beside it. */
export function VerdictGlyph({ verdict, label = true }: { readonly verdict: Verdict; readonly label?: boolean }) {
  const named = label ? { role: 'img', 'aria-label': say(`verdict.${verdict}`) } : { 'aria-hidden': true };
  return <svg {...named} className={`${styles.glyph} ${styles[camel(verdict)]}`} viewBox="0 0 14 14" width="14" height="14" fill="none" stroke="currentColor" strokeWidth="1.5">{shapes[verdict]}</svg>;
}

/** A verdict's sign and words. */
export function VerdictWords({ verdict }: { readonly verdict: Verdict }) {
  return <span className={`${styles.words} ${styles[camel(verdict)]}`}><VerdictGlyph verdict={verdict} label={false} />{say(`verdict.${verdict}`)}</span>;
}

const camel = (name: string): string => name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
