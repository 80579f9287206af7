import styles from './tick.module.css';

interface TickProps { readonly words: string; /** What it is for screen readers, where the words beside it do not say it all; it holds them. */ readonly label?: string; readonly isTicked: boolean; readonly onChange: (isTicked: boolean) => void; readonly isDisabled?: boolean }

/** A box to tick, with its words. */
export function Tick({ words, label, isTicked, onChange, isDisabled }: TickProps) {
  return <label className={styles.tick}><input type="checkbox" aria-label={label} checked={isTicked} disabled={isDisabled} onChange={(event) => onChange(event.target.checked)} />{words}</label>;
}
