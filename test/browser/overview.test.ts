import { afterAll, beforeAll, expect, it } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { openWorkbench, type Workbench } from './open-workbench.ts';
import { emptyReview, sampleReview } from './reviews.ts';

inBrowser('The overview of a finished review', () => {
  let workbench: Workbench;
  beforeAll(async () => { workbench = await openWorkbench({ review: await sampleReview() }); await workbench.page.getByRole('heading', { name: 'The eight items' }).waitFor(); });
  afterAll(() => workbench.close());

  it('shows all eight items with every element counted once', async () => {
    const { items } = await workbench.call('overview.read') as { items: { id: string; elements: number }[] };
    const columns = workbench.page.getByRole('region', { name: 'The eight items' }).getByRole('link');
    expect(await columns.count()).toBe(items.length);
    for (const [i, item] of items.entries()) {
      const words = await columns.nth(i).innerText();
      // The verdict signs are drawn; the numbers under them are the words that are left at the lines' beginnings.
      expect(words.startsWith(item.id)).toBe(true);
      expect(words.split('\n').filter((line) => /^\d+\s*$/u.test(line)).reduce((sum, line) => sum + Number(line), 0)).toBe(item.elements);
    }
    expect(await workbench.axe()).toEqual([]);
  });

  it('leads from an item to the item, and from a decision to what it changed', async () => {
    const { page } = workbench;
    await page.getByRole('link', { name: /^III\.1\.8/u }).first().click();
    expect(new URL(page.url()).hash).toBe('#/items/III.1.8');
    await page.goBack();
    await page.getByRole('region', { name: 'Done last' }).getByRole('link').first().click();
    expect(new URL(page.url()).hash).toMatch(/^#\/items\//u);
    await page.goBack();
    await page.getByRole('heading', { name: 'Done last' }).waitFor();
  });

  it('takes a new day for the law where it stands, says so, and takes it back', async () => {
    const { page } = workbench;
    const asOf = async (): Promise<string> => (await workbench.call('review.describe') as { asOf: string }).asOf;
    await page.getByRole('button', { name: 'Law as at: 1 Jan 2026' }).press('Enter');
    await page.getByLabel('Law as at').fill('2026-03-01');
    await workbench.press('Enter');
    await expect.poll(asOf).toBe('2026-03-01');
    await page.getByRole('button', { name: 'Law as at: 1 Mar 2026' }).waitFor();
    await workbench.press('Control+z');
    await expect.poll(asOf).toBe('2026-01-01');
  });
});

inBrowser('The overview of an empty review', () => {
  let workbench: Workbench;
  beforeAll(async () => { workbench = await openWorkbench({ review: await emptyReview() }); });
  afterAll(() => workbench.close());

  it('teaches the first steps, offers the first one, and raises nothing that only laws could raise', async () => {
    const { page } = workbench;
    const steps = page.getByRole('region', { name: 'First steps' });
    await steps.waitFor();
    expect(await steps.getByRole('listitem').count()).toBe(4);
    expect(await page.getByRole('heading', { name: 'What waits' }).count()).toBe(0);
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), steps.getByRole('button', { name: 'Import files…' }).click()]);
    expect(chooser.isMultiple()).toBe(true);
    expect(await workbench.axe()).toEqual([]);
  });
});
