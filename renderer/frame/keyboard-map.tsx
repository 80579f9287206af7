import { Sheet } from '../controls/sheet.tsx';
import { say } from '../text/say.ts';
import { sayKeys, useOfferedCommands } from './commands.ts';
import styles from './keyboard-map.module.css';

/** Every key that acts on the present screen. */
export function KeyboardMap({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const groups = Map.groupBy(useOfferedCommands().filter(({ keys }) => keys?.length), ({ group }) => group);
  return (
    <Sheet title={say('frame.keys')} isOpen={isOpen} onClose={onClose} size="large">
      <div className={styles.groups}>
        {[...groups].reverse().map(([group, commands]) => (
          <section key={group}>
            <h3 className={styles.head}>{group}</h3>
            <dl className={styles.keys}>{commands.map((command) => <div key={command.id}><dt>{command.words}</dt><dd>{command.keys!.map((keys) => <kbd key={keys}>{sayKeys(keys)}</kbd>)}</dd></div>)}</dl>
          </section>
        ))}
      </div>
    </Sheet>
  );
}
