import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from './find-chromium.ts';
import { serveWorkbench, type ServedWorkbench } from './serve-workbench.ts';
import { watchWindow, type Watch } from './watch-window.ts';

export type Scheme = 'light' | 'dark';
export interface Size { readonly width: number; readonly height: number }

export interface HowToOpen {
  /** The review file to serve; without it, the program starts with none. */
  readonly review?: string;
  readonly scheme?: Scheme;
  readonly size?: Size;
  readonly reducedMotion?: boolean;
  readonly locale?: string;
  /** More for the program's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Shown on a real display (Xvfb) instead of headless. */
  readonly headed?: boolean;
}

/** The workbench in a real Chromium, watched. `close` fails where a request left, an error was printed or the policy refused anything. */
export interface Workbench {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The workbench's origin: `http://127.0.0.1:port`. */
  readonly origin: string;
  readonly address: string;
  readonly review: string | null;
  readonly home: string;
  readonly watch: Watch;
  /** Another tab of the same browser, at this place (`#/items`). */
  newTab(place?: string): Promise<Page>;
  /** Goes to a place by its hash route, as a link does; done when the window shows it, not the one before. */
  go(place: string): Promise<void>;
  /** Presses keys one after the other, in the page that is looked at. */
  press(...keys: string[]): Promise<void>;
  setScheme(scheme: Scheme): Promise<void>;
  setSize(size: Size): Promise<void>;
  reload(): Promise<void>;
  /** What axe holds against the page as it stands; empty when nothing. */
  axe(page?: Page): Promise<readonly string[]>;
  /** Calls an operation through the same door as the window and with its session, beside the page: to prepare, and to look at what it did. */
  call(name: string, input?: unknown): Promise<any>;
  /** Writes out/screens/<name>.png. */
  screenshot(name: string, page?: Page): Promise<string>;
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const axeSource = join(root, 'node_modules/axe-core/axe.min.js');
const arguments_ = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
  '--disable-dev-shm-usage', '--font-render-hinting=none', '--force-color-profile=srgb', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Serves a review, or none, and opens its one-time address in a real Chromium. */
export async function openWorkbench(how: HowToOpen = {}): Promise<Workbench> {
  const found = findChromium();
  if (!found) throw new Error('No Chromium starts on this machine.');
  const served = await serveWorkbench(how.review ?? null, how.env);
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch({ executablePath: found.executable, env: { ...environment(), ...found.env }, args: arguments_, headless: how.headed !== true });
    return await enter(browser, served, how);
  } catch (error) {
    await browser?.close();
    await served.stop();
    throw error;
  }
}

const environment = (): Record<string, string> => Object.fromEntries(Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined));

async function enter(browser: Browser, served: ServedWorkbench, how: HowToOpen): Promise<Workbench> {
  const { origin } = new URL(served.address);
  const context = await browser.newContext({
    viewport: how.size ?? { width: 1280, height: 800 }, colorScheme: how.scheme ?? 'light', reducedMotion: how.reducedMotion ? 'reduce' : 'no-preference', locale: how.locale ?? 'en-GB', timezoneId: 'UTC', acceptDownloads: true,
  });
  context.setDefaultTimeout(15_000);
  const watch = await watchWindow(context, origin);
  const page = await context.newPage();
  await page.goto(served.address);
  await stands(page);
  return {
    page, context, origin, address: served.address, review: how.review ?? null, home: served.home, watch,
    newTab: async (place = '') => { const tab = await context.newPage(); await tab.goto(`${origin}/${place}`); return tab; },
    go: (place) => goTo(page, place.replace(/^#?/u, '#')),
    press: async (...keys) => { for (const key of keys) await page.keyboard.press(key); },
    setScheme: async (colorScheme) => { for (const one of context.pages()) await one.emulateMedia({ colorScheme }); },
    setSize: async (size) => { await page.setViewportSize(size); },
    reload: async () => { await page.reload(); },
    axe: (one = page) => lookWithAxe(one),
    call: async (name, input = {}) => {
      const answer = await (await context.request.post(`${origin}/api/${name}`, { headers: { origin }, data: input, timeout: 300_000 })).json() as { ok: boolean; value: unknown; failure?: { sentence: string } };
      if (!answer.ok) throw new Error(`${name}: ${answer.failure?.sentence}`);
      return answer.value;
    },
    screenshot: async (name, one = page) => {
      const file = join(root, 'out/screens', `${name}.png`);
      mkdirSync(dirname(file), { recursive: true });
      await one.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
      return file;
    },
    close: async () => {
      const faults = [...watch.faults];
      await browser.close();
      await served.stop();
      if (served.said().includes('Error:')) faults.push(`the program's error output: ${served.said()}`);
      if (faults.length > 0) throw new Error(`The window was not clean:\n${faults.join('\n')}`);
    },
  };
}

/** Rules of WCAG 2.2 A and AA and axe's own best practice, over the whole page. */
async function lookWithAxe(page: Page): Promise<readonly string[]> {
  // Evaluated, not inserted: the page's policy lets no foreign script in.
  await page.evaluate(readFileSync(axeSource, 'utf8'));
  return page.evaluate(async () => {
    const { violations } = await (globalThis as any).axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] });
    return violations.map((violation: any) => `${violation.id}: ${violation.help}\n${violation.nodes.slice(0, 4).map((node: any) => `  ${node.target.join(' ')} ${node.html.slice(0, 160)}\n    ${[...node.any, ...node.all, ...node.none].map((check: any) => check.message).slice(0, 2).join('; ')}`).join('\n')}`) as string[];
  });
}

/** The window stands when it shows a place of the open review, or the start. Going somewhere sooner would race with the way to the first place. */
async function stands(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('nav a[aria-current=page]') !== null || (document.querySelector('nav') === null && document.querySelector('main') !== null));
}

/** Two places one after the other would else leave a test with a screen that is about to go. The rail says which place is shown; what it does not list (the start) is given two frames. */
async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((wanted) => { location.hash = wanted; }, hash);
  await page.waitForFunction((wanted) => {
    const links = [...document.querySelectorAll('nav a')].map((link) => ({ to: link.getAttribute('href') ?? '', isHere: link.getAttribute('aria-current') === 'page' }));
    const listed = links.find(({ to }) => to.startsWith('#/') && (wanted === to || wanted.startsWith(`${to}/`) || wanted.startsWith(`${to}?`)));
    return !listed || listed.isHere;
  }, hash);
  await page.evaluate(() => new Promise<void>((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => resolve())); }));
}
