import type { ReactNode } from 'react';
import styles from './law-text.module.css';

/** Words of a law or of the Plan: the serif, with the language they are in, so that they are hyphenated, drawn and spoken rightly. */
export function LawText({ language, children, size = 'reading' }: { readonly language: string; readonly children: ReactNode; readonly size?: 'reading' | 'small' }) {
  return <span lang={language || undefined} className={`${styles.law} ${styles[size]}`}>{children}</span>;
}
