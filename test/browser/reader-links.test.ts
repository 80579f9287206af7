import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEngine } from '../../main/engine/start-engine.ts';
import { buildPdf, textPage } from '../main/extraction/build-pdf.ts';
import { inBrowser } from './in-browser.ts';
import { openWorkbench, type Workbench } from './open-workbench.ts';

const lineAt = (i: number): string => `/Rect [72 ${764 - 14 * i} 300 ${778 - 14 * i}] /Border [0 0 0]`;
const link = (i: number, more: string): string => `<< /Type /Annot /Subtype /Link ${lineAt(i)} ${more} >>`;
/** Two links that stay in the file; what else a link can do leads out of it, runs something or goes by itself. */
const annotations = [
  link(0, '/Dest [{page 3} /XYZ 72 500 0]'), link(1, '/A << /S /GoTo /D [{page 2} /Fit] >>'), link(2, '/A << /S /URI /URI (https://example.org/) >>'), link(3, '/A << /S /JavaScript /JS (app.alert\\(1\\)) >>'),
  link(4, '/A << /S /GoToR /F (other.pdf) /D [0 /Fit] >>'), link(5, '/A << /S /Launch /F (notes.exe) >>'), link(6, '/A << /S /Named /N /NextPage >>'), link(7, '/Dest (nowhere)'),
].join(' ');
const law = ['Scope', 'This law applies to every offence that is committed in the territory.'];

inBrowser('Links of a PDF', () => {
  let workbench: Workbench, page: Page, folder: string, document: string;
  const top = (number: number) => page.locator(`.page[data-page-number="${number}"]`).evaluate((sheet) => { const box = sheet.closest('[data-pages]')!.getBoundingClientRect(), own = sheet.getBoundingClientRect(); return (box.top - own.top) / own.height; });
  const toFirstPage = () => page.locator('[data-pages]').evaluate((box) => { box.scrollTop = 0; });
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lacuna-links-'));
    const contents = ['Contents: article 1', 'Contents: article 2', 'Gazette on the web', 'A script', 'Another file', 'A program', 'The next page', 'Nowhere'];
    writeFileSync(join(folder, 'law.pdf'), buildPdf({ pages: [textPage(contents), textPage(law), textPage(['Attempt', 'An attempt to commit an offence is punished as the offence itself.'])], annotations: [annotations] }));
    const engine = startEngine(), review = join(folder, 'Links.lacuna');
    await engine.dispatch('review.create', { review, state: 'Varania', reviewers: ['A. Reviewer'] });
    await engine.dispatch('documents.import', { paths: [join(folder, 'law.pdf')], instrument: 'Law', language: 'en' });
    engine.close();
    workbench = await openWorkbench({ review });
    page = workbench.page;
    document = ((await workbench.call('documents.list')) as { id: string }[])[0]!.id;
    await workbench.go(`/reader/${document}?page=1`);
    await page.locator('.page[data-page-number="1"] .textLayer span', { hasText: 'Contents: article 1' }).waitFor();
  });
  afterAll(async () => { await workbench.close(); rmSync(folder, { recursive: true, force: true }); });

  it('are only those that lead to a place in the file itself', async () => {
    await page.getByRole('button', { name: 'Go to page 3' }).waitFor();
    expect(await page.getByRole('button', { name: /^Go to page/u }).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toEqual(['Go to page 3', 'Go to page 2']);
    expect(await page.locator('[data-pages] a:visible').count()).toBe(0);
    expect(await workbench.axe()).toEqual([]);
  });

  it('are followed by a click on their words, to the place that the file names', async () => {
    await page.locator('.page[data-page-number="1"] .textLayer span', { hasText: 'Contents: article 1' }).click();
    // 342 of 842 points down the third page, and a little room above.
    await expect.poll(() => top(3)).toBeGreaterThan(0.33);
    expect(await top(3)).toBeLessThan(0.42);
  });

  it('are followed by the keyboard too', async () => {
    await toFirstPage();
    await page.getByRole('button', { name: 'Go to page 3' }).press('ArrowDown');
    await expect.poll(() => page.evaluate(() => globalThis.document.activeElement?.getAttribute('aria-label'))).toBe('Go to page 2');
    await workbench.press('Enter');
    await expect.poll(() => top(2)).toBeGreaterThan(-0.1);
    expect(Math.abs(await top(2))).toBeLessThan(0.1);
  });

  it('lead nowhere when a click falls on words that lead out of the file, and let their words be marked', async () => {
    await toFirstPage();
    await expect.poll(() => top(1)).toBeLessThan(0.1);
    await page.locator('.page[data-page-number="1"] .textLayer span', { hasText: 'Gazette on the web' }).click();
    await page.locator('.page[data-page-number="1"] .textLayer span', { hasText: 'A program' }).click();
    const box = (await page.locator('.page[data-page-number="1"] .textLayer span', { hasText: 'Contents: article 1' }).boundingBox())!;
    await page.mouse.move(box.x + 1, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
    await page.getByRole('toolbar', { name: 'Marked words' }).waitFor();
    expect(Math.abs(await top(1))).toBeLessThan(0.1);
    expect(page.context().pages().length).toBe(1);
  });
});
