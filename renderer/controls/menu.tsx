import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import styles from './choice.module.css';

export interface MenuChoice { readonly id: string; readonly words: string; readonly run: () => void; readonly isDisabled?: boolean }

/** A button that opens a list of things to do. */
export function Menu({ label, choices, children, onClose, startsOpen = false }: { readonly label: string; readonly choices: readonly MenuChoice[]; readonly children: ReactElement; readonly onClose?: () => void; /** Open as soon as it is there: for a press of the other button. */ readonly startsOpen?: boolean }) {
  return (
    <MenuTrigger defaultOpen={startsOpen} onOpenChange={(open) => { if (!open) onClose?.(); }}>
      {children}
      <Popover className={styles.popover!} offset={4}>
        <AriaMenu aria-label={label} className={styles.list!} onAction={(id) => choices.find((choice) => choice.id === id)?.run()} disabledKeys={choices.filter((choice) => choice.isDisabled).map((choice) => choice.id)}>
          {choices.map((choice) => <MenuItem key={choice.id} id={choice.id} className={styles.option!}>{choice.words}</MenuItem>)}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
