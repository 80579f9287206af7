import { useState, type ReactNode } from 'react';
import { bridge } from '../engine/bridge.ts';
import { say } from '../text/say.ts';
import { baseName, folderOf } from './file-names.ts';
import { PlaceChooser } from './place-chooser.tsx';

interface Asked { readonly saveAs: string | null; readonly folder: string; readonly answer: (path: string) => void }

export interface ReviewChooser {
  /** Asks which review to open. */
  readonly toOpen: (answer: (path: string) => void) => void;
  /** Asks where a new file shall be; begins at the suggested path. */
  readonly toSave: (suggestion: string, answer: (path: string) => void) => void;
  /** The chooser itself, while it is asked; to be put anywhere on the screen. */
  readonly chooser: ReactNode;
}

/** Lets the person choose a place: the system's dialog on the desktop, a chooser in the page elsewhere. */
export function useReviewChooser(): ReviewChooser {
  const [asked, setAsked] = useState<Asked | null>(null);
  return {
    toOpen: (answer) => {
      if (bridge) void bridge.chooseFiles('review').then(([path]) => { if (path) answer(path); });
      else setAsked({ saveAs: null, folder: '', answer });
    },
    toSave: (suggestion, answer) => {
      if (bridge) void bridge.chooseSave(suggestion, [{ name: say('start.filter'), extensions: ['lacuna'] }]).then((path) => { if (path) answer(path); });
      else setAsked({ saveAs: baseName(suggestion), folder: folderOf(suggestion), answer });
    },
    chooser: asked ? <PlaceChooser saveAs={asked.saveAs} folder={asked.folder} onClose={() => setAsked(null)} onChoose={(path) => { setAsked(null); asked.answer(path); }} /> : null,
  };
}
