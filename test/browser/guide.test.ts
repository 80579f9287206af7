import { afterAll, beforeAll, expect, it } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { openWorkbench, type Workbench } from './open-workbench.ts';
import { sampleReview } from './reviews.ts';
import { settle } from './settle.ts';

inBrowser('The guide', () => {
  let workbench: Workbench;
  beforeAll(async () => { workbench = await openWorkbench({ review: await sampleReview() }); await settle(workbench.page); });
  afterAll(() => workbench.close());

  it('opens beside the work with F1 and from the rail, and axe finds nothing in it', async () => {
    const [guide] = await Promise.all([workbench.context.waitForEvent('page'), workbench.press('F1')]);
    await guide.waitForLoadState();
    expect(await guide.title()).toBe('Lacuna: a guide for reviewers');
    await workbench.page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: /^Guide/u }).click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await guide.emulateMedia({ colorScheme });
      expect((await workbench.axe(guide)).join('\n')).toBe('');
    }
    expect(workbench.context.pages()).toHaveLength(2);
  });

  it('shows its pictures and leads to its chapters', async () => {
    const guide = await workbench.newTab('help/');
    expect(await guide.evaluate(async () => { for (const img of document.images) { img.loading = 'eager'; await img.decode(); } return [...document.images].filter((img) => img.naturalWidth < 600).map((img) => img.src); })).toEqual([]);
    await guide.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'Keys', exact: true }).click();
    await expect.poll(() => guide.evaluate(() => Math.round(document.getElementById('keys')!.getBoundingClientRect().top) < innerHeight / 2)).toBe(true);
    await guide.close();
  });
});
