import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton, Tooltip, TooltipTrigger, type ButtonProps } from 'react-aria-components';
import { sayKeys } from '../frame/commands.ts';
import styles from './icon-button.module.css';

/** A small button that shows a sign and says its name on hover and to screen readers. */
export function IconButton({ icon: Icon, label, keys, ...rest }: Omit<ButtonProps, 'className' | 'style' | 'children'> & { readonly icon: LucideIcon; readonly label: string; readonly keys?: string }) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...rest} aria-label={label} className={styles.button!}><Icon aria-hidden strokeWidth={1.75} /></AriaButton>
      <Tooltip className={styles.tip!} offset={6}>{label}{keys ? <kbd>{sayKeys(keys)}</kbd> : null}</Tooltip>
    </TooltipTrigger>
  );
}
