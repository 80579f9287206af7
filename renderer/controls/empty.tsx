import type { ReactNode } from 'react';
import styles from './empty.module.css';

/** A place with nothing in it yet: what it is for, the next step in words, and a way to take it. */
export function Empty({ title, children, actions }: { readonly title: string; readonly children?: ReactNode; readonly actions?: ReactNode }) {
  return <section className={styles.empty}><h2 className={styles.title}>{title}</h2><div className={styles.words}>{children}</div>{actions ? <div className={styles.actions}>{actions}</div> : null}</section>;
}
