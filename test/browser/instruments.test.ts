import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildPdf, textPage } from '../main/extraction/build-pdf.ts';
import { madeLaw } from './big-review.ts';
import { inBrowser } from './in-browser.ts';
import { openWorkbench, type Workbench } from './open-workbench.ts';
import { emptyReview } from './reviews.ts';

interface Dropped { readonly name: string; readonly bytes: Uint8Array | string }

const longLaw = (pages: number): Uint8Array => buildPdf({ pages: Array.from({ length: pages }, (_, page) => textPage([`Article ${page + 1}. Of matter ${page + 1}`, ...Array.from({ length: 40 }, (_, line) => `Whoever does what the ${page + 1}th matter names in its ${line + 1}th case shall be punished by a fine.`)])) });

inBrowser('Laws come in', () => {
  let workbench: Workbench;
  beforeAll(async () => { workbench = await openWorkbench({ review: await emptyReview() }); await workbench.page.getByRole('heading', { name: 'First steps' }).waitFor(); });
  afterAll(() => workbench.close());

  /** Drops files on the window as a person does: over it first, then let go. */
  const drop = async (...files: readonly Dropped[]): Promise<void> => {
    await workbench.page.evaluate((all) => {
      const data = new DataTransfer();
      for (const { name, base64 } of all) data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
      for (const kind of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    }, files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes as string).toString('base64') })));
    await workbench.page.getByRole('dialog').waitFor();
  };
  const list = async (): Promise<string[]> => (await workbench.call('documents.list') as any[]).map((d) => `${d.fileName}: ${d.instrument}, ${d.role}, ${d.state}`);
  const laws = async (): Promise<string[]> => (await workbench.call('instruments.list') as any[]).map((law) => `${law.name}: ${law.versions.flatMap((v: any) => v.documents.map((d: any) => d.fileName)).sort().join(', ')}`);
  const reads = async (documents: number): Promise<void> => { await expect.poll(async () => (await list()).filter((row) => row.endsWith('ready')).length, { timeout: 60_000 }).toBe(documents); };

  it('two dropped files that are one law are guessed as original and translation, and imported by one press', async () => {
    await drop({ name: 'Codul penal.md', bytes: madeLaw(1, 12) }, { name: 'Codul penal EN translation.md', bytes: madeLaw(2, 12) });
    expect(await workbench.axe()).toEqual([]);
    await workbench.page.keyboard.press('Enter');
    await workbench.page.getByRole('heading', { name: 'Instruments' }).waitFor();
    await reads(2);
    expect((await list()).sort()).toEqual(['Codul penal EN translation.md: Codul penal, working-translation, ready', 'Codul penal.md: Codul penal, original, ready']);
    await workbench.page.getByRole('link', { name: 'Codul penal EN translation.md' }).waitFor();
    expect(await workbench.axe()).toEqual([]);
  });

  it('what is there already, and what is empty, stays out and is said', async () => {
    await drop({ name: 'again.md', bytes: madeLaw(1, 12) }, { name: 'nothing.pdf', bytes: '' });
    const dialog = workbench.page.getByRole('dialog');
    await dialog.getByText('In the review already, as Codul penal.md: left out').waitFor();
    await dialog.getByText('It is empty.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Nothing to import' }).isDisabled()).toBe(true);
    await workbench.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await list()).toHaveLength(2);
  });

  it('a chosen folder gives the laws in it, wherever they lie, and nothing else; what is said in the sheet is kept', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lacuna-folder-')), { page } = workbench;
    try {
      mkdirSync(join(folder, 'inner'));
      writeFileSync(join(folder, 'inner', 'Aliens Act.md'), madeLaw(3, 8));
      writeFileSync(join(folder, 'picture.png'), 'not a law');
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Import a folder…' }).click()]);
      await chooser.setFiles(folder);
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('heading', { name: 'Import 1 file' }).waitFor();
      await dialog.getByRole('combobox', { name: 'Law of Aliens Act.md' }).fill('Aliens Bill');
      await workbench.press('Tab');
      await dialog.getByRole('checkbox', { name: 'draft of Aliens Act.md' }).check();
      await dialog.getByLabel('Gazette').fill('OG 7');
      await dialog.getByRole('button', { name: 'Import 1 file' }).click();
      await reads(3);
      expect((await workbench.call('documents.list') as any[]).find((d) => d.fileName === 'Aliens Act.md')).toMatchObject({ instrument: 'Aliens Bill', version: 'draft', draft: true, gazette: 'OG 7' });
      await workbench.call('documents.remove', { document: 'Aliens Act.md' });
    } finally { rmSync(folder, { recursive: true, force: true }); }
  });

  it('reading is watched, stopped, and taken up again', async () => {
    await drop({ name: 'long law.pdf', bytes: longLaw(800) });
    await workbench.page.keyboard.press('Enter');
    const { page } = workbench;
    await page.getByText(/^[\d,]+ of 800 pages$/u).first().waitFor();
    await page.getByRole('button', { name: /^Cancel: .*long law/u }).first().click();
    await page.getByText('Reading was stopped').waitFor();
    expect(await list()).toContain('long law.pdf: Long law, original, cancelled');
    await page.getByRole('button', { name: 'Read it now' }).click();
    await page.getByText('800 pages', { exact: true }).waitFor({ timeout: 60_000 });
    await reads(3);
    expect(await list()).toContain('long law.pdf: Long law, original, ready');
  });

  it('what cannot be read says why, in its own row, and can be tried again or taken out', async () => {
    await drop({ name: 'torn.pdf', bytes: '%PDF-1.7 and then nothing' });
    await workbench.page.keyboard.press('Enter');
    await workbench.page.getByText(/^Could not be read\. This PDF is damaged/u).waitFor();
    expect(await workbench.page.getByRole('button', { name: 'Try again' }).isVisible()).toBe(true);
    await workbench.page.getByRole('button', { name: 'What to do with torn.pdf' }).click();
    await workbench.page.getByRole('menuitem', { name: 'Remove from the review' }).click();
    await workbench.page.getByRole('link', { name: 'torn.pdf' }).waitFor({ state: 'detached' });
    expect(await laws()).toEqual(['Codul penal: Codul penal EN translation.md, Codul penal.md', 'Long law: long law.pdf']);
  });

  it('values are edited where they stand, by keyboard, and undone', async () => {
    const { page } = workbench;
    const gazette = async (): Promise<string> => (await workbench.call('documents.list') as any[]).find((d) => d.fileName === 'long law.pdf').gazette;
    const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'long law.pdf' }) });
    await row.getByRole('button', { name: /^gazette/u }).focus();
    await workbench.press('Enter');
    await page.keyboard.type('MO 128/2024');
    await workbench.press('Enter');
    await expect.poll(gazette).toBe('MO 128/2024');
    await row.getByText('MO 128/2024').waitFor();
    await workbench.press('Control+z');
    await expect.poll(gazette).toBe('');
  });

  it('laws that are one are brought together, and apart again by undo', async () => {
    const { page } = workbench;
    const before = await laws();
    await page.getByRole('button', { name: 'What to do with Long law', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Bring together with “Codul penal”' }).click();
    await expect.poll(laws).toEqual(['Codul penal: Codul penal EN translation.md, Codul penal.md, long law.pdf']);
    await workbench.press('Control+z');
    await expect.poll(laws).toEqual(before);
  });

  it('the whole custody stands beside the laws, and the overview leads to what waits', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: 'Custody of long law.pdf' }).click();
    const [document] = (await workbench.call('documents.list') as any[]).filter((d) => d.fileName === 'long law.pdf');
    await page.getByRole('complementary').getByText(document.sha256).waitFor();
    await workbench.go('#/overview');
    await page.getByRole('link', { name: /documents have no date/u }).click();
    await page.getByRole('heading', { name: 'Instruments' }).waitFor();
    expect(new URL(page.url()).hash).toMatch(/^#\/instruments\?document=/u);
  });
});
