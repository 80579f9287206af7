import { useQuery } from '../engine/use-query.ts';
import { say } from '../text/say.ts';
import styles from './evidence-list.module.css';
import { EvidenceRow } from './evidence-row.tsx';
import type { Documents } from './item-types.ts';

/** The passages tagged to a target. */
export function EvidenceList({ target, documents }: { readonly target: string; readonly documents: Documents }) {
  const { data: tags } = useQuery('tags.list', { for: target });
  return (
    <section className={styles.list} aria-labelledby="evidence-head">
      <h3 id="evidence-head" className={styles.name}>{say('items.evidence')}</h3>
      {tags?.length === 0 ? <p className={styles.none}>{say('items.evidence.none')}</p> : null}
      <ul>{tags?.map((tag) => <li key={tag.id} className={styles.row}><EvidenceRow tag={tag} documents={documents} /></li>)}</ul>
    </section>
  );
}
