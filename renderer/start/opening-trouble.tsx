import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../controls/button.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { useQuery } from '../engine/use-query.ts';
import { say, sayInstant } from '../text/say.ts';
import { baseName, folderOf, inFolder, withEnding } from './file-names.ts';
import styles from './opening-trouble.module.css';

/** Why a review did not open. */
export interface Trouble { readonly file: string; readonly code: string; readonly sentence: string }

interface OpeningTroubleProps {
  readonly trouble: Trouble;
  readonly onRestore: (backup: string, suggestion: string) => void;
  readonly onOther: () => void;
  readonly onClose: () => void;
}

/** A backup helps where the file itself is the trouble. */
const mended = new Set(['empty-file', 'damaged-file', 'foreign-file', 'not-found', 'failed']);

/** Says why a review did not open, and offers the ways out. */
export function OpeningTrouble({ trouble, onRestore, onOther, onClose }: OpeningTroubleProps) {
  const [isLooking, setLooking] = useState(false);
  return (
    <section className={styles.trouble} role="alert">
      <p className={styles.sentence}>{trouble.sentence}</p>
      <IconButton icon={X} label={say('start.trouble.dismiss')} onPress={onClose} />
      <div className={styles.ways}>
        {mended.has(trouble.code) && !isLooking ? <Button onPress={() => setLooking(true)}>{say('start.trouble.backups')}</Button> : null}
        <Button look="quiet" onPress={onOther}>{say('start.trouble.other')}</Button>
      </div>
      {isLooking ? <Backups file={trouble.file} onRestore={onRestore} /> : null}
    </section>
  );
}

/** The backups of a review, the newest first; each can be saved as a new file. */
function Backups({ file, onRestore }: { readonly file: string; readonly onRestore: OpeningTroubleProps['onRestore'] }) {
  const { data } = useQuery('reviews.backups', { file });
  if (!data) return null;
  if (data.length === 0) return <p className={styles.none}>{say('start.backups.none')}</p>;
  const suggestion = inFolder(folderOf(file), withEnding(say('start.backups.name', { name: baseName(file).replace(/\.lacuna$/iu, '') })));
  return (
    <div className={styles.backups}>
      <h3 className={styles.title}>{say('start.backups.title')}</h3>
      <ul>
        {data.map(({ backup, madeAt, decisions }) => (
          <li key={backup} className={styles.backup}>
            <span>{say('start.backups.line', { time: sayInstant(madeAt), decisions })}</span>
            <Button look="quiet" onPress={() => onRestore(backup, suggestion)}>{say('start.backups.restore')}</Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
