import type { ReactNode } from 'react';
import { say, sayLanguage } from '../text/say.ts';
import type { DocumentRow } from './document-shelf.tsx';
import { sayPart } from './part-read.ts';
import styles from './text-pane.module.css';
import type { ActiveText, Which } from './use-active-text.ts';

/** What one of two texts is called: "Criminal Code, original, French". */
export const textName = ({ instrument, fileName, role, language }: DocumentRow): string => [instrument || fileName, say(`role.${role}`), ...(language ? [sayLanguage(language)] : [])].join(', ');

/** A text's pages; beside another one, or while it is being read, with a line above them that says which it is, and whether tools and keys act on it. */
export function TextPane({ which, document, isSplit, active, touches, children }: { readonly which: Which; readonly document: DocumentRow; readonly isSplit: boolean; readonly children: ReactNode } & Pick<ActiveText, 'active' | 'touches'>) {
  const isActive = active === which, part = sayPart(document);
  return (
    <div className={styles.pane} data-text={which} {...touches[which]}>
      {isSplit || part ? (
        <p className={styles.caption} data-active={(isSplit && isActive) || undefined}>
          <span className={styles.name}>{textName(document)}</span>
          {part ? <span>{part}</span> : null}
          {isSplit && isActive ? <span className={styles.here}>{say('reader.split.active')}</span> : null}
        </p>
      ) : null}
      <div className={styles.pages}>{children}</div>
    </div>
  );
}
