import type { LucideIcon } from 'lucide-react';
import { ToggleButton as AriaToggle, Tooltip, TooltipTrigger } from 'react-aria-components';
import tip from '../controls/icon-button.module.css';
import { sayKeys } from '../frame/commands.ts';
import styles from './reader-toolbar.module.css';

/** A sign that is on or off. */
export function ToggleButton({ icon: Icon, label, keys, isOn, onPress }: { readonly icon: LucideIcon; readonly label: string; readonly keys?: string; readonly isOn: boolean; readonly onPress: () => void }) {
  return (
    <TooltipTrigger delay={500}>
      <AriaToggle className={`${tip.button} ${styles.toggle}`} aria-label={label} isSelected={isOn} onChange={onPress}><Icon aria-hidden strokeWidth={1.75} /></AriaToggle>
      <Tooltip className={tip.tip!} offset={6}>{label}{keys ? <kbd>{sayKeys(keys)}</kbd> : null}</Tooltip>
    </TooltipTrigger>
  );
}
