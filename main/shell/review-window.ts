import { BrowserWindow, dialog, nativeTheme, screen, type MessageBoxOptions } from 'electron';
import type { MenuCommand } from '../../shared/contract/desktop.ts';
import type { EngineEvent } from '../../shared/contract/events.ts';
import { Failure } from '../../shared/domain/failure.ts';
import { channels } from './channels.ts';
import { startEngineHost, type EngineHost } from './engine-host.ts';
import { pageAddress } from './own-address.ts';
import { recallWindow, rememberWindow, visiblePlace } from './remembered-window.ts';
import { reviewWindowOptions } from './window-options.ts';
import { offerTextMenu } from './text-menu.ts';
import { words } from './words.ts';

const flushMs = 3_000, mostRestarts = 3, restartsWithinMs = 60_000;

/** One window with an engine of its own: it shows one review, or the start screen. */
export interface ReviewWindow {
  readonly id: number;
  readonly browser: BrowserWindow;
  readonly engine: EngineHost;
  /** The review on its desk, or on its way there; null on the start screen. */
  readonly review: string | null;
  /** Files that the person chose to write from here. */
  readonly written: Set<string>;
  /** Gives the page its port, when what the window was opened for is done. */
  connect(): Promise<void>;
  open(file: string): Promise<void>;
  /** Passes on what the menu says, once the page can hear it. */
  command(command: MenuCommand): void;
  flushed(): void;
}

export interface WindowWishes {
  readonly developing: boolean;
  /** The review to open first; where it fails, the start screen says why. */
  readonly file?: string;
  readonly mayOpen: (file: string, by: ReviewWindow) => boolean;
  /** What the menu shows may have changed. */
  readonly changed: () => void;
  readonly closed: (window: ReviewWindow) => void;
  /** The person thought better of closing it. */
  readonly stayed: () => void;
}

/** Opens a window. It is shown when its page can be seen, and closes only when what was typed is on disk and the person agrees to end what is under way. */
export function openReviewWindow(wishes: WindowWishes): ReviewWindow {
  const remembered = recallWindow(), place = visiblePlace(remembered.place, screen.getAllDisplays().map(({ workArea }) => workArea));
  const browser = new BrowserWindow({ ...reviewWindowOptions({ developing: wishes.developing, dark: nativeTheme.shouldUseDarkColors }), ...place });
  if (remembered.maximised) browser.maximize();
  const id = browser.webContents.id, working = new Set<string>(), restarts: number[] = [];
  const connected = Promise.withResolvers<void>();
  let review: string | null = null, arriving: string | null = null, closing = false, hasFlushed = (): void => undefined, engine = start();

  function start(): EngineHost {
    return startEngineHost({ event: hear, mayOpen: (file) => wishes.mayOpen(file, window), ended: () => { void restart(); } });
  }
  function hear(event: EngineEvent): void {
    if (event.kind === 'review.opened') review = event.file;
    if (event.kind === 'review.closed') review = null;
    if (event.kind === 'job.changed') { if (event.job.state === 'running' || event.job.state === 'waiting') working.add(event.job.id); else working.delete(event.job.id); }
    if (event.kind === 'review.opened' || event.kind === 'review.closed' || event.kind === 'program.changed') wishes.changed();
  }
  /** The engine has ended by itself: another takes its place and its review, and the page gets a new port. Not for ever, if it keeps ending. */
  async function restart(): Promise<void> {
    if (closing || browser.isDestroyed()) return;
    const file = review, now = Date.now();
    working.clear();
    review = null;
    restarts.push(now);
    if (restarts.filter((at) => now - at < restartsWithinMs).length > mostRestarts) return tell({ type: 'error', message: words.trouble.engine, detail: words.trouble.engineDetail });
    engine = start();
    opening = file === null ? Promise.resolve() : open(file);
    await window.connect();
  }
  async function tell(what: MessageBoxOptions): Promise<void> {
    if (!browser.isDestroyed()) await dialog.showMessageBox(browser, { buttons: [words.understood], noLink: true, ...what });
  }
  async function open(file: string): Promise<void> {
    arriving = file;
    // Why it did not open is kept for the start screen, which shows the ways out.
    try { await engine.ask('reviews.open', { file, named: true }); } catch (error) {
      if (!(error instanceof Failure)) void tell({ type: 'warning', message: words.trouble.notOpened, detail: String(error) });
    } finally { arriving = null; }
  }
  async function askBeforeClosing(): Promise<void> {
    if (closing) return;
    if (working.size > 0) {
      const { response } = await dialog.showMessageBox(browser, { type: 'question', message: words.closing.question(working.size), detail: words.closing.detail, buttons: [words.closing.stay, words.closing.close], defaultId: 0, cancelId: 0, noLink: true });
      if (response === 0) return wishes.stayed();
    }
    if (closing) return;
    closing = true;
    remember();
    await flush();
    browser.hide();
    await engine.close();
    wishes.closed(window);
    if (!browser.isDestroyed()) browser.destroy();
  }
  /** The page puts on disk what was typed; one that does not answer may not keep the window open. */
  function flush(): Promise<void> {
    return new Promise((resolve) => {
      if (browser.isDestroyed() || browser.webContents.isCrashed()) return resolve();
      hasFlushed = resolve;
      setTimeout(resolve, flushMs);
      browser.webContents.send(channels.closing);
    });
  }
  function remember(): void {
    const { x, y, width, height } = browser.getNormalBounds();
    rememberWindow({ place: { x, y, width, height }, maximised: browser.isMaximized(), zoom: browser.webContents.getZoomLevel() });
  }

  const window: ReviewWindow = {
    id, browser, written: new Set(),
    get engine() { return engine; }, get review() { return review ?? arriving; },
    connect: async () => {
      await opening;
      if (!browser.isDestroyed()) browser.webContents.postMessage(channels.port, null, [engine.meetWindow()]);
      connected.resolve();
    },
    open, flushed: () => { hasFlushed(); },
    command: (command) => { void connected.promise.then(() => { if (!browser.isDestroyed()) browser.webContents.send(channels.menu, command); }); },
  };
  let opening: Promise<void> = wishes.file === undefined ? Promise.resolve() : open(wishes.file);
  browser.webContents.once('did-finish-load', () => { browser.webContents.setZoomLevel(remembered.zoom); });
  browser.once('ready-to-show', () => { browser.show(); });
  browser.on('close', (event) => { event.preventDefault(); void askBeforeClosing(); });
  offerTextMenu(browser);
  browser.on('page-title-updated', (event) => { event.preventDefault(); });
  browser.webContents.on('render-process-gone', (_event, { reason }) => { if (!closing && reason !== 'clean-exit') browser.webContents.reload(); });
  void browser.loadURL(pageAddress);
  return window;
}
