import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../controls/button.tsx';
import { LawText } from '../controls/law-text.tsx';
import { TierLabel } from '../controls/tier-label.tsx';
import { itemAddress } from '../frame/places.ts';
import { say } from '../text/say.ts';
import styles from './check-words.module.css';
import type { Check, ItemSheet } from './item-types.ts';

/** What is asked: the official words, the element with its strength, what a compliant provision says, typical defects, and the other norms. */
export function CheckWords({ sheet, check }: { readonly sheet: ItemSheet; readonly check: Check }) {
  const { tier, strength, wording, related } = check.tier === null ? { ...check, related: sheet.related } : { ...check, related: null };
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.label}>{tier ? <TierLabel tier={tier}>{check.label}</TierLabel> : check.label}</h2>
        <p className={styles.soft}>{[tier ? say(`tier.${tier}`) : '', strength ? say(tier === 'enhanced' ? 'items.strength.enhanced' : 'items.strength', { strength }) : '', say('items.wording', { wording })].filter(Boolean).join(' · ')}</p>
      </header>
      <OfficialWords key={sheet.id} sheet={sheet} />
      {related ? (
        <section className={styles.part}>
          <p>{say(`items.duty.${related.kind}`)} {related.link}</p>
          {related.linkedItems.length > 0 ? <p className={styles.soft}>{say('items.read-with', { items: '' })}{[...related.linkedItems, ...related.linkedElements].map((id, i) => <span key={id}>{i > 0 ? ', ' : null}<Link to={itemAddress(id)}>{id}</Link></span>)}</p> : null}
          {related.norms.replace(/^[–-]$/u, '') ? <p className={styles.soft}>{say('items.norms', { norms: related.norms })}</p> : null}
        </section>
      ) : null}
      {check.check ? <section className={styles.part}><h3 className={styles.name}>{say('items.check')}</h3><p>{check.check}</p></section> : null}
      {check.defects.length > 0 ? <section className={styles.part}><h3 className={styles.name}>{say('items.defects')}</h3><ul className={styles.defects}>{check.defects.map((defect) => <li key={defect}>{defect}</li>)}</ul></section> : null}
      {check.concordance.length > 0 ? (
        <details className={styles.concordance}>
          <summary><ChevronRight aria-hidden />{say('items.concordance', { count: check.concordance.length })}</summary>
          <dl>{check.concordance.map(({ key, name, articles }) => <div key={key}><dt title={name}><abbr title={name}>{key}</abbr></dt><dd>{articles}<span className={styles.soft}> {name}</span></dd></div>)}</dl>
        </details>
      ) : null}
    </>
  );
}

const shownLength = 320;

/** The Plan's (or a pack's) own words, quoted with their number; long ones are shown whole when asked for. */
function OfficialWords({ sheet: { words, id, pack } }: { readonly sheet: ItemSheet }) {
  const [isWhole, setWhole] = useState(false);
  if (!words) return null;
  const isLong = words.text.length + words.points.join('').length > shownLength;
  return (
    <section className={styles.part} aria-label={pack ? say('items.words.pack', { id, pack }) : say('items.words', { id })}>
      <blockquote className={styles.words} data-cut={(isLong && !isWhole) || undefined}>
        <span className={styles.number}>{id}</span> <LawText language="en" size="small">{words.text}</LawText>
        {words.points.length > 0 ? <ul className={styles.points}>{words.points.map((point) => <li key={point}><LawText language="en" size="small">{point}</LawText></li>)}</ul> : null}
      </blockquote>
      {isLong ? <Button look="quiet" className={styles.more!} aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>{say(isWhole ? 'items.words.less' : 'items.words.whole')}</Button> : null}
    </section>
  );
}
