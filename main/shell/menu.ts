import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/contract/desktop.ts';
import { words } from './words.ts';

/** What the menu does, and what it has to know. */
export interface MenuDoings {
  readonly hasReview: boolean;
  readonly recent: readonly { readonly file: string; readonly name: string }[];
  readonly theme: 'system' | 'light' | 'dark';
  readonly developing: boolean;
  command(command: MenuCommand): void;
  newReview(): void;
  open(): void;
  openRecent(file: string): void;
  setTheme(theme: 'system' | 'light' | 'dark'): void;
  guide(): void;
}

const places = ['overview', 'instruments', 'reader', 'items', 'matrix', 'search', 'memo', 'register'] as const;

/** The menu. Keys that the page listens to itself are shown here but not taken from it (Electron takes them on macOS, where the preload sees to text fields). */
export function menuTemplate(doings: MenuDoings, platform: NodeJS.Platform = process.platform): MenuItemConstructorOptions[] {
  const { hasReview, recent, theme, command } = doings, mac = platform === 'darwin';
  const item = (label: string, what: MenuCommand, more: MenuItemConstructorOptions = {}): MenuItemConstructorOptions => ({ id: what, label, click: () => { command(what); }, ...more });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const recentItems = recent.slice(0, 10).map(({ file, name }): MenuItemConstructorOptions => ({ label: name.replaceAll('&', '&&'), click: () => { doings.openRecent(file); } }));
  return [
    ...(mac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    { label: words.file, submenu: [
      { id: 'new', label: words.newReview, accelerator: 'CmdOrCtrl+N', click: () => { doings.newReview(); } }, { id: 'open', label: words.openReview, accelerator: 'CmdOrCtrl+O', click: () => { doings.open(); } },
      { id: 'recent', label: words.openRecent, submenu: recentItems.length > 0 ? recentItems : [{ label: words.noRecent, enabled: false }] }, line,
      item(words.importLaws, 'file.import', { accelerator: 'CmdOrCtrl+I', registerAccelerator: false, enabled: hasReview }), item(words.exportMemo, 'file.export-memo', { accelerator: 'CmdOrCtrl+E', registerAccelerator: false, enabled: hasReview }), line,
      item(words.closeReview, 'file.close-review', { enabled: hasReview }), { label: words.closeWindow, role: 'close' }, ...(mac ? [] : [line, { label: words.quit, role: 'quit' } satisfies MenuItemConstructorOptions]),
    ] },
    { label: words.edit, submenu: [
      item(words.undo, 'edit.undo', { accelerator: 'CmdOrCtrl+Z', registerAccelerator: false }), item(words.redo, 'edit.redo', { accelerator: 'CmdOrCtrl+Shift+Z', registerAccelerator: false }), line,
      { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }, line, item(words.find, 'edit.find', { accelerator: 'CmdOrCtrl+F', registerAccelerator: false, enabled: hasReview }),
    ] },
    { label: words.view, submenu: [
      ...places.map((place, at) => item(words.places[place], `view.place.${place}`, { accelerator: `Alt+${at + 1}`, registerAccelerator: false, enabled: hasReview })), line,
      { label: words.actualSize, role: 'resetZoom' }, { label: words.zoomIn, role: 'zoomIn' }, { label: words.zoomOut, role: 'zoomOut' }, line,
      { label: words.theme, submenu: (['system', 'light', 'dark'] as const).map((light) => ({ id: `theme.${light}`, label: words.themes[light], type: 'radio', checked: theme === light, click: () => { doings.setTheme(light); command(`view.theme.${light}`); } })) },
      { label: words.fullScreen, role: 'togglefullscreen' }, ...(doings.developing ? [line, { role: 'toggleDevTools' } satisfies MenuItemConstructorOptions] : []),
    ] },
    ...(mac ? [{ role: 'windowMenu' } satisfies MenuItemConstructorOptions] : []),
    { label: words.help, role: 'help', submenu: [{ id: 'guide', label: words.guide, accelerator: 'F1', click: () => { doings.guide(); } }, item(words.keys, 'help.keys')] },
  ];
}

/** Shows the menu as things stand. */
export function showMenu(doings: MenuDoings): void { Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(doings))); }
