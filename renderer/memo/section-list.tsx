import { useMemo } from 'react';
import { Link, NavLink } from 'react-router';
import { contentsOf, walkSections, type Section } from '../../shared/domain/memo-model.ts';
import { useQuery } from '../engine/use-query.ts';
import { say } from '../text/say.ts';
import styles from './section-list.module.css';
import { addressOfPoint, type Point } from './unfinished-address.ts';
import type { MemoReading } from './use-memo-reading.ts';

/** The memo's sections, each with what is unfinished in it and the way to where that is finished. */
export function SectionList({ reading: { memo, unfinished } }: { readonly reading: MemoReading }) {
  const { data: tags } = useQuery('tags.list', {}, { enabled: unfinished.some(({ kind }) => kind === 'lost-quotation') });
  const documentOf = (tag: string): string | undefined => tags?.find(({ id }) => id === tag)?.document;
  const bySection = useMemo(() => gather(contentsOf(memo), unfinished), [memo, unfinished]);
  return (
    <nav className={styles.list} aria-label={say('memo.sections')}>
      <p className={styles.sum}>{unfinished.length === 0 ? say('memo.finished') : say('memo.unfinished', { count: unfinished.reduce((sum, { targets }) => sum + targets.length, 0) })}</p>
      <ol>
        {[{ id: 'cover', number: '', title: say('memo.cover'), depth: 1 }, ...contentsOf(memo).map(({ section: { id, number, title }, depth }) => ({ id, number, title, depth }))].map(({ id, number, title, depth }) => (
          <li key={id} className={depth === 2 ? styles.below : styles.chapter}>
            <NavLink to={`/memo/${id}`} className={({ isActive }) => `${styles.section} ${isActive ? styles.here : ''}`}>{number ? <span className={styles.number}>{number}</span> : null}<span lang={id === 'cover' ? undefined : memo.language}>{title}</span></NavLink>
            <Points points={bySection.get(id) ?? []} documentOf={documentOf} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Points({ points, documentOf }: { readonly points: readonly Point[]; readonly documentOf: (tag: string) => string | undefined }) {
  if (points.length === 0) return null;
  return <ul className={styles.points}>{points.map((point, i) => <li key={i}><Link className={styles.point} to={addressOfPoint(point, documentOf)}>{say(`memo.unfinished.${point.kind}`, { count: point.targets.length, label: point.targets[0]?.label ?? '' })}</Link></li>)}</ul>;
}

/** Points stand with the nearest section that the list shows. */
function gather(listed: readonly { readonly section: Section }[], unfinished: readonly Point[]): Map<string, Point[]> {
  const shownIn = new Map<string, string>();
  // A chapter comes before what is below it, so the nearer section is set last.
  for (const { section } of listed) for (const { section: inner } of walkSections([section])) shownIn.set(inner.id, section.id);
  return new Map([...Map.groupBy(unfinished, ({ section }) => shownIn.get(section) ?? 'cover')].map(([section, points]) => [section, together(points)]));
}

/** Points of one kind in one place are one point: a brief has no sections to spread them over. */
function together(points: readonly Point[]): Point[] {
  return [...Map.groupBy(points, (point) => (point.kind === 'undecided' ? point : point.kind)).values()].map((same) => ({ ...same[0]!, targets: same.flatMap(({ targets }) => targets) }));
}
