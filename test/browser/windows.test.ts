import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildPdf, textPage } from '../main/extraction/build-pdf.ts';
import { inBrowser } from './in-browser.ts';
import { openWorkbench, type Workbench } from './open-workbench.ts';
import { sampleReview } from './reviews.ts';
import { settle } from './settle.ts';

const harbouring = `/items/III.1.1?element=${encodeURIComponent('III.1.1/act.harbouring')}`;
const longLaw = buildPdf({ pages: Array.from({ length: 300 }, (_, page) => textPage([`Article ${page + 1}. Of matter ${page + 1}`, ...Array.from({ length: 40 }, (_, line) => `Whoever does what the ${page + 1}th matter names in its ${line + 1}th case shall be punished by a fine.`)])) });

inBrowser('Two windows of one review, and a reload at any moment', () => {
  let workbench: Workbench, page: Page, other: Page;
  beforeAll(async () => {
    workbench = await openWorkbench({ review: await sampleReview() });
    page = workbench.page;
    await workbench.go('/matrix');
    other = await workbench.newTab(`#${harbouring}`);
    await settle(other);
  });
  afterAll(() => workbench.close());
  const verdict = async (): Promise<string> => (await workbench.call('assessments.list')).find((a: any) => a.element === 'III.1.1/act.harbouring').verdict;
  const inMatrix = (words: string) => page.getByRole('row', { name: /Act: harbouring/u }).getByRole('img', { name: words, exact: true });

  it('show the same: what is decided in one appears in the other, and so does taking it back', async () => {
    await inMatrix('not met').waitFor();
    await other.keyboard.press('2');
    await inMatrix('partly met').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(verdict).toBe('not-met');
    await inMatrix('not met').waitFor();
    await other.getByRole('radio', { name: /^not met/u, checked: true }).waitFor();
  });

  it('a sentence half typed is there again', async () => {
    const reason = other.getByRole('textbox', { name: 'Reason' });
    await reason.click();
    await other.keyboard.press('Control+End');
    await other.keyboard.type(' And half a sen');
    await expect.poll(async () => JSON.stringify(await workbench.call('drafts.list'))).toContain('And half a sen');
    await other.reload();
    await expect.poll(() => reason.inputValue()).toMatch(/And half a sen$/u);
  });

  it('a palette that was open tags nothing, and the place is kept', async () => {
    const [document] = (await workbench.call('documents.list')).filter((d: any) => d.language === 'fr');
    await workbench.go(`/reader/${document.id}?at=art_149`);
    await settle(page);
    const before = (await workbench.call('tags.list')).length;
    await workbench.press('t');
    await page.getByRole('dialog', { name: 'Tag to an element' }).waitFor();
    await page.keyboard.type('harb');
    await workbench.reload();
    await page.getByRole('heading', { name: /traite/iu }).first().waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect((await workbench.call('tags.list')).length).toBe(before);
    expect(page.url()).toContain('at=art_149');
  });

  it('a law that is coming in goes on coming in, in both windows', async () => {
    await workbench.go('/instruments');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Import files…' }).first().click()]);
    await chooser.setFiles([{ name: 'long law.pdf', mimeType: 'application/pdf', buffer: Buffer.from(longLaw) }]);
    await page.getByRole('dialog').getByRole('button', { name: 'Import 1 file' }).click();
    await page.getByRole('progressbar').first().waitFor();
    await workbench.reload();
    await Promise.all([page.getByRole('progressbar').first().waitFor(), other.getByRole('progressbar').first().waitFor()]);
    await expect.poll(async () => (await workbench.call('documents.list')).find((d: any) => d.fileName === 'long law.pdf')?.state, { timeout: 90_000 }).toBe('ready');
    await page.getByRole('link', { name: 'long law.pdf' }).waitFor();
    expect((await workbench.call('review.verify')).sound).toBe(true);
  });
});
