import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** `plain` for most; `primary` once a screen; `quiet` inside lists and bars; `danger` for what takes away. */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly className?: string;
}

/** A button with a verb on it. */
export function Button({ look = 'plain', className, ...rest }: ButtonProps) {
  return <AriaButton {...rest} className={`${styles.button} ${styles[look]} ${className ?? ''}`} />;
}
