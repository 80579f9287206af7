import { Copy } from 'lucide-react';
import { tell } from '../frame/notices.ts';
import { say } from '../text/say.ts';
import { IconButton } from './icon-button.tsx';
import styles from './digest.module.css';

/** A SHA-256, whole or its first twelve digits, with a button that copies it whole. */
export function Digest({ value, whole = false }: { readonly value: string; readonly whole?: boolean }) {
  const copy = (): void => { void navigator.clipboard.writeText(value).then(() => tell({ kind: 'done', sentence: say('common.copied') })); };
  return <span className={styles.digest}><code title={value}>{whole ? value : value.slice(0, 12)}</code><IconButton icon={Copy} label={say('common.copy')} onPress={copy} /></span>;
}
