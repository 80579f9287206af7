import { PenLine } from 'lucide-react';
import { useMemo, type ComponentProps } from 'react';
import { Button } from '../controls/button.tsx';
import { useQuery } from '../engine/use-query.ts';
import { say } from '../text/say.ts';
import styles from './outline-pane.module.css';
import { OutlineTree } from './outline-tree.tsx';

interface OutlinePaneProps extends Omit<ComponentProps<typeof OutlineTree>, 'corrected'> { readonly document: string; readonly onCorrections: () => void }

/** The outline with, at its foot, how much of it was corrected by hand. */
export function OutlinePane({ document, onCorrections, ...tree }: OutlinePaneProps) {
  const { data: corrections } = useQuery('outline.corrections', { document });
  const corrected = useMemo(() => new Map((corrections ?? []).flatMap(({ id, provision }) => (provision === null ? [] : [[provision, id] as const]))), [corrections]);
  const count = corrections?.length ?? 0, missed = corrections?.filter(({ applied }) => !applied).length ?? 0;
  return (
    <div className={styles.pane}>
      {tree.outline.provisions.length ? <OutlineTree corrected={corrected} {...tree} /> : <p className={styles.none}>{say('reader.outline.none')}</p>}
      {count > 0 ? (
        <Button look="quiet" className={styles.foot!} onPress={onCorrections}>
          <PenLine aria-hidden /><span>{say('reader.corrections.count', { count })}{missed > 0 ? `, ${say('reader.corrections.missed.count', { count: missed })}` : ''}</span>
        </Button>
      ) : null}
    </div>
  );
}
