import { useMemo } from 'react';
import { Link } from 'react-router';
import { citeUnit } from '../../shared/domain/cite-unit.ts';
import { walkSections, type Block, type Memo } from '../../shared/domain/memo-model.ts';
import { BearingGlyph } from '../controls/bearing-glyph.tsx';
import { LawText } from '../controls/law-text.tsx';
import { TierLabel } from '../controls/tier-label.tsx';
import { VerdictWords } from '../controls/verdict-glyph.tsx';
import { useQuery } from '../engine/use-query.ts';
import { itemAddress, readerAddress } from '../frame/places.ts';
import { say } from '../text/say.ts';
import { useChosenBlock } from './memo-cursor.ts';
import styles from './standing.module.css';

/** What the chosen paragraph stands on: the assessments it states and the passages it speaks of. */
export function Standing({ memo }: { readonly memo: Memo }) {
  const chosen = useChosenBlock(), blocks = useMemo(() => new Map(walkSections(memo.sections).flatMap(({ section }) => section.blocks.flatMap((block) => [[nameOf(block), block] as const]))), [memo]);
  const block = chosen === null ? undefined : blocks.get(chosen);
  if (!block) return <p className={styles.nothing}>{say('memo.standing.choose')}</p>;
  const { targets, tagIds } = footingOf(block);
  return (
    <div className={styles.standing}>
      <h3 className={styles.title}>{say('memo.standing')}</h3>
      {targets.length + tagIds.length === 0 ? <p className={styles.help}>{say(block.kind === 'quotation' ? 'memo.standing.plan' : 'memo.standing.none')}</p> : null}
      <Findings targets={targets} />
      <Passages tagIds={tagIds} namesTargets={targets.length !== 1} />
      {block.kind === 'quotation' ? <p className={styles.help}>{say('memo.standing.exact')}</p> : null}
    </div>
  );
}

const nameOf = (block: Block): string => ('id' in block ? block.id : block.kind === 'list' ? block.wording?.key ?? '' : '');

function footingOf(block: Block): { readonly targets: readonly string[]; readonly tagIds: readonly string[] } {
  if (block.kind === 'quotation') return { targets: [], tagIds: block.tagIds };
  return ('standsOn' in block ? block.standsOn : undefined) ?? { targets: [], tagIds: [] };
}

function Findings({ targets }: { readonly targets: readonly string[] }) {
  const { data: gaps } = useQuery('gaps.list', {}, { enabled: targets.length > 0 });
  if (!gaps || targets.length === 0) return null;
  const wanted = new Set(targets);
  const rows = [
    ...gaps.items.flatMap((item) => [...(wanted.has(item.id) ? [{ ...item, label: `${item.id} ${item.title}`, tier: 'core' as const, reason: item.why, recommendation: '', priority: null }] : []), ...item.elements.filter(({ id }) => wanted.has(id))]),
    ...gaps.related.filter(({ id }) => wanted.has(id)).map((related) => ({ ...related, label: related.id, tier: 'core' as const })),
  ];
  return (
    <ul className={styles.rows}>
      {rows.map(({ id, label, tier, verdict, reason, recommendation, priority }) => (
        <li key={id} className={styles.row}>
          <Link to={itemAddress(id)} className={styles.element}><TierLabel tier={tier}>{label}</TierLabel></Link>
          <VerdictWords verdict={verdict} />
          {reason ? <p className={styles.words}>{reason}</p> : null}
          {recommendation ? <p className={styles.words}>{say('memo.standing.recommendation', { words: recommendation })}</p> : null}
          {priority ? <p className={styles.help}>{say('memo.standing.priority', { priority: say(`priority.${priority}`) })}</p> : null}
        </li>
      ))}
    </ul>
  );
}

function Passages({ tagIds, namesTargets }: { readonly tagIds: readonly string[]; readonly namesTargets: boolean }) {
  const { data: gaps } = useQuery('gaps.list', {}, { enabled: namesTargets }), labels = new Map(gaps?.items.flatMap((item) => item.elements.map(({ id, label }) => [id, label])));
  const { data: tags } = useQuery('tags.list', {}, { enabled: tagIds.length > 0 }), { data: documents } = useQuery('documents.list', {}, { enabled: tagIds.length > 0 });
  if (!tags || tagIds.length === 0) return null;
  const wanted = new Set(tagIds);
  return (
    <section aria-label={say('memo.standing.passages')}>
      <h4 className={styles.subtitle}>{say('memo.standing.passages')}</h4>
      <ul className={styles.rows}>
        {tags.filter(({ id }) => wanted.has(id)).map((tag) => (
          <li key={tag.id} className={styles.row}>
            <span className={styles.cite}><BearingGlyph bearing={tag.bearing} /><Link to={readerAddress(tag.document, { tag: tag.id })}>{say('memo.standing.citation', { place: tag.article ? citeUnit(tag.unit, tag.article) : 'none', file: tag.fileName, page: tag.pageLabel })}</Link></span>
            {namesTargets ? <Link to={itemAddress(tag.for)} className={styles.for}>{labels.get(tag.for) ?? tag.for}</Link> : null}
            <LawText size="small" language={documents?.find(({ id }) => id === tag.document)?.language ?? ''}>{tag.quotation.length > 240 ? `${tag.quotation.slice(0, 240)} …` : tag.quotation}</LawText>
            {tag.standing === 'found' ? null : <p className={tag.standing === 'typed' ? styles.help : styles.lost}>{say(`memo.standing.${tag.standing}`)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
