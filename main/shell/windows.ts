import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MenuCommand } from '../../shared/contract/desktop.ts';
import { openReviewWindow, type ReviewWindow } from './review-window.ts';

export interface Windows {
  /** The window of a page; undefined for a page that is not ours. */
  byPage(webContentsId: number): ReviewWindow | undefined;
  /** The window that the person works in. */
  front(): ReviewWindow | undefined;
  openStart(): ReviewWindow;
  /** Shows a review: in the window that shows it already, else in the front one where that shows none, else in a new one. */
  openReview(file: string): void;
  /** Begins something new: in the front window where that shows no review, else in a new one, once its page can hear. */
  beginWith(command: MenuCommand): void;
  all(): readonly ReviewWindow[];
}

/** One file, however its path is written. */
function fileKey(file: string): string {
  let place = resolve(file);
  try { place = realpathSync.native(place); } catch { /* a file that is not there yet */ }
  return process.platform === 'linux' ? place : place.toLowerCase();
}

/** Keeps the windows of the program. `changed` is told when the menu may have to; `stayed` when the person keeps a window after all. */
export function keepWindows(how: { readonly developing: boolean; readonly changed: () => void; readonly stayed: () => void }): Windows {
  const windows = new Set<ReviewWindow>();
  const focus = ({ browser }: ReviewWindow): void => { if (browser.isMinimized()) browser.restore(); browser.show(); browser.focus(); };
  const showing = (file: string): ReviewWindow | undefined => {
    const key = fileKey(file);
    return [...windows].find(({ review }) => review !== null && fileKey(review) === key);
  };
  const mayOpen = (file: string, by: ReviewWindow): boolean => {
    const other = showing(file);
    if (!other || other === by) return true;
    focus(other);
    return false;
  };
  const openWindow = (file?: string): ReviewWindow => {
    const window = openReviewWindow({
      developing: how.developing, changed: how.changed, stayed: how.stayed, mayOpen, ...(file === undefined ? {} : { file }),
      closed: (closed) => { windows.delete(closed); how.changed(); },
    });
    windows.add(window);
    window.browser.on('focus', how.changed);
    return window;
  };
  const front = (): ReviewWindow | undefined => [...windows].find(({ browser }) => browser.isFocused()) ?? [...windows].at(-1);
  return {
    front, all: () => [...windows], openStart: () => openWindow(),
    byPage: (id) => [...windows].find((window) => window.id === id),
    openReview: (file) => {
      const there = showing(file), here = front();
      if (there) return focus(there);
      if (!here || here.review !== null) return void openWindow(file);
      focus(here);
      void here.open(file);
    },
    beginWith: (command) => {
      const here = front();
      if (here && here.review === null) { focus(here); return here.command(command); }
      openWindow().command(command);
    },
  };
}
