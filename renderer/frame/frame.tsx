import { useState, type ReactNode } from 'react';
import type { Output } from '../../shared/contract/operations.ts';
import { DropLaws } from '../instruments/drop-laws.tsx';
import { useFrameCommands } from './frame-commands.ts';
import styles from './frame.module.css';
import { InspectorPlace } from './inspector.tsx';
import { KeyboardMap } from './keyboard-map.tsx';
import { Palette } from './palette.tsx';
import { usePreference } from './preferences.ts';
import { Rail } from './rail.tsx';
import { StatusLine } from './status-line.tsx';
import { TitleBar } from './title-bar.tsx';
import { say } from '../text/say.ts';

/** Title, rail, content, inspector and status line of an open review. */
export function Frame({ review, children }: { readonly review: NonNullable<Output<'reviews.current'>>; readonly children: ReactNode }) {
  const [inspector, setInspector] = useState<HTMLElement | null>(null);
  const [shown, setShown] = useState<'palette' | 'keys' | null>(null);
  const [railNarrow] = usePreference('railNarrow'), [inspectorHidden] = usePreference('inspectorHidden');
  useFrameCommands({ showPalette: () => setShown('palette'), showKeys: () => setShown('keys') });
  return (
    <InspectorPlace value={inspector}>
      <a className={styles.skip} href="#content" onClick={(event) => { event.preventDefault(); document.getElementById('content')?.focus(); }}>{say('frame.skip')}</a>
      <div className={styles.frame} data-rail={railNarrow ? 'narrow' : 'wide'} data-inspector={inspectorHidden ? 'hidden' : 'shown'}>
        <TitleBar review={review} onPalette={() => setShown('palette')} />
        <Rail />
        <main id="content" tabIndex={-1} className={styles.content} aria-label={say('frame.content')}>{children}</main>
        <aside ref={setInspector} className={styles.inspector} aria-label={say('frame.inspector')} />
        <StatusLine review={review} />
      </div>
      <DropLaws isReadOnly={review.readOnly} />
      <Palette isOpen={shown === 'palette'} onClose={() => setShown(null)} />
      <KeyboardMap isOpen={shown === 'keys'} onClose={() => setShown(null)} />
    </InspectorPlace>
  );
}
