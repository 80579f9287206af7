import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { windowPolicy } from '../../../shared/contract/content-policy.ts';
import { invoke, startShell, type Mutation } from './start-shell.ts';
import { refusable, type Electron, type StubSession, type StubWishes } from './stub-electron.ts';

/** One thing that must be so, and the changes to the source that a test of it must notice. */
interface Setting { readonly holds: (electron: Electron) => boolean | Promise<boolean>; readonly flips: readonly (readonly [file: string, from: string, to: string])[]; readonly wishes?: StubWishes }

const options = 'main/shell/window-options.ts', session = 'main/shell/guard-session.ts', app = 'main/shell/guard-app.ts', early = 'main/shell/before-ready.ts', served = 'main/shell/serve-app.ts', pageCalls = 'main/shell/answer-page.ts', own = 'main/shell/own-address.ts', main = 'main/shell/main.ts';

/** A preference of every page: the review's window and the guide's. */
const preference = (name: string, value: unknown, flipped: string = String(!value)): Setting => ({
  holds: (electron) => { openGuide(electron); return electron.windows.length === 2 && electron.windows.every(({ options: { webPreferences } }) => webPreferences[name] === value); },
  flips: [[options, `${name}: ${typeof value === 'string' ? `'${value}'` : String(value)}`, `${name}: ${flipped}`]],
});
const openGuide = (electron: Electron): void => { if (electron.windows.length < 2) electron.menu.find(({ role }: { role?: string }) => role === 'help').submenu.find(({ id }: { id?: string }) => id === 'guide').click(); };

const pages = (electron: Electron): StubSession => electron.sessions.get('lacuna')!;
const page = (electron: Electron) => electron.windows[0]!.webContents;
const here = { getURL: () => 'app://lacuna/index.html#/items' };
const granted = (electron: Electron, permission: string, contents: object | null = here): boolean[] => {
  const asked: boolean[] = [];
  pages(electron).permissionRequest!(contents ?? { getURL: () => '' }, permission, (answer: boolean) => asked.push(answer));
  return [...asked, pages(electron).permissionCheck!(contents, permission, 'app://lacuna')];
};
const cancels = (electron: Electron, url: string): boolean => { let cancelled: boolean | undefined; pages(electron).beforeRequest!({ url }, (answer: { cancel: boolean }) => { cancelled = answer.cancel; }); return cancelled === true; };
const refuses = (electron: Electron, event: string, more: object, ...given: unknown[]): boolean => { const asked = refusable(more); page(electron).emit(event, asked, ...given); return asked.defaultPrevented; };
const answersFrom = async (electron: Electron, address: string, headers: Record<string, string> = {}): Promise<Response> => await pages(electron).handlers.get('app')!(new Request(address, { headers }));
/** Whether a call is heard: carried out, or tried; not heard is only what is refused in the shell's own words. */
const hears = async (electron: Electron, from: Parameters<typeof invoke>[2], channel = 'lacuna:choose-files', ...given: unknown[]): Promise<boolean> => await invoke(electron, channel, from, ...(given.length > 0 ? given : ['documents'])).then(() => true, (error: Error) => !/^(?:Only the page of a window of Lacuna may ask this|This was asked in a shape that nobody understands)\.$/u.test(error.message));
const hasSwitch = (name: string, value?: string): Setting => ({ holds: ({ switches }) => switches.has(name) && (value === undefined || switches.get(name) === value), flips: [[early, value === undefined ? `['${name}']` : `['${name}', '${value}']`, `['other']`]] });

const settings: Readonly<Record<string, Setting>> = {
  'pages live in a world of their own': preference('contextIsolation', true),
  'pages are sandboxed': preference('sandbox', true),
  'the sandbox is on for every process': { holds: ({ calls }) => calls.indexOf('enableSandbox') === 0, flips: [[early, 'app.enableSandbox()', 'void 0'], [early, 'app.isPackaged || ', '']] , wishes: { given: ['no-sandbox'] } },
  'pages have no Node': preference('nodeIntegration', false),
  'workers have no Node': preference('nodeIntegrationInWorker', false),
  'frames have no Node': preference('nodeIntegrationInSubFrames', false),
  'web security is on': preference('webSecurity', true),
  'nothing insecure is mixed in': preference('allowRunningInsecureContent', false),
  'nothing experimental is on': { holds: (electron) => preference('experimentalFeatures', false).holds(electron) && electron.windows.every(({ options: { webPreferences } }) => !('enableBlinkFeatures' in webPreferences)), flips: [[options, 'experimentalFeatures: false', 'experimentalFeatures: true'], [options, 'experimentalFeatures: false,', "experimentalFeatures: false, enableBlinkFeatures: 'x',"]] },
  'there is no webview': { holds: (electron) => preference('webviewTag', false).holds(electron) && refuses(electron, 'will-attach-webview', {}), flips: [[options, 'webviewTag: false', 'webviewTag: true'], [session, "contents.on('will-attach-webview'", "contents.on('will-not-attach-webview'"]] },
  'no plugin runs': preference('plugins', false),
  'a dropped file is not gone to': preference('navigateOnDragDrop', false),
  'the middle button opens nothing': { holds: ({ windows }) => windows[0]!.options.webPreferences.disableBlinkFeatures.includes('Auxclick'), flips: [[options, "disableBlinkFeatures: 'Auxclick'", "disableBlinkFeatures: ''"]] },
  'developer tools are closed': { holds: (electron) => { const closed = page(electron).told.length; page(electron).emit('devtools-opened'); return electron.windows[0]!.options.webPreferences.devTools === false && page(electron).told.length === closed + 1; }, flips: [[options, 'devTools: developing', 'devTools: true'], [session, 'if (!developing) contents.on', 'if (developing) contents.on'], [main, 'const developing = !app.isPackaged', 'const developing = true']] },
  "a debugger's ports are taken off the command line": { holds: ({ removed }) => ['remote-debugging-port', 'remote-debugging-pipe'].every((name) => removed.includes(name)), flips: [[early, "'remote-debugging-port', ", ''], [early, 'if (app.isPackaged) for', 'if (!app.isPackaged) for']] },
  'pages are kept in memory alone': { holds: ({ windows, sessions }) => windows[0]!.options.webPreferences.partition === 'lacuna' && sessions.has('lacuna'), flips: [[own, "partition = 'lacuna'", "partition = 'persist:lacuna'"]] },

  'no permission is granted, asked for or looked up': {
    holds: (electron) => ['geolocation', 'media', 'notifications', 'clipboard-read', 'midi', 'openExternal', 'fullscreen', 'hid', 'usb', 'serial', 'display-capture', 'idle-detection', 'local-fonts', 'storage-access', 'pointerLock', 'unknown'].every((permission) => granted(electron, permission).every((is) => !is)),
    flips: [[session, 'answer(mayPage(permission, contents.getURL()))', 'answer(true)'], [session, "=> mayPage(permission, contents?.getURL() ?? '')", '=> true'], [session, "permission === 'clipboard-sanitized-write' && isPage(from)", 'isPage(from)'], [session, 'session.setPermissionRequestHandler((', '((_: unknown) => undefined)((']],
  },
  'only our own page may put text on the clipboard': {
    holds: (electron) => granted(electron, 'clipboard-sanitized-write').every(Boolean) && [{ getURL: () => 'https://example.org/' }, { getURL: () => 'app://lacuna/help/index.html' }, null].every((from) => granted(electron, 'clipboard-sanitized-write', from).every((is) => !is)),
    flips: [[session, " && isPage(from)", '']],
  },
  'no device is given': { holds: (electron) => pages(electron).devicePermission!({}) === false, flips: [[session, 'setDevicePermissionHandler(() => false)', 'setDevicePermissionHandler(() => true)']] },
  'no certificate is trusted': {
    holds: (electron) => {
      let verdict: unknown, trusted: unknown;
      pages(electron).verifyCertificate!({}, (answer: unknown) => { verdict = answer; });
      const event = refusable();
      electron.module['app'].emit('certificate-error', event, {}, '', '', {}, (answer: unknown) => { trusted = answer; });
      return verdict === -2 && event.defaultPrevented && trusted === false;
    },
    flips: [[session, 'answer(-2)', 'answer(0)'], [app, 'trust(false)', 'trust(true)'], [app, "app.on('certificate-error'", "app.on('no-certificate-error'"]],
  },
  'no certificate and no password is given out': {
    holds: ({ module }) => ['select-client-certificate', 'login'].every((name) => { const event = refusable(); module['app'].emit(name, event, {}, '', [], () => undefined); module['app'].emit(name, event, {}, {}, () => undefined, () => undefined); return event.defaultPrevented; }),
    flips: [[app, "app.on('login'", "app.on('logout'"], [app, "app.on('select-client-certificate'", "app.on('select-no-certificate'"]],
  },
  'every request that is not our own is cancelled': {
    holds: (electron) => ['https://example.org/', 'http://127.0.0.1:80/', 'ws://x/', 'wss://x/', 'file:///etc/passwd', 'ftp://x/', 'chrome://gpu/', 'app://other/index.html', 'app://lacuna.example/', 'devtools://devtools/x', 'blob:https://x/1', 'about:blank', 'filesystem:app://lacuna/x'].every((url) => cancels(electron, url))
      && ['app://lacuna/index.html', 'app://lacuna/evidence/1', 'blob:app://lacuna/1', 'data:image/png;base64,'].every((url) => !cancels(electron, url)),
    flips: [[session, 'cancel: !isOwn(url) && ', 'cancel: false && '], [own, 'address.startsWith(`${origin}/`)', 'address.startsWith(`${scheme}:`)'], [session, "!(developing && url.startsWith('devtools://'))", "!url.startsWith('devtools://')"], [session, 'session.webRequest.onBeforeRequest((', '((_: unknown) => undefined)((']],
  },
  'every session is guarded, however late it is made': { holds: (electron) => ['default', 'later'].every((name) => { electron.module['session'].fromPartition(name); return electron.sessions.get(name)!.beforeRequest !== null && electron.sessions.get(name)!.permissionRequest !== null; }), flips: [[app, "app.on('session-created'", "app.on('no-session-created'"]] },
  'no dictionary is fetched': {
    holds: (electron) => JSON.stringify(pages(electron).spelling.slice(0, 3)) === JSON.stringify([['enabled', false], ['languages', []], ['dictionaries', 'https://dictionaries.invalid/']]) && electron.windows[0]!.options.webPreferences.spellcheck === false,
    flips: [[session, 'setSpellCheckerEnabled(false)', 'setSpellCheckerEnabled(true)'], [session, 'setSpellCheckerLanguages([])', "setSpellCheckerLanguages(['en-GB'])"], [session, 'https://dictionaries.invalid/', 'https://example.org/'], [options, 'spellcheck: false', 'spellcheck: true']],
  },
  'nothing is downloaded': { holds: (electron) => { const event = refusable(); pages(electron).emit('will-download', event); return event.defaultPrevented; }, flips: [[session, "session.on('will-download'", "session.on('will-not-download'"]] },
  'no proxy is looked for': { holds: (electron) => JSON.stringify(pages(electron).proxy) === '{"mode":"direct"}' && electron.switches.has('no-proxy-server'), flips: [[session, "mode: 'direct'", "mode: 'auto_detect'"], [early, "['no-proxy-server']", "['x']"]] },
  'no new window opens': { holds: (electron) => page(electron).openHandler({ url: 'app://lacuna/index.html' }).action === 'deny', flips: [[session, "action: 'deny'", "action: 'allow'"]] },
  'a page stays where it is': {
    holds: (electron) => ['will-navigate', 'will-redirect', 'will-frame-navigate'].every((name) => ['https://example.org/', 'file:///etc/passwd', 'app://lacuna/help/index.html', 'app://lacuna/evidence/1', 'app://lacuna/index.html.exe', 'data:text/html,x'].every((url) => refuses(electron, name, { url, isMainFrame: true })) && !refuses(electron, name, { url: 'app://lacuna/index.html?x#/memo', isMainFrame: true }))
      && refuses(electron, 'will-frame-navigate', { url: 'app://lacuna/index.html', isMainFrame: false }),
    flips: [[session, "contents.on('will-navigate'", "contents.on('did-navigate'"], [session, "contents.on('will-redirect'", "contents.on('did-redirect'"], [session, "contents.on('will-frame-navigate'", "contents.on('did-frame-navigate'"], [session, '!event.isMainFrame || ', ''], [session, 'if (!mayGo(event.url)) event.preventDefault(); };', 'void event; };'], [own, "address.split(/[?#]/, 1)[0] === pageAddress", 'address.startsWith(origin)'], [app, "app.on('web-contents-created'", "app.on('no-web-contents-created'"]],
  },
  'the guide goes only to pages of the guide': {
    holds: (electron) => {
      openGuide(electron);
      const guide = electron.windows[1]!, go = (url: string): boolean => { const event = refusable({ url, isMainFrame: true }); guide.webContents.emit('will-navigate', event); return !event.defaultPrevented; };
      return guide.webContents.url === 'app://lacuna/help/index.html' && go('app://lacuna/help/other.html#x') && !go('app://lacuna/index.html') && !go('https://example.org/') && guide.options.webPreferences.javascript === false && guide.options.webPreferences.preload === undefined;
    },
    flips: [[own, '&& !address.includes', '|| !address.includes'], [options, 'javascript: false', 'javascript: true'], [options, 'webPreferences: { ...webPreferences(how), javascript', 'webPreferences: { ...webPreferences(how), preload, javascript']],
  },
  'no address leaks by WebRTC': { holds: (electron) => page(electron).webRtcPolicy === 'disable_non_proxied_udp' && electron.switches.get('force-webrtc-ip-handling-policy') === 'disable_non_proxied_udp', flips: [[session, "setWebRTCIPHandlingPolicy('disable_non_proxied_udp')", "setWebRTCIPHandlingPolicy('default')"], [early, "['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp']", "['x']"]] },
  'no name is resolved': hasSwitch('host-resolver-rules', 'MAP * ~NOTFOUND'),
  'Chromium does no networking in the background': hasSwitch('disable-background-networking'),
  'Chromium updates none of its components': hasSwitch('disable-component-update'),
  'Chromium reports nothing of domains': hasSwitch('disable-domain-reliability'),
  'Chromium writes no dumps of its memory': hasSwitch('disable-breakpad'),
  'our scheme is secure, and passes no policy by': {
    holds: ({ schemes }) => JSON.stringify(schemes) === JSON.stringify([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }]),
    flips: [[early, 'secure: true', 'secure: true, bypassCSP: true'], [early, 'standard: true', 'standard: false'], [early, 'stream: true', 'stream: true, allowServiceWorkers: true']],
  },

  'the page runs under the strict policy': {
    holds: async (electron) => { const { headers } = await answersFrom(electron, 'app://lacuna/index.html'); return headers.get('content-security-policy') === windowPolicy && headers.get('x-content-type-options') === 'nosniff' && headers.get('referrer-policy') === 'no-referrer' && !/unsafe-(?:eval|inline)'?(?:;|$| )|https?:|\*/u.test(windowPolicy.replace("'wasm-unsafe-eval'", '')); },
    flips: [[served, "'Content-Security-Policy': policy", "'Content-Security-Policy': ''"], ['shared/contract/content-policy.ts', "script-src 'self'", "script-src 'self' 'unsafe-inline'"], ['shared/contract/content-policy.ts', "default-src 'none'", 'default-src *'], [served, "'X-Content-Type-Options': 'nosniff', ", '']],
  },
  'the guide runs nothing': { holds: async (electron) => { const policy = (await answersFrom(electron, 'app://lacuna/help/index.html')).headers.get('content-security-policy')!; return policy.startsWith("default-src 'none'") && !policy.includes('script'); }, flips: [[served, "? guidePolicy : windowPolicy", '? windowPolicy : guidePolicy']] },
  'only listed files are there': {
    holds: async (electron) => (await Promise.all(['app://lacuna/package.json', 'app://lacuna/.built-from', 'app://lacuna/..%2f..%2fpackage.json', 'app://lacuna/../shell/main.mjs', 'app://lacuna/%2e%2e/shell/main.mjs', 'app://other/index.html', 'app://lacuna/help/../../../etc/passwd', 'app://lacuna/evidence/'].map(async (address) => (await answersFrom(electron, address)).status))).every((status) => status === 404),
    flips: [[served, "if (host !== 'lacuna') return refuse(404);", 'void host;'], ['main/shell/own-files.ts', "&& !entry.name.startsWith('.')", '']],
  },
  'a request says truly which window it comes from': {
    holds: (electron) => { let sent: Record<string, string> = {}; pages(electron).beforeSendHeaders!({ webContentsId: 7, requestHeaders: { Range: 'bytes=0-1', 'X-Lacuna-Window': '99', 'x-lacuna-window': '98' } }, (answer: { requestHeaders: Record<string, string> }) => { sent = answer.requestHeaders; }); return JSON.stringify(sent) === '{"Range":"bytes=0-1","x-lacuna-window":"7"}'; },
    flips: [[session, 'filter(([name]) => name.toLowerCase() !== windowHeader)', 'filter(() => true)'], [session, '[windowHeader]: String(webContentsId', '[windowHeader.toUpperCase()]: String(webContentsId']],
  },

  'the shell hears only our page, in the main frame, of one of our windows': {
    holds: async (electron) => await hears(electron, {}) && !(await Promise.all([{ window: 9 }, { url: 'https://example.org/' }, { url: 'app://lacuna/help/index.html' }, { url: 'app://lacuna.example/index.html' }, { url: '' }, { subframe: true }].map((from) => hears(electron, from)))).includes(true),
    flips: [[pageCalls, '!isPage(senderFrame.url)', 'false'], [pageCalls, "senderFrame.parent !== null || senderFrame !== sender.mainFrame || ", ''], [pageCalls, '!window || ', 'false || ']],
  },
  'every channel looks who speaks': {
    holds: async (electron) => electron.handlers.size === 8 && (await Promise.all([...electron.handlers.keys()].map((channel) => invoke(electron, channel, { url: 'https://example.org/' }, 'x').then(() => 'heard', String)))).every((said) => said.includes('Only the page of a window of Lacuna')),
    flips: [[pageCalls, 'const window = asker(event), heard', 'const window = windows.all()[0]!, heard'], [pageCalls, 'export function answerPage(windows: Windows, showGuide: () => void): void {', "export function answerPage(windows: Windows, showGuide: () => void): void {\n  ipcMain.handle('lacuna:more', () => 1);"]],
  },
  'the shell hears only what has the agreed shape': {
    holds: async (electron) => !(await Promise.all([['lacuna:choose-files'], ['lacuna:choose-files', 'anything'], ['lacuna:choose-files', 'documents', 'more'], ['lacuna:choose-save', 'x', [{ name: 'y', extensions: ['../x'] }]], ['lacuna:choose-save', 'x', [{ name: 'y', extensions: ['pdf'], path: '/' }]], ['lacuna:choose-save', 'x'.repeat(300), []], ['lacuna:set-title', 5, true], ['lacuna:set-title', 'x'.repeat(301), true], ['lacuna:edit-text', 'copy'], ['lacuna:show-in-folder', ['/x']]].map(([channel, ...given]) => hears(electron, {}, channel as string, ...(given.length > 0 ? given : [undefined]))))).includes(true),
    flips: [[pageCalls, 'if (!heard.success) throw', 'if (false) throw'], [pageCalls, 'z.strictObject({ name', 'z.object({ name'], [pageCalls, 'regex(/^[a-z0-9]{1,10}$/u)', 'min(1)']],
  },
  'only a file that the person chose to write is shown in its folder': {
    holds: async (electron) => {
      electron.answers.filePath = '/home/a/memo.docx';
      await invoke(electron, 'lacuna:choose-save', {}, 'memo.docx', []);
      for (const file of ['/etc/passwd', '/home/a/memo.docx']) await invoke(electron, 'lacuna:show-in-folder', {}, file);
      return electron.shown.join() === '/home/a/memo.docx';
    },
    flips: [[pageCalls, 'if (written.has(file)) shell', 'shell'], [pageCalls, 'written.add(filePath);', '']],
  },
  'a suggested name is no path': {
    holds: async (electron) => { await invoke(electron, 'lacuna:choose-save', {}, '../../.ssh/a:b\u202Efdp.exe', []); const { defaultPath } = electron.dialogs.at(-1)!.options; return !/[/\\:\u202e]|^\./u.test(defaultPath); },
    flips: [[pageCalls, 'defaultPath: asFileName(suggestion)', 'defaultPath: suggestion']],
  },
  "nothing goes onto the system's list of recent files": {
    holds: async (electron) => { for (const kind of ['documents', 'folder', 'review', 'pack']) await invoke(electron, 'lacuna:choose-files', {}, kind); await invoke(electron, 'lacuna:choose-save', {}, 'x', []); return electron.dialogs.length >= 5 && electron.dialogs.every(({ options: { properties } }) => properties.includes('dontAddToRecent')); },
    flips: [[pageCalls, "review: ['openFile', 'dontAddToRecent']", "review: ['openFile']"], [pageCalls, "'showOverwriteConfirmation', 'dontAddToRecent'", "'showOverwriteConfirmation'"]],
  },
  'the lock of the single program is taken before anything is opened': { holds: ({ calls }) => calls.indexOf('lock') === 1 && calls.filter((call) => call === 'lock').length === 1 && calls.includes('window'), flips: [[main, 'beforeReady();', "beforeReady();\nvoid import('electron').then(({ BrowserWindow }) => new BrowserWindow());\nawait Promise.resolve(); await new Promise((resolve) => setTimeout(resolve, 1));"]] },
  'a second program opens nothing and starts nothing': { wishes: { hasLock: false }, holds: ({ calls, windows, forks }) => calls.join() === 'enableSandbox,lock,exit 0' && windows.length === 0 && forks.length === 0, flips: [[main, 'if (!app.requestSingleInstanceLock()) app.exit(0); else run();', 'app.requestSingleInstanceLock(); run();']] },
  'a packed program runs no other Node, whatever its surroundings say': {
    holds: ({ forks }) => forks.length === 1 && forks[0]!.options.serviceName === 'Lacuna engine' && Object.keys(forks[0]!.options.env).every((name) => !/^(?:NODE_|ELECTRON_)/u.test(name)),
    flips: [['main/shell/engine-host.ts', 'node && !app.isPackaged ?', 'node ?'], ['main/shell/engine-carrier.ts', "!/^(?:NODE_|ELECTRON_)/u.test(entry[0])", 'true']],
  },
};

/** Whether a test of a setting sees a change: it no longer holds, cannot be asked, or the shell does not even start. */
async function notices(mutation: Mutation, holds: Setting['holds'], wishes?: StubWishes): Promise<boolean> {
  try { return !(await holds(await startShell(mutation, wishes))); } catch (error) {
    if (/does not stand in/u.test(String(error))) throw error;
    return true;
  }
}

describe('the shell, in its source', () => {
  let sound: Electron;
  beforeAll(async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    // What a hostile environment would say: it must change nothing.
    Object.assign(process.env, { LACUNA_ENGINE_NODE: '/no/such/node', NODE_OPTIONS_FOR_TEST: '', ELECTRON_RUN_AS_NODE_FOR_TEST: '1', NODE_TEST_MARK: '1' });
    sound = await startShell();
  });

  for (const [name, { holds, flips, wishes }] of Object.entries(settings)) {
    it(name, async () => {
      expect(await holds(wishes ? await startShell(null, wishes) : sound)).toBe(true);
      for (const [file, from, to] of flips) {
        const mutation: Mutation = { file, from, to };
        const noticed = await notices(mutation, holds, wishes);
        expect(noticed, `not noticed: ${file}: ${from} -> ${to}`).toBe(true);
      }
    });
  }

  it('speaks of nothing that could undo all this', async () => {
    const { readdirSync } = await import('node:fs');
    const folder = new URL('../../../main/shell/', import.meta.url);
    const forbidden = /\b(?:crashReporter|openExternal|openPath|addRecentDocument|executeJavaScript|insertCSS|loadFile|setAsDefaultProtocolClient|desktopCapturer|autoUpdater|inAppPurchase|enableRemoteModule|ELECTRON_DISABLE_SECURITY_WARNINGS|setUserAgent|importCertificate|allowpopups|affinity)\b|\beval\s*\(|new Function\b|\brequire\s*\(|https?:\/\/(?!dictionaries\.invalid)/u;
    const found = readdirSync(folder).filter((name) => name.endsWith('.ts')).flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n').filter((line) => forbidden.test(line)).map((line) => `${name}: ${line.trim()}`));
    expect(found).toEqual([]);
  });
});

describe('the packed program, in its configuration', () => {
  const yaml = readFileSync(new URL('../../../electron-builder.yml', import.meta.url), 'utf8');
  const fuses = (text: string): Record<string, boolean> => Object.fromEntries([...(/^electronFuses:\n((?: {2}.*\n)+)/mu.exec(text)?.[1] ?? '').matchAll(/^ {2}(\w+): (true|false)$/gmu)].map(([, name, value]) => [name!, value === 'true']));
  const wanted = {
    runAsNode: false, enableNodeOptionsEnvironmentVariable: false, enableNodeCliInspectArguments: false, enableCookieEncryption: true, enableEmbeddedAsarIntegrityValidation: true, onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false, grantFileProtocolExtraPrivileges: false, resetAdHocDarwinSignature: true,
  };
  it('has every fuse as it must be', () => { expect(fuses(yaml)).toEqual(wanted); });
  it.each(Object.entries(wanted))('and a flipped %s is noticed', (name, value) => { expect(fuses(yaml.replace(`  ${name}: ${value}`, `  ${name}: ${!value}`))).not.toEqual(wanted); });
  it('is an archive, looks for no newer version, and registers only its own kind of file', () => {
    expect(yaml).toMatch(/^asar: true$/mu);
    expect(yaml).toMatch(/^publish: null$/mu);
    expect([...yaml.matchAll(/^ {2}- ext: (\w+)$/gmu)].map(([, ending]) => ending)).toEqual(['lacuna']);
    expect(yaml).not.toMatch(/^protocols:/mu);
  });
  it("is what electron-builder's own schema allows", async () => {
    const { validateConfiguration, getConfig } = await import('app-builder-lib/out/util/config/config.js' as string) as { validateConfiguration(config: unknown, logger: unknown): Promise<void>; getConfig(folder: string, path: string | null): Promise<unknown> };
    const config = await getConfig(new URL('../../../', import.meta.url).pathname, 'electron-builder.yml');
    const logger = { isEnabled: false, add: () => undefined };
    await validateConfiguration(config, logger);
    await expect(validateConfiguration({ ...config as object, electronFuses: { runAsNod: false } }, logger)).rejects.toThrow(/electronFuses/u);
  });
});
