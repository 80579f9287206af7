import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { say } from '../text/say.ts';
import { IconButton } from './icon-button.tsx';
import styles from './sheet.module.css';

interface SheetProps { readonly title: string; readonly isOpen: boolean; readonly onClose: () => void; readonly children: ReactNode; /** Buttons at its foot. */ readonly actions?: ReactNode; readonly size?: 'small' | 'large' }

/** A dialog over the window. Esc and a click beside it close it. */
export function Sheet({ title, isOpen, onClose, children, actions, size = 'small' }: SheetProps) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => { if (!open) onClose(); }} isDismissable className={styles.shade!}>
      <Modal className={`${styles.sheet} ${styles[size]}`}>
        <Dialog className={styles.dialog!}>
          <header className={styles.head}><Heading slot="title" className={styles.title!}>{title}</Heading><IconButton icon={X} label={say('common.close')} onPress={onClose} /></header>
          <div className={styles.body}>{children}</div>
          {actions ? <footer className={styles.foot}>{actions}</footer> : null}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
