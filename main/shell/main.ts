/** The desktop program. It opens windows and keeps its hands off everything else: the engine does the work, the page shows it. */
import { app, BrowserWindow, nativeTheme, session } from 'electron';
import { fileURLToPath } from 'node:url';
import type { Output } from '../../shared/contract/operations.ts';
import { answerPage, chooseFiles } from './answer-page.ts';
import { beforeReady } from './before-ready.ts';
import { guardApp } from './guard-app.ts';
import { guardSession } from './guard-session.ts';
import { showMenu } from './menu.ts';
import { namedReviews } from './named-reviews.ts';
import { guideAddress, partition, scheme } from './own-address.ts';
import { listOwnFiles } from './own-files.ts';
import { recallWindow, rememberWindow } from './remembered-window.ts';
import { serveApp } from './serve-app.ts';
import { guideWindowOptions } from './window-options.ts';
import { keepWindows } from './windows.ts';

beforeReady();
// The second program on this folder hands over what it was asked to open and touches nothing.
if (!app.requestSingleInstanceLock()) app.exit(0); else run();

function run(): void {
  const developing = !app.isPackaged;
  const waiting: string[] = [];
  let quitting = false;
  guardApp({ developing });
  const windows = keepWindows({ developing, changed: () => { void refreshMenu(); }, stayed: () => { quitting = false; } });
  const openAll = (files: readonly string[]): void => { for (const file of files) windows.openReview(file); };

  app.on('open-file', (event, file) => { event.preventDefault(); if (app.isReady()) windows.openReview(file); else waiting.push(file); });
  app.on('second-instance', (_event, argv, workingFolder) => {
    const named = namedReviews(argv, workingFolder);
    if (named.length > 0) openAll(named); else (windows.front()?.browser ?? windows.openStart().browser).focus();
  });
  app.on('activate', () => { if (windows.all().length === 0) windows.openStart(); });
  app.on('before-quit', () => { quitting = true; });
  app.on('window-all-closed', () => { if (process.platform !== 'darwin' || quitting) app.quit(); });

  void app.whenReady().then(() => {
    const pages = session.fromPartition(partition);
    // What was made before anyone listened; every later one is guarded as it is made.
    for (const one of [pages, session.defaultSession]) guardSession(one, { developing });
    const inProgram = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
    const files = new Map([...listOwnFiles(inProgram('out/window'), ''), ...listOwnFiles(inProgram('resources/help'), '/help')]);
    pages.protocol.handle(scheme, serveApp(files, async (id, document, range) => (await windows.byPage(id)?.engine.evidence(document, range).catch(() => null)) ?? null));
    nativeTheme.themeSource = recallWindow().theme;
    answerPage(windows, showGuide);
    openAll([...waiting, ...namedReviews(process.argv, process.cwd())]);
    if (windows.all().length === 0) windows.openStart();
    void refreshMenu();
  });

  /** Shows the menu at once, and again when the engine has said which reviews were open last. */
  let recent: Recent = [];
  async function refreshMenu(): Promise<void> {
    drawMenu();
    const rows = await windows.front()?.engine.ask('reviews.recent', {}).catch(() => null) as Recent | null | undefined;
    if (!rows || JSON.stringify(rows) === JSON.stringify(recent)) return;
    recent = rows;
    drawMenu();
  }
  function drawMenu(): void {
    const front = windows.front();
    showMenu({
      hasReview: front !== undefined && front.review !== null, recent: recent.filter(({ missing }) => !missing).map(nameRecent), theme: nativeTheme.themeSource, developing,
      command: (command) => { windows.front()?.command(command); },
      newReview: () => { windows.beginWith('file.new'); },
      open: () => { void chooseFiles(windows.front()?.browser, 'review').then(openAll); },
      openRecent: (file) => { windows.openReview(file); },
      setTheme: (theme) => { nativeTheme.themeSource = theme; rememberWindow({ theme }); },
      guide: showGuide,
    });
  }

  let guide: BrowserWindow | null = null;
  function showGuide(): void {
    if (guide) return guide.focus();
    const opened = new BrowserWindow(guideWindowOptions({ developing, dark: nativeTheme.shouldUseDarkColors }));
    guide = opened;
    opened.once('ready-to-show', () => { opened.show(); });
    opened.once('closed', () => { guide = null; });
    void opened.loadURL(guideAddress);
  }
}

type Recent = Output<'reviews.recent'>;

/** How a recent review is called in the menu: by its State and title, with its file's name where they say nothing. */
function nameRecent({ file, state, title }: Recent[number]): { file: string; name: string } {
  return { file, name: [state, title].filter(Boolean).join(' · ') || file };
}
