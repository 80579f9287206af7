import { Link } from 'react-router';
import type { Output } from '../../shared/contract/operations.ts';
import { verdicts, type Verdict } from '../../shared/domain/judgement.ts';
import { VerdictGlyph, VerdictWords } from '../controls/verdict-glyph.tsx';
import { itemAddress } from '../frame/places.ts';
import { say, sayNumber } from '../text/say.ts';
import styles from './item-strip.module.css';

type Item = Output<'overview.read'>['items'][number];

/** The items side by side, each with the verdicts of its elements counted under their signs; enhanced ones apart, because they weigh nothing. */
export function ItemStrip({ items }: { readonly items: readonly Item[] }) {
  const judged = items.reduce((sum, item) => sum + item.judged, 0), all = items.reduce((sum, item) => sum + item.elements, 0);
  return (
    <section aria-labelledby="overview-items">
      <header className={styles.head}><h3 id="overview-items">{say('overview.items')}</h3><span>{say('overview.items.judged', { judged: sayNumber(judged), all: sayNumber(all) })}</span></header>
      <ul className={styles.strip}>{items.map((item) => <li key={item.id}><ItemColumn item={item} /></li>)}</ul>
    </section>
  );
}

function ItemColumn({ item }: { readonly item: Item }) {
  const counted = countsOf(item, (tier) => tier !== 'enhanced'), enhanced = countsOf(item, (tier) => tier === 'enhanced');
  return (
    <Link className={styles.item} to={itemAddress(item.id)}>
      <span className={styles.id}>{item.id}</span>
      <span className={styles.title}>{item.title}</span>
      <span className={styles.verdict}><VerdictWords verdict={item.verdict} />{item.overridden ? <span className={styles.hand}> {say('overview.by-hand')}</span> : null}</span>
      <Counts counts={counted} label={say('overview.counted')} />
      {enhanced.length > 0 ? <span className={styles.enhanced}><Counts counts={enhanced} label={say('overview.enhanced')} isNamed /></span> : null}
    </Link>
  );
}

function Counts({ counts, label, isNamed = false }: { readonly counts: readonly { readonly verdict: Verdict; readonly count: number }[]; readonly label: string; readonly isNamed?: boolean }) {
  return (
    <span className={styles.counts}>
      <span className={isNamed ? styles.label : 'unseen'}>{label} </span>
      {counts.map(({ verdict, count }) => <span key={verdict} className={styles.count} title={say(`verdict.${verdict}`)}><VerdictGlyph verdict={verdict} /><span className={styles.number}>{sayNumber(count)} </span></span>)}
    </span>
  );
}

function countsOf(item: Item, wanted: (tier: Item['counts'][number]['tier']) => boolean): { verdict: Verdict; count: number }[] {
  return verdicts.map((verdict) => ({ verdict, count: item.counts.filter((count) => count.verdict === verdict && wanted(count.tier)).reduce((sum, { count }) => sum + count, 0) })).filter(({ count }) => count > 0);
}
