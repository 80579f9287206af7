import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEngine } from '../../main/engine/start-engine.ts';
import { buildPdf, textPage } from '../main/extraction/build-pdf.ts';
import { broken, laws, linesOf } from '../main/extraction/repair/broken-texts.ts';
import { inBrowser } from './in-browser.ts';
import { openWorkbench, type Workbench } from './open-workbench.ts';
import { settle } from './settle.ts';

inBrowser('What reading did to a page', () => {
  let workbench: Workbench, page: Page, folder: string, ids: string[];
  const lines = linesOf(laws['hr']!), shown = (): Promise<void> => settle(page);
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lacuna-reasons-'));
    writeFileSync(join(folder, 'zakon.pdf'), buildPdf({ pages: [textPage(lines.map((line) => broken(line, 'yuscii')))] }));
    const engine = startEngine();
    await engine.dispatch('review.create', { review: join(folder, 'R.lacuna'), state: 'Varania', reviewers: ['A. Reviewer'] });
    for (const path of [join(folder, 'zakon.pdf'), fileURLToPath(new URL('../../resources/samples/pdf/code-penal.fr.pdf', import.meta.url))]) await engine.dispatch('documents.import', { paths: [path] });
    ids = (await engine.dispatch('documents.list', {})).map(({ id }) => id);
    engine.close();
    workbench = await openWorkbench({ review: join(folder, 'R.lacuna'), size: { width: 1280, height: 800 } });
    page = workbench.page;
  });
  afterAll(async () => { await workbench.close(); rmSync(folder, { recursive: true, force: true }); });
  const showReasons = async (): Promise<void> => {
    await page.getByRole('button', { name: 'More ways to look' }).click();
    await page.getByRole('menuitem', { name: 'Show what was left out, joined or repaired' }).click();
  };

  it('is tinted on it and listed beside it; the keys point at the words', async () => {
    await workbench.go(`/reader/${ids[1]}?page=3`);
    await page.locator('.page[data-page-number="3"][data-loaded="true"]').waitFor();
    await showReasons();
    const list = page.getByRole('region', { name: 'What reading did to this page' });
    await list.getByRole('button', { name: /^left out: running head/ }).waitFor();
    expect(await list.getByRole('button').evaluateAll((rows) => rows.map((row) => row.firstElementChild!.textContent))).toEqual(expect.arrayContaining(['left out: running head', 'raised figure kept as 149¹', 'kept apart: footnote', 'left out: running foot']));
    await expect.poll(() => page.locator('.page[data-page-number="3"] [data-wash]').count()).toBeGreaterThan(5);
    const foot = list.getByRole('button', { name: /^kept apart: footnote/ }).first();
    await foot.focus();
    await expect.poll(() => page.locator('[data-wash][data-pointed]').allTextContents()).toContain('kept apart: footnote');
    await shown();
    await workbench.screenshot('reasons-light');
    expect(await workbench.axe()).toEqual([]);
    await workbench.setScheme('dark');
    await workbench.setSize({ width: 1920, height: 1080 });
    await shown();
    await workbench.screenshot('reasons-dark');
    expect(await workbench.axe()).toEqual([]);
    await workbench.setScheme('light');
    await workbench.setSize({ width: 1280, height: 800 });
  });

  it('and a repair is turned off and on there', async () => {
    await workbench.go(`/reader/${ids[0]}`);
    const list = page.getByRole('region', { name: 'What reading did to this page' });
    if (await list.count() === 0) await showReasons();
    await list.getByText(/^letters of an old font: \d+ words on 1 page$/).waitFor();
    await page.locator('.page[data-page-number="1"] [data-kind="repaired"]').first().waitFor();
    await shown();
    await workbench.screenshot('reasons-repaired');
    await list.getByRole('button', { name: 'Turn this repair off' }).click();
    await list.getByText('letters of an old font: turned off, the text is as the file has it').waitFor();
    await expect.poll(async () => (await workbench.call('text.read', { document: ids[0] }) as { pages: { text: string }[] }).pages[0]!.text).toBe(lines.map((line) => broken(line, 'yuscii')).join('\n'));
    await expect.poll(() => page.locator('.page[data-page-number="1"] [data-kind="repaired"]').count()).toBe(0);
    await list.getByRole('button', { name: 'Turn this repair on again' }).click();
    await page.locator('.page[data-page-number="1"] [data-kind="repaired"]').first().waitFor();
  });
});
