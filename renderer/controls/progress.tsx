import { ProgressBar } from 'react-aria-components';
import styles from './progress.module.css';

/** How far long work has come; without a total it only says that it goes on. */
export function Progress({ label, done, total }: { readonly label: string; readonly done: number; readonly total: number }) {
  return (
    <ProgressBar aria-label={label} value={done} maxValue={Math.max(1, total)} isIndeterminate={total <= 0} className={styles.bar!}>
      {({ percentage }) => <span className={styles.fill} style={{ inlineSize: `${percentage ?? 33}%` }} />}
    </ProgressBar>
  );
}
