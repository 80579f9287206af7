import type { Session, WebContents } from 'electron';
import { isOwn, isPage } from './own-address.ts';

/** The header by which a request says which window it comes from; a page's own word on that is overwritten. */
export const windowHeader = 'x-lacuna-window';

/** The one thing a page may do: put text that the person copies on the clipboard. Reading it, and everything else that can be asked for, is refused. */
const mayPage = (permission: string, from: string): boolean => permission === 'clipboard-sanitized-write' && isPage(from);

/** Closes a session: no permission, no request that leaves the program, no dictionary, no download, no certificate of anyone's. DevTools' own files are let in while developing. */
export function guardSession(session: Session, { developing }: { readonly developing: boolean }): void {
  session.setPermissionRequestHandler((contents, permission, answer) => { answer(mayPage(permission, contents.getURL())); });
  session.setPermissionCheckHandler((contents, permission) => mayPage(permission, contents?.getURL() ?? ''));
  session.setDevicePermissionHandler(() => false);
  session.setCertificateVerifyProc((_request, answer) => { answer(-2); });
  session.webRequest.onBeforeRequest(({ url }, answer) => { answer({ cancel: !isOwn(url) && !(developing && url.startsWith('devtools://')) }); });
  session.webRequest.onBeforeSendHeaders(({ webContentsId, requestHeaders }, answer) => {
    const others = Object.entries(requestHeaders).filter(([name]) => name.toLowerCase() !== windowHeader);
    answer({ requestHeaders: { ...Object.fromEntries(others), [windowHeader]: String(webContentsId ?? '') } });
  });
  // The preference alone does not keep Chromium from fetching dictionaries.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerDictionaryDownloadURL('https://dictionaries.invalid/');
  session.on('will-download', (event) => { event.preventDefault(); });
  void session.setProxy({ mode: 'direct' });
}

/** Closes a page in: it goes nowhere, opens nothing, embeds nothing. `mayGo` says which addresses it may still load (its own, for a reload). */
export function guardContents(contents: WebContents, { mayGo, developing }: { readonly mayGo: (address: string) => boolean; readonly developing: boolean }): void {
  const stay = (event: { preventDefault(): void; readonly url: string }): void => { if (!mayGo(event.url)) event.preventDefault(); };
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  // No page of ours has frames.
  contents.on('will-frame-navigate', (event) => { if (!event.isMainFrame || !mayGo(event.url)) event.preventDefault(); });
  contents.on('will-attach-webview', (event) => { event.preventDefault(); });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  if (!developing) contents.on('devtools-opened', () => { contents.closeDevTools(); });
}
