import { app } from 'electron';
import { guardContents, guardSession } from './guard-session.ts';
import { isGuide, isPage } from './own-address.ts';

/** Closes every session and every page that will ever be made, whoever makes it, and refuses what Chromium might ask in the program's name. */
export function guardApp({ developing }: { readonly developing: boolean }): void {
  app.on('session-created', (session) => { guardSession(session, { developing }); });
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents, { developing, mayGo: (address) => (isPage(contents.getURL()) ? isPage(address) : isGuide(contents.getURL()) && isGuide(address)) });
  });
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, trust) => { event.preventDefault(); trust(false); });
  app.on('select-client-certificate', (event, _contents, _url, _list, choose) => { event.preventDefault(); choose(); });
  app.on('login', (event, _contents, _details, _auth, answer) => { event.preventDefault(); answer(); });
}
