import { EventEmitter } from 'node:events';

/** An event as Electron gives it to those who may refuse. */
export interface Refusable { defaultPrevented: boolean; preventDefault(): void }
export const refusable = <T extends object>(more: T = {} as T): T & Refusable => { const event = { ...more, defaultPrevented: false, preventDefault: () => { event.defaultPrevented = true; } }; return event; };

type Any = (...given: any[]) => any;

/** A page as the shell sees it: it records what it is told, and lets a test emit what a page does. */
export class StubContents extends EventEmitter {
  static last = 0;
  readonly id = ++StubContents.last;
  url = '';
  readonly told: [string, ...unknown[]][] = [];
  openHandler: Any = () => undefined;
  webRtcPolicy = '';
  readonly mainFrame = { parent: null, get url() { return ''; } };
  readonly sent: unknown[][] = [];
  zoom = 0;
  getURL(): string { return this.url; }
  setWindowOpenHandler(handler: Any): void { this.openHandler = handler; }
  setWebRTCIPHandlingPolicy(policy: string): void { this.webRtcPolicy = policy; }
  closeDevTools(): void { this.told.push(['closeDevTools']); }
  send(...words: unknown[]): void { this.sent.push(words); }
  postMessage(...words: unknown[]): void { this.sent.push(words); }
  setZoomLevel(zoom: number): void { this.zoom = zoom; }
  getZoomLevel(): number { return this.zoom; }
  isCrashed(): boolean { return false; }
  reload(): void { this.told.push(['reload']); }
  undo(): void { this.told.push(['undo']); }
  redo(): void { this.told.push(['redo']); }
}

/** A session that records how it was closed in. */
export class StubSession extends EventEmitter {
  permissionRequest: Any | null = null;
  permissionCheck: Any | null = null;
  devicePermission: Any | null = null;
  verifyCertificate: Any | null = null;
  beforeRequest: Any | null = null;
  beforeSendHeaders: Any | null = null;
  spelling: unknown[] = [];
  proxy: unknown = null;
  readonly handlers = new Map<string, (request: Request) => Promise<Response>>();
  readonly protocol = { handle: (scheme: string, handler: (request: Request) => Promise<Response>): void => { this.handlers.set(scheme, handler); } };
  readonly webRequest = { onBeforeRequest: (listener: Any): void => { this.beforeRequest = listener; }, onBeforeSendHeaders: (listener: Any): void => { this.beforeSendHeaders = listener; } };
  setPermissionRequestHandler(handler: Any): void { this.permissionRequest = handler; }
  setPermissionCheckHandler(handler: Any): void { this.permissionCheck = handler; }
  setDevicePermissionHandler(handler: Any): void { this.devicePermission = handler; }
  setCertificateVerifyProc(handler: Any): void { this.verifyCertificate = handler; }
  setSpellCheckerEnabled(on: boolean): void { this.spelling.push(['enabled', on]); }
  setSpellCheckerLanguages(languages: unknown): void { this.spelling.push(['languages', languages]); }
  setSpellCheckerDictionaryDownloadURL(address: string): void { this.spelling.push(['dictionaries', address]); }
  async setProxy(proxy: unknown): Promise<void> { this.proxy = proxy; }
}

/** A window that stands nowhere. */
export class StubWindow extends EventEmitter {
  readonly webContents = new StubContents();
  title = '';
  edited = false;
  destroyed = false;
  focused = false;
  readonly options: any;
  readonly #others: StubWindow[];
  constructor(options: any, others: StubWindow[]) {
    super();
    this.options = options;
    this.#others = others;
    others.push(this);
  }
  loadURL(url: string): Promise<void> { this.webContents.url = url; return Promise.resolve(); }
  maximize(): void { this.emit('maximized'); }
  isMaximized(): boolean { return false; }
  isMinimized(): boolean { return false; }
  isDestroyed(): boolean { return this.destroyed; }
  isFocused(): boolean { return this.focused; }
  focus(): void { for (const one of this.#others) one.focused = one === this; }
  show(): void { this.emit('shown'); }
  hide(): void { this.emit('hidden'); }
  destroy(): void { this.destroyed = true; this.emit('closed'); }
  close(): void { const event = refusable(); this.emit('close', event); if (!event.defaultPrevented) this.destroy(); }
  getNormalBounds(): object { return { x: 10, y: 20, width: 1000, height: 700 }; }
  setTitle(title: string): void { this.title = title; }
  setDocumentEdited(edited: boolean): void { this.edited = edited; }
}

/** A process that was asked for and never ran. */
export interface StubChild { readonly said: any[]; emit(event: string, ...given: unknown[]): boolean }

export interface StubWishes { readonly packaged?: boolean; readonly hasLock?: boolean; readonly argv?: readonly string[]; readonly given?: readonly string[] }

/** A module that stands in for `electron`, and all that was done to it. */
export function stubElectron({ packaged = true, hasLock = true, given = [] }: StubWishes = {}): Electron {
  const sessions = new Map<string, StubSession>(), windows: StubWindow[] = [], calls: string[] = [], handlers = new Map<string, Any>(), switches = new Map<string, string | undefined>(), removed: string[] = [];
  const forks: { entry: string; options: any; child: StubChild }[] = [], dialogs: { kind: string; options: any }[] = [], shown: string[] = [], answers: { response: number; filePaths: string[]; filePath: string; canceled: boolean } = { response: 0, filePaths: [], filePath: '', canceled: false };
  const schemes: any[] = [], paths = new Map<string, string>();
  let menu: any = null;

  const app = Object.assign(new EventEmitter(), {
    isPackaged: packaged, enableSandbox: () => { calls.push('enableSandbox'); }, setPath: (name: string, path: string) => { paths.set(name, path); }, quit: () => { calls.push('quit'); }, exit: (code: number) => { calls.push(`exit ${code}`); },
    requestSingleInstanceLock: () => { calls.push('lock'); return hasLock; }, whenReady: () => Promise.resolve(), isReady: () => true,
    commandLine: { appendSwitch: (name: string, value?: string) => { switches.set(name, value); }, hasSwitch: (name: string) => given.includes(name), removeSwitch: (name: string) => { removed.push(name); } },
  });
  const sessionOf = (partition: string): StubSession => {
    const there = sessions.get(partition);
    if (there) return there;
    const made = new StubSession();
    sessions.set(partition, made);
    app.emit('session-created', made);
    return made;
  };
  class BrowserWindow extends StubWindow {
    constructor(options: any) {
      super(options, windows);
      calls.push('window');
      app.emit('web-contents-created', refusable(), this.webContents);
    }
  }
  class StubChannel {
    readonly port1 = Object.assign(new EventEmitter(), { name: 'page', postMessage: () => undefined, start: () => undefined, close: () => undefined });
    readonly port2 = Object.assign(new EventEmitter(), { name: 'engine', postMessage: () => undefined, start: () => undefined, close: () => undefined });
  }
  const module: Record<string, any> = {
    app, BrowserWindow, MessageChannelMain: StubChannel,
    protocol: { registerSchemesAsPrivileged: (given: any[]) => { schemes.push(...given); } },
    session: { fromPartition: sessionOf, get defaultSession() { return sessionOf('default'); } },
    ipcMain: { handle: (channel: string, handler: Any) => { handlers.set(channel, handler); } },
    dialog: {
      showMessageBox: async (...given: any[]) => { dialogs.push({ kind: 'message', options: given.at(-1) }); return answers; },
      showOpenDialog: async (...given: any[]) => { dialogs.push({ kind: 'open', options: given.at(-1) }); return answers; },
      showSaveDialog: async (...given: any[]) => { dialogs.push({ kind: 'save', options: given.at(-1) }); return answers; },
    },
    shell: { showItemInFolder: (file: string) => { shown.push(file); } },
    nativeTheme: { themeSource: 'system', shouldUseDarkColors: false },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    Menu: { buildFromTemplate: (template: any) => ({ template, popup: () => undefined }), setApplicationMenu: (given: any) => { menu = given.template; } },
    utilityProcess: {
      fork: (entry: string, _given: unknown, options: any) => {
        const child = Object.assign(new EventEmitter(), { said: [] as any[], pid: 4711, stderr: new EventEmitter(), postMessage: (message: any, ports?: unknown[]) => { child.said.push({ ...message, ports: ports?.length ?? 0 }); }, kill: () => { calls.push(`kill ${options.serviceName}`); child.emit('exit', 0); } });
        calls.push(`fork ${options.serviceName}`);
        forks.push({ entry, options, child });
        return child;
      },
    },
  };
  return { module, sessions, windows, calls, handlers, switches, removed, forks, dialogs, shown, answers, schemes, paths, get menu(): any { return menu; } };
}

export interface Electron {
  readonly module: Record<string, any>;
  readonly sessions: ReadonlyMap<string, StubSession>;
  readonly windows: readonly StubWindow[];
  /** What was done, in order, by a word each. */
  readonly calls: readonly string[];
  readonly handlers: ReadonlyMap<string, Any>;
  readonly switches: ReadonlyMap<string, string | undefined>;
  readonly removed: readonly string[];
  readonly forks: readonly { readonly entry: string; readonly options: any; readonly child: StubChild }[];
  readonly dialogs: readonly { readonly kind: string; readonly options: any }[];
  /** Files shown in the system's file window. */
  readonly shown: readonly string[];
  /** What the person answers in dialogs. */
  readonly answers: { response: number; filePaths: string[]; filePath: string; canceled: boolean };
  readonly schemes: readonly any[];
  readonly paths: ReadonlyMap<string, string>;
  readonly menu: any;
}
