import { app, protocol } from 'electron';
import { windowFolder } from '../engine/window-folder.ts';
import { scheme } from './own-address.ts';

/** What Chromium would do on the network by itself, switched off; what remains could still resolve no name and find no proxy. */
const switches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'], ['no-proxy-server'], ['disable-background-networking'], ['disable-component-update'], ['disable-domain-reliability'], ['disable-sync'], ['no-pings'],
  ['disable-default-apps'], ['disable-breakpad'], ['disable-http-cache'], ['metrics-recording-only'], ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-features', 'AutofillServerCommunication,CertificateTransparencyComponentUpdater,DialMediaRouteProvider,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,SafeBrowsing,SpareRendererForSitePerProcess,Translate'],
];
/** Ways in for somebody on the same machine that no fuse closes. */
const doorsForDebuggers = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address', 'remote-allow-origins'];

const done = Symbol.for('lacuna.before-ready');

/** What has to be said before Electron is ready: sandbox for every page, our scheme, our folder, and a Chromium that keeps quiet. Said once a process. */
export function beforeReady(): void {
  if (Reflect.get(globalThis, done)) return;
  Reflect.set(globalThis, done, true);
  // Only a developer may go without (a test run as root has to); every window asks for the sandbox all the same.
  if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
  if (app.isPackaged) for (const door of doorsForDebuggers) app.commandLine.removeSwitch(door);
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }]);
  const folder = windowFolder();
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
  app.setPath('crashDumps', folder);
}
