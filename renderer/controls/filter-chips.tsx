import type { ReactNode } from 'react';
import { Label, Tag, TagGroup, TagList } from 'react-aria-components';
import { sayNumber } from '../text/say.ts';
import styles from './filter-chips.module.css';

export interface FilterChip<V extends string> { readonly value: V; readonly words: string; readonly sign?: ReactNode; readonly count?: number }

interface FilterChipsProps<V extends string> { readonly label: string; readonly hideLabel?: boolean; readonly chips: readonly FilterChip<V>[]; readonly chosen: ReadonlySet<V>; readonly onChange: (chosen: ReadonlySet<V>) => void; /** Only one at a time. */ readonly single?: boolean }

/** Filters as chips: none chosen shows everything. */
export function FilterChips<V extends string>({ label, hideLabel, chips, chosen, onChange, single }: FilterChipsProps<V>) {
  return (
    <TagGroup selectionMode={single ? 'single' : 'multiple'} selectedKeys={chosen} onSelectionChange={(keys) => onChange(keys === 'all' ? new Set(chips.map(({ value }) => value)) : keys as ReadonlySet<unknown> as ReadonlySet<V>)} className={styles.group!}>
      <Label className={hideLabel ? 'unseen' : styles.label!}>{label}</Label>
      <TagList className={styles.list!}>
        {chips.map(({ value, words, sign, count }) => <Tag key={value} id={value} textValue={words} className={styles.chip!}>{sign}{words}{count === undefined ? null : <span className={styles.count}>{sayNumber(count)}</span>}</Tag>)}
      </TagList>
    </TagGroup>
  );
}
