/**
 * What the page gets of the desktop, and nothing more. It runs in the sandbox, in a world of its own: no Node, and of Electron only what it
 * hands on here. It decides nothing; the shell checks everything that comes from it.
 */
import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import { portArrived, type Desktop, type MenuCommand } from '../../shared/contract/desktop.ts';
import { channels } from './channels.ts';

declare const window: { postMessage(message: string, origin: string, ports: readonly unknown[]): void; addEventListener(event: 'DOMContentLoaded', listener: () => void): void };
declare const location: { readonly origin: string };
declare const document: { readonly activeElement: { readonly tagName: string; readonly isContentEditable?: boolean; readonly type?: string } | null };

const menuListeners = new Set<(command: MenuCommand) => void>(), flushes = new Set<() => void | Promise<void>>();
/** What the menu said before the page was drawn. */
let unheard: MenuCommand | null = null;

/** Whether the person is writing: then undo is the text's own. */
function isWriting(): boolean {
  const at = document.activeElement;
  return at !== null && (at.isContentEditable === true || at.tagName === 'TEXTAREA' || (at.tagName === 'INPUT' && !/^(?:button|checkbox|color|file|image|radio|range|reset|submit)$/u.test(at.type ?? 'text')));
}

ipcRenderer.on(channels.port, (event: IpcRendererEvent) => { window.postMessage(portArrived, location.origin, event.ports); });
ipcRenderer.on(channels.menu, (_event, command: MenuCommand) => {
  if ((command === 'edit.undo' || command === 'edit.redo') && isWriting()) { void ipcRenderer.invoke(channels.editText, command); return; }
  if (menuListeners.size === 0) unheard = command;
  for (const listener of menuListeners) listener(command);
});
ipcRenderer.on(channels.closing, () => { void Promise.allSettled([...flushes].map(async (flush) => { await flush(); })).then(() => ipcRenderer.invoke(channels.flushed)); });
// The page's scripts have run by then, so that somebody is there to take the port.
window.addEventListener('DOMContentLoaded', () => { void ipcRenderer.invoke(channels.connect); });

const desktop: Desktop = {
  platform: process.platform as Desktop['platform'],
  chooseFiles: (kind) => ipcRenderer.invoke(channels.chooseFiles, kind) as Promise<readonly string[]>,
  chooseSave: (suggestion, filters) => ipcRenderer.invoke(channels.chooseSave, suggestion, filters) as Promise<string | null>,
  pathOf: (file) => webUtils.getPathForFile(file as never),
  onMenu: (listener) => { menuListeners.add(listener); if (unheard) listener(unheard); unheard = null; return () => { menuListeners.delete(listener); }; },
  onClosing: (flush) => { flushes.add(flush); return () => { flushes.delete(flush); }; },
  showInFolder: async (file) => { await ipcRenderer.invoke(channels.showInFolder, file); },
  showGuide: async () => { await ipcRenderer.invoke(channels.showGuide); },
  setTitle: (title, edited) => { void ipcRenderer.invoke(channels.setTitle, title, edited); },
};
contextBridge.exposeInMainWorld('lacuna', desktop);
