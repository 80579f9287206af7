import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import { fileURLToPath } from 'node:url';
import { partition } from './own-address.ts';

const preload = fileURLToPath(new URL('../../out/shell/preload.cjs', import.meta.url));
const icon = fileURLToPath(new URL('../../resources/icons/lacuna.png', import.meta.url));

/** What every page may: nothing of Node, a world of its own, a sandbox. Said in full, so that no default has to be trusted. */
export const webPreferences = ({ developing }: { readonly developing: boolean }): WebPreferences => ({
  partition, contextIsolation: true, sandbox: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, webSecurity: true, allowRunningInsecureContent: false,
  experimentalFeatures: false, webviewTag: false, plugins: false, spellcheck: false, navigateOnDragDrop: false, safeDialogs: true, autoplayPolicy: 'user-gesture-required', enableWebSQL: false,
  disableBlinkFeatures: 'Auxclick', devTools: developing,
});

/** The options of a review's window; only it has the preload. */
export const reviewWindowOptions = (how: { readonly developing: boolean; readonly dark: boolean }): BrowserWindowConstructorOptions => ({
  width: 1280, height: 800, minWidth: 720, minHeight: 480, show: false, title: 'Lacuna', icon, backgroundColor: how.dark ? '#161513' : '#FBFAF7', webPreferences: { ...webPreferences(how), preload },
});

/** The options of the guide's window: pages to read, and nothing beside. */
export const guideWindowOptions = (how: { readonly developing: boolean; readonly dark: boolean }): BrowserWindowConstructorOptions => ({
  width: 920, height: 760, show: false, title: 'Lacuna', icon, backgroundColor: how.dark ? '#161513' : '#FBFAF7', autoHideMenuBar: true, webPreferences: { ...webPreferences(how), javascript: false },
});
