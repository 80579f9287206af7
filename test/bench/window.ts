import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startEngine } from '../../main/engine/start-engine.ts';
import { makeBigReview, makeLongJournal } from '../browser/big-review.ts';
import { findChromium } from '../browser/find-chromium.ts';
import { openWorkbench, type Workbench } from '../browser/open-workbench.ts';
import { settle } from '../browser/settle.ts';
import { makeLawPdf } from './made-law.ts';

const journalEntries = 20_000;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const at95 = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)]!;
const whole = (value: number): number => Math.round(value);

/** What the window makes a person wait for, in a real Chromium through the loopback server. Longest frames are of one run each; machines differ, so does their load. */
export async function benchWindow(folder: string, pages: number): Promise<unknown> {
  const chromium = findChromium();
  if (!chromium) return { skipped: 'No Chromium starts on this machine.' };
  mkdirSync(folder, { recursive: true });
  const long = join(folder, 'long.lacuna'), wide = join(folder, 'wide.lacuna'), old = join(folder, 'old.lacuna');
  const document = await makeLongReview(long, folder, pages);
  await makeBigReview(wide);
  await makeLongJournal(old, journalEntries);
  return { chromium: chromium.version, ...await withWorkbench(wide, measureWide), ...await withWorkbench(old, measureJournal), ...await withWorkbench(long, (workbench) => measureLong(workbench, document, pages)) };
}

async function withWorkbench<T>(review: string, measure: (workbench: Workbench) => Promise<T>): Promise<T> {
  const workbench = await openWorkbench({ review });
  try { return await measure(workbench); } finally { await workbench.close(); }
}

/** A review with one law of so many pages. */
async function makeLongReview(file: string, folder: string, pages: number): Promise<string> {
  const engine = startEngine(), pdf = join(folder, 'long-law.pdf');
  try {
    writeFileSync(pdf, makeLawPdf(pages));
    await engine.dispatch('review.create', { review: file, state: 'Bench', title: 'A long law', asOf: '2026-01-01', reviewers: ['A. Reviewer'] });
    const [row] = await engine.dispatch('documents.import', { paths: [pdf], instrument: 'Long Law', language: 'en' });
    return row!.document;
  } finally { engine.close(); }
}

async function measureWide(workbench: Workbench): Promise<object> {
  const firstScreens: number[] = [];
  for (let i = 0; i < 5; i++) firstScreens.push(await firstScreen(workbench));
  await go(workbench, '/overview');
  const paint = await opening(workbench, '/matrix', () => document.querySelectorAll('main [role=gridcell], main td').length > 20);
  await settle(workbench.page);
  const frames = await scrollThrough(workbench.page, 'main [role=treegrid]', 240);
  return { firstScreenMs: whole(median(firstScreens)), matrix: { elements: 115, instruments: 20, openMs: whole(paint), scroll: frames } };
}

/** The journal in the Register, from its newest entry to its first. */
export async function measureJournal(workbench: Workbench): Promise<object> {
  await go(workbench, '/overview');
  const open = await opening(workbench, '/register?part=journal', () => document.querySelectorAll('main [data-row] button').length > 10);
  await settle(workbench.page);
  const frames = await scrollThrough(workbench.page, 'main [data-row]', 240);
  return { journal: { entries: journalEntries, openMs: whole(open), scroll: frames } };
}

async function measureLong(workbench: Workbench, id: string, pages: number): Promise<object> {
  await go(workbench, '/overview');
  const open = await opening(workbench, `/reader/${id}`, () => document.querySelector('.page[data-page-number="1"][data-loaded="true"] canvas') !== null);
  await settle(workbench.page);
  const frames = await scrollThrough(workbench.page, '.pdfViewer', pages);
  await go(workbench, '/search');
  return { longLaw: { pages, openMs: whole(open), scroll: frames }, search: await typing(workbench.page) };
}

async function go(workbench: Workbench, place: string): Promise<void> {
  await workbench.go(place);
  await settle(workbench.page);
}

/** From the start of the navigation until the overview stands and nothing is busy. */
async function firstScreen(workbench: Workbench): Promise<number> {
  await workbench.page.goto('about:blank').catch(() => undefined);
  await workbench.page.goto(`${workbench.origin}/#/overview`, { waitUntil: 'commit' });
  const handle = await workbench.page.waitForFunction(() => (document.querySelectorAll('main a').length > 3 && !document.querySelector('main [aria-busy=true]') ? performance.now() : false), null, { polling: 'raf' });
  return await handle.jsonValue() as number;
}

/** From the change of address until what was asked for is drawn. */
async function opening({ page }: Workbench, place: string, isThere: () => boolean): Promise<number> {
  const from = await page.evaluate((hash) => { const now = performance.now(); location.hash = hash; return now; }, place);
  await page.waitForFunction(isThere, null, { polling: 'raf' });
  return await page.evaluate(() => new Promise<number>((resolve) => { requestAnimationFrame(() => resolve(performance.now())); })) - from;
}

interface Frames { readonly frames: number; readonly longestMs: number; readonly p95Ms: number; readonly over50Ms: number }

/** Scrolls what holds `selector` from end to end in so many steps, one a frame, and times the frames. */
async function scrollThrough(page: Page, selector: string, steps: number): Promise<Frames> {
  const times = await page.evaluate(async ([inside, count]) => {
    let box = document.querySelector(inside as string) as HTMLElement | null;
    while (box && !(box.scrollHeight > box.clientHeight + 8 && /auto|scroll/u.test(getComputedStyle(box).overflowY))) box = box.parentElement;
    if (!box) throw new Error(`nothing scrolls around ${inside as string}`);
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const found: number[] = [];
    let before = await frame();
    for (let step = 1; step <= (count as number); step++) {
      box.scrollTop = ((box.scrollHeight - box.clientHeight) * step) / (count as number);
      const now = await frame();
      found.push(now - before);
      before = now;
    }
    return found;
  }, [selector, steps] as const);
  return { frames: times.length, longestMs: whole(Math.max(...times)), p95Ms: whole(at95(times)), over50Ms: times.filter((time) => time > 50).length };
}

/** Types into the search field, letter by letter; from each key until the results have changed and been painted. */
async function typing(page: Page): Promise<unknown> {
  const field = page.getByRole('searchbox').first();
  await field.focus();
  const times: number[] = [];
  for (const letter of 'imprisonment court term12') {
    const painted = page.evaluate(() => new Promise<number>((resolve) => {
      const from = performance.now(), main = document.querySelector('main')!;
      let last = from;
      const watch = new MutationObserver(() => { last = performance.now(); });
      watch.observe(main, { subtree: true, childList: true, characterData: true });
      // The results have come to rest when nothing has changed for 300 ms; the last change is when they stood.
      const look = (): void => { if (performance.now() - last > 300) { watch.disconnect(); resolve(last - from); } else requestAnimationFrame(look); };
      requestAnimationFrame(look);
    }));
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    times.push(await painted);
  }
  return { keys: times.length, keyToResultsMsMedian: whole(median(times)), keyToResultsMsP95: whole(at95(times)) };
}
