import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Output } from '../../shared/contract/operations.ts';
import { unpackOutline, type PlacedProvision } from '../../shared/domain/packed-outline.ts';
import { inBrowser } from './in-browser.ts';
import { openWorkbench, type Workbench } from './open-workbench.ts';
import { sampleReview } from './reviews.ts';
import { settle } from './settle.ts';

type Line = { start: number; end: number; x: number; width: number; leftOut: string };

/** Bars and notes that lie over a word of the text layer, and bars that lie over one another, on all pages that are drawn. The file's own links are unseen and lie over words on purpose. */
const faultsOn = (page: Page): Promise<{ bars: number; overWords: string[]; overBars: string[] }> => page.evaluate(() => {
  type Edge = { left: number; right: number; top: number; bottom: number };
  const meet = (a: Edge, b: Edge): boolean => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.6 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.6;
  const bars = [...document.querySelectorAll<HTMLElement>('.page button[aria-label]')].filter((bar) => bar.closest('[aria-label^="Links on page"]') === null).map((bar) => ({ name: bar.getAttribute('aria-label')!, rect: bar.getBoundingClientRect() })).filter(({ rect }) => rect.width > 0);
  const words = [...document.querySelectorAll('.textLayer span[role=presentation]')].flatMap((span) => {
    const node = span.firstChild;
    return node === null || node.nodeType !== Node.TEXT_NODE ? [] : [...node.textContent!.matchAll(/\S+/gu)].map((found) => {
      const range = document.createRange();
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      return { name: found[0], rect: range.getBoundingClientRect() };
    });
  });
  return {
    bars: bars.length,
    overWords: bars.flatMap((bar) => words.filter((word) => meet(bar.rect, word.rect)).map((word) => `${bar.name.slice(0, 30)} over "${word.name}"`)),
    overBars: bars.flatMap((bar, i) => bars.slice(i + 1).filter((other) => meet(bar.rect, other.rect)).map((other) => `${bar.name.slice(0, 30)} over ${other.name.slice(0, 30)}`)),
  };
});

inBrowser('Bars beside tagged words', () => {
  let workbench: Workbench, page: Page, code: string, right: PlacedProvision;
  beforeAll(async () => {
    workbench = await openWorkbench({ review: await sampleReview(), size: { width: 1280, height: 800 } });
    page = workbench.page;
    code = ((await workbench.call('documents.list')) as { id: string; fileName: string }[]).find(({ fileName }) => fileName === 'code-penal.fr.pdf')!.id;
    const { provisions: packed, pages } = await workbench.call('outline.places', { document: code }) as Output<'outline.places'>, provisions = unpackOutline(packed), middle = pages[0]!.width / 2;
    const { pages: read } = await workbench.call('text.lines', { document: code, from: 1, to: pages.length }) as { pages: { lines: Line[] }[] };
    const lineAt = ({ pageNumber, start }: PlacedProvision['begins']): Line => read[pageNumber - 1]!.lines.find(({ end }) => end > start)!;
    // An article that begins in the right column, with what lies in it: nested, and each tagged twice with another bearing.
    right = provisions.find(({ kind, begins, path }) => kind === 'article' && lineAt(begins).x > middle && provisions.filter((other) => other.path.startsWith(`${path}__`)).length > 2)!;
    for (const { path } of [right, ...provisions.filter((other) => other.path.startsWith(`${right.path}__`)).slice(0, 4)]) for (const [target, bearing] of [['III.1.1', 'context'], ['III.1.2', 'conflicts']]) await workbench.call('tags.add', { document: code, provision: path, for: [target], bearing });
    const line = read[right.begins.pageNumber - 1]!.lines.find(({ x, width, leftOut }) => leftOut === '' && x > middle && width > 150)!;
    await workbench.call('notes.add', { document: code, stretches: [{ pageNumber: right.begins.pageNumber, start: line.start, end: line.end }], text: 'Beside the line' });
    await workbench.call('tags.add', { document: code, stretches: [{ pageNumber: right.begins.pageNumber, start: line.start + 12, end: line.start + 20 }], for: ['III.1.3'] });
  });
  afterAll(() => workbench.close());

  it.each([['alone', 1], ['beside its translation', 2]] as const)('cover no word and no other bar on a page of two columns, %s', async (_, texts) => {
    await workbench.go(`/reader/${code}?at=${right.path}`);
    const toggle = page.getByRole('button', { name: 'Original and translation side by side' });
    if ((await toggle.getAttribute('aria-pressed')) !== String(texts === 2)) await toggle.click();
    await expect.poll(() => page.locator('[data-pages]').count()).toBe(texts);
    for (const zoom of ['as it comes', 'smaller']) {
      if (zoom === 'smaller') for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Smaller' }).click();
      await page.locator(`.page[data-page-number="${right.begins.pageNumber}"][data-loaded="true"] .textLayer span[role=presentation]`).first().waitFor();
      await page.locator('.page button[data-bearing]').first().waitFor();
      await settle(page);
      const seen = await faultsOn(page);
      await workbench.screenshot(`bars-${texts}-${zoom === 'smaller' ? 'small' : 'fit'}`);
      expect([seen.bars > 8, seen.overWords, seen.overBars]).toEqual([true, [], []]);
    }
  });
});
