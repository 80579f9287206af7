import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { openWorkbench, type Workbench } from './open-workbench.ts';
import { sampleReview } from './reviews.ts';
import { settle } from './settle.ts';
import { typeRegion } from './type-region.ts';

inBrowser('Of two texts side by side, the one that was touched last', () => {
  let workbench: Workbench, page: Page, french: string, english: string;
  const pane = (at: 0 | 1) => page.locator('[data-pages]').nth(at);
  const caption = () => page.locator('p[data-active]');
  const touch = async (at: 0 | 1): Promise<void> => { const box = (await pane(at).boundingBox())!; await page.mouse.click(box.x + 3, box.y + box.height / 2); };
  const status = () => page.getByRole('search').getByRole('status').textContent();
  beforeAll(async () => {
    workbench = await openWorkbench({ review: await sampleReview(), size: { width: 1600, height: 900 } });
    page = workbench.page;
    const documents = (await workbench.call('documents.list')) as { id: string; fileName: string }[];
    [french, english] = ['code-penal.fr.pdf', 'criminal-code.en.pdf'].map((name) => documents.find(({ fileName }) => fileName === name)!.id) as [string, string];
    await workbench.go(`/reader/${french}?at=art_149`);
    await page.getByRole('button', { name: 'Original and translation side by side' }).click();
    for (const at of [0, 1] as const) await pane(at).locator('.textLayer span[role=presentation]').first().waitFor();
  });
  afterAll(() => workbench.close());

  it('is named above its pages', async () => {
    await touch(1);
    await expect.poll(() => caption().textContent()).toMatch(/working translation, English.*Tools act on this text/u);
    await touch(0);
    await expect.poll(() => caption().textContent()).toMatch(/original, French.*Tools act on this text/u);
  });

  it('is the one in which words are found, and finding goes along when the other is touched', async () => {
    await touch(1);
    await workbench.press('Control+f');
    await page.getByText('Find in: Criminal Code, working translation, English').waitFor();
    await page.keyboard.type('imprisonment');
    await expect.poll(status, { timeout: 15_000 }).toMatch(/^\d+ of \d\d+$/u);
    await expect.poll(() => pane(1).locator('.highlight').count()).toBeGreaterThan(0);
    expect(await pane(0).locator('.highlight').count()).toBe(0);
    await page.getByRole('search').getByRole('searchbox').fill('emprisonnement');
    await expect.poll(status).toBe('not found');
    await touch(0);
    await page.getByText('Find in: Criminal Code, original, French').waitFor();
    await expect.poll(status, { timeout: 15_000 }).toMatch(/^\d+ of \d\d+$/u);
    await settle(page);
    await workbench.screenshot('beside-find');
    await page.getByRole('search').getByRole('searchbox').focus();
    await workbench.press('Escape');
  });

  it('is the one that is made larger', async () => {
    const widths = () => Promise.all(([0, 1] as const).map((at) => pane(at).locator('.page').first().evaluate((sheet) => Math.round(sheet.getBoundingClientRect().width))));
    const before = await widths();
    await touch(1);
    await workbench.press('-');
    await expect.poll(async () => (await widths())[1]).toBeLessThan(before[1]!);
    expect((await widths())[0]).toBe(before[0]);
  });

  it('is the one from whose page image words are typed', async () => {
    await typeRegion(workbench, pane(1), 'Words of a seal');
    await expect.poll(async () => ((await workbench.call('tags.list', { document: english })) as { standing: string; quotation: string }[]).filter(({ standing }) => standing === 'typed').map(({ quotation }) => quotation)).toEqual(['Words of a seal']);
    await workbench.press('Control+z');
    expect(await workbench.axe()).toEqual([]);
  });
});
