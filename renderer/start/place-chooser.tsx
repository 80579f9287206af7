import { ArrowUp, FileText, Folder } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { Button } from '../controls/button.tsx';
import { Field } from '../controls/field.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { Sheet } from '../controls/sheet.tsx';
import { useQuery } from '../engine/use-query.ts';
import { isTyping } from '../frame/commands.ts';
import { say, sayInstant } from '../text/say.ts';
import { inFolder, withEnding } from './file-names.ts';
import styles from './place-chooser.module.css';

interface PlaceChooserProps {
  /** To save, the name that the file shall have; to open, null. */
  readonly saveAs: string | null;
  readonly folder: string;
  readonly onChoose: (path: string) => void;
  readonly onClose: () => void;
}

/** Folders and reviews of this computer, for choosing one in the page itself: a folder opens, a review or "Save here" ends it. */
export function PlaceChooser({ saveAs, folder, onChoose, onClose }: PlaceChooserProps) {
  const [at, setAt] = useState(folder), [name, setName] = useState(saveAs ?? ''), [refused, setRefused] = useState<string>();
  const { data, error } = useQuery('places.list', { folder: at }, { keepLast: true });
  const places = (data?.places ?? []).filter(({ kind }) => kind !== 'law');
  const enter = (path: string): void => { setAt(path); setRefused(undefined); };
  const choose = (path: string): void => { if (places.find((place) => place.path === path)?.kind === 'folder') enter(path); else if (saveAs === null) onChoose(path); else setName(places.find((place) => place.path === path)!.name); };
  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    const file = withEnding(name.trim());
    if (name.trim() === '') setRefused(say('start.chooser.nameless'));
    else if (places.some((place) => place.name.toLowerCase() === file.toLowerCase())) setRefused(say('start.chooser.taken'));
    else if (data) onChoose(inFolder(data.folder, file));
  };
  return (
    <Sheet title={say(saveAs === null ? 'start.chooser.open' : 'start.chooser.save')} isOpen onClose={onClose} size="large">
      <div className={styles.chooser}>
        <nav className={styles.starts} aria-label={say('start.chooser.starts')}>
          {data?.starts.map((start) => <Button key={start.path} look="quiet" className={styles.start!} aria-current={data.folder === start.path ? 'location' : undefined} onPress={() => enter(start.path)}>{start.name}</Button>)}
        </nav>
        <div className={styles.inside} onKeyDown={(event) => { if (event.key === 'Backspace' && data?.parent && !isTyping(event.target)) enter(data.parent); }}>
          <div className={styles.where}>
            <IconButton icon={ArrowUp} label={say('start.chooser.up')} isDisabled={!data?.parent} onPress={() => enter(data!.parent!)} />
            <span className={styles.path} aria-live="polite">{data?.folder}</span>
          </div>
          {error ? <p role="alert" className={styles.refused}>{error.message}</p> : null}
          {data ? (
            <ListBox key={data.folder} aria-label={say('start.chooser.here', { folder: data.folder })} className={styles.list!} items={places} autoFocus={saveAs === null ? 'first' : false} onAction={(path) => choose(String(path))} renderEmptyState={() => <p className={styles.empty}>{say('start.chooser.empty')}</p>}>
              {(place) => (
                <ListBoxItem id={place.path} textValue={place.name} className={styles.place!}>
                  {place.kind === 'folder' ? <Folder aria-label={say('start.chooser.folder')} /> : <FileText aria-hidden />}
                  <span className={styles.name}>{place.name}</span>
                  {place.kind === 'folder' ? null : <span className={styles.changed}>{sayInstant(place.changedAt)}</span>}
                </ListBoxItem>
              )}
            </ListBox>
          ) : null}
          {saveAs === null ? null : (
            <form className={styles.save} onSubmit={save}>
              <Field label={say('start.chooser.file')} value={name} onChange={(value) => { setName(value); setRefused(undefined); }} error={refused} autoFocus />
              <Button look="primary" type="submit">{say('start.chooser.save-here')}</Button>
            </form>
          )}
        </div>
      </div>
    </Sheet>
  );
}
