import type { ReactNode } from 'react';
import { tiers, type Tier } from '../../shared/domain/catalogue.ts';
import { verdicts, type Verdict } from '../../shared/domain/judgement.ts';
import { filterRows, relatedGroup, type MatrixFilter } from '../../shared/domain/matrix.ts';
import { FilterChips, type FilterChip } from '../controls/filter-chips.tsx';
import { VerdictGlyph } from '../controls/verdict-glyph.tsx';
import { say } from '../text/say.ts';
import type { Shown } from './lay-lines.ts';
import styles from './matrix-screen.module.css';

interface MatrixFiltersProps { readonly matrix: Shown; readonly filter: MatrixFilter; readonly onChange: (values: Readonly<Record<string, readonly string[]>>) => void }

/** Filters as chips, each with how many rows it would leave beside the others that are on. */
export function MatrixFilters({ matrix, filter, onChange }: MatrixFiltersProps) {
  const left = (name: keyof MatrixFilter, value: string): number => filterRows(matrix.rows, { ...filter, [name]: [value] }).length;
  const chips = <V extends string>(name: keyof MatrixFilter, values: readonly V[], words: (value: V) => string, sign?: (value: V) => ReactNode): FilterChip<V>[] =>
    values.map((value) => ({ value, words: words(value), count: left(name, value), ...(sign ? { sign: sign(value) } : {}) }));
  const people = [...new Set(matrix.rows.flatMap((row) => [row.by, ...row.taggedBy]).filter(Boolean))];
  return (
    <div className={styles.filters} id="matrix-filters">
      <FilterChips<Tier> label={say('matrix.filter.tier')} chips={chips('tiers', tiers, (tier) => say(`tier.${tier}`))} chosen={new Set(filter.tiers)} onChange={(chosen) => onChange({ tier: [...chosen] })} />
      <FilterChips<Verdict> label={say('matrix.filter.verdict')} chips={chips('verdicts', verdicts, (verdict) => say(`verdict.${verdict}`), (verdict) => <VerdictGlyph verdict={verdict} label={false} />)} chosen={new Set(filter.verdicts)} onChange={(chosen) => onChange({ verdict: [...chosen] })} />
      <FilterChips<string> label={say('matrix.filter.item')} chips={chips('items', [...matrix.items.map(({ itemId }) => itemId), relatedGroup], (id) => (id === relatedGroup ? say('matrix.related.short') : id))} chosen={new Set(filter.items)} onChange={(chosen) => onChange({ item: [...chosen] })} />
      {people.length > 1 ? <FilterChips<string> label={say('matrix.filter.reviewer')} chips={chips('reviewers', people, (name) => name)} chosen={new Set(filter.reviewers)} onChange={(chosen) => onChange({ reviewer: [...chosen] })} /> : null}
    </div>
  );
}
