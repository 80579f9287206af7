import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEngine } from '../../main/engine/start-engine.ts';
import { buildPdf, textPage } from '../main/extraction/build-pdf.ts';
import { inBrowser } from './in-browser.ts';
import { openWorkbench, type Workbench } from './open-workbench.ts';
import { settle } from './settle.ts';

const lines = (from: number): string[] => Array.from({ length: 8 }, (_, i) => [`Article ${from + i}. ${['Scope', 'Theft', 'Attempt', 'Complicity', 'Fraud', 'Threats', 'Bribery', 'Slavery'][i]!}`, `Whoever breaks rule ${from + i} of this Code within the territory of the State shall be fined.`]).flat();
const hidden = `${textPage(lines(9))} BT /F1 11 Tf 3 Tr 72 400 Td (These words are for machines only.) Tj ET`;

inBrowser('What is to be known of a page', () => {
  let workbench: Workbench, page: Page, folder: string, id: string, other: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lacuna-page-notes-'));
    writeFileSync(join(folder, 'code.pdf'), buildPdf({ pages: [textPage(lines(1)), hidden, '72 700 m 300 700 l S', textPage(lines(17))] }));
    const engine = startEngine();
    await engine.dispatch('review.create', { review: join(folder, 'P.lacuna'), state: 'Varania', reviewers: ['A. Reviewer'] });
    await engine.dispatch('documents.import', { paths: [join(folder, 'code.pdf')], language: 'en', ocr: 'never' });
    writeFileSync(join(folder, 'zakon.md'), '# Закон\n\n## Стаття 1. Мета\n\nЦeй Закон визначaє відповідальність за торгівлю людьми.\n');
    id = (await engine.dispatch('documents.list', {}))[0]!.id;
    await engine.dispatch('documents.import', { paths: [join(folder, 'zakon.md')], language: 'uk' });
    other = (await engine.dispatch('documents.list', {})).find((row) => row.id !== id)!.id;
    engine.close();
    workbench = await openWorkbench({ review: join(folder, 'P.lacuna'), size: { width: 1280, height: 800 } });
    page = workbench.page;
  });
  afterAll(async () => { await workbench.close(); rmSync(folder, { recursive: true, force: true }); });
  const open = async (): Promise<string[]> => (await workbench.call('outline.doubts', { document: id, open: true }) as { kind: string }[]).map(({ kind }) => kind);

  it('stands above the page in one line, is said whole when it is pressed, and is looked at and opened again there', async () => {
    await workbench.go('/instruments');
    await page.getByRole('region', { name: 'code' }).getByRole('link', { name: '1 page to compare with what is printed' }).click();
    const line = page.getByRole('button', { name: /^To be looked at on page 2: Words are drawn invisibly/u });
    await line.waitFor();
    expect(await page.locator('[data-page-notes="1"]').count()).toBe(0);
    await settle(page);
    await workbench.screenshot('page-notes-light-1280');
    await page.keyboard.press('d');
    const said = page.getByRole('group', { name: 'Page 2: its text' });
    await said.getByText(/These words are for machines only/u).waitFor();
    await settle(page);
    await workbench.screenshot('page-notes-open-light-1280');
    expect(await workbench.axe()).toEqual([]);
    await said.getByRole('button', { name: /^Looked at: Words are drawn/u }).press('Enter');
    await said.getByText('looked at by A. Reviewer').waitFor();
    await expect.poll(open).toEqual(['no-text']);
    await said.getByRole('button', { name: /^Open again: Words are drawn/u }).press('Enter');
    await expect.poll(open).toEqual(['hidden-text', 'no-text']);
    await said.getByRole('button', { name: 'Show on the page' }).click();
    await page.getByRole('region', { name: 'What reading did to this page' }).getByRole('button', { name: /^drawn invisibly/u }).waitFor();
  });

  it('and the keys lead to the next page, which is recognised from there', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: /^Pages of/u }).focus();
    await page.keyboard.press('Shift+D');
    const line = page.getByRole('button', { name: /^To be looked at on page 3: This page has no text layer/u });
    await line.waitFor();
    await expect.poll(() => page.getByLabel('Page; type another to go there').inputValue()).toBe('3');
    await line.click();
    await page.getByRole('group', { name: 'Page 3: its text' }).getByRole('button', { name: 'Recognise this page' }).click();
    await page.getByText('Recognising', { exact: false }).first().waitFor();
    await workbench.setScheme('dark');
    await workbench.setSize({ width: 1920, height: 1080 });
    await page.getByRole('region', { name: /^Pages of/u }).focus();
    await page.keyboard.press('Shift+D');
    await page.getByRole('button', { name: /^To be looked at on page 2/u }).click();
    await page.getByRole('group', { name: 'Page 2: its text' }).waitFor();
    await settle(page);
    await workbench.screenshot('page-notes-dark-1920');
    expect(await workbench.axe()).toEqual([]);
  });

  it('stands at the head of a text without printed pages too, above its words', async () => {
    await workbench.setScheme('light');
    await workbench.go(`/reader/${other}`);
    const line = page.getByRole('button', { name: /^To be looked at on page 1: /u }), words = page.getByText('Закон', { exact: true }).last();
    await line.click();
    await page.getByRole('group', { name: 'Page 1: its text' }).getByRole('button', { name: 'Show on the page' }).waitFor();
    await settle(page);
    await workbench.screenshot('page-notes-flow-light-1920');
    const [above, below] = [(await line.boundingBox())!, (await words.boundingBox())!];
    expect(above.y + above.height).toBeLessThanOrEqual(below.y);
    expect(await workbench.axe()).toEqual([]);
  });
});
