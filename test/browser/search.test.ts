import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { openWorkbench, type Workbench } from './open-workbench.ts';
import { sampleReview } from './reviews.ts';

inBrowser('Search', () => {
  let workbench: Workbench;
  beforeAll(async () => { workbench = await openWorkbench({ review: await sampleReview() }); });
  afterAll(() => workbench.close());
  beforeEach(async () => {
    await workbench.go('#/overview');
    await workbench.go('#/search');
    await field().waitFor();
  });

  const field = () => workbench.page.getByRole('searchbox');
  const status = () => workbench.page.getByRole('main').getByRole('status');
  const hits = () => workbench.page.getByRole('main').getByRole('listitem');

  it('finds as one types, in any form of the word, and marks it in the law\'s own words', async () => {
    await field().pressSequentially('traffickin');
    await expect.poll(() => status().innerText()).toMatch(/^\d+ provisions in \d laws$/u);
    await expect.poll(() => hits().first().locator('mark').count()).toBeGreaterThan(0);
    expect((await hits().first().locator('mark').first().innerText()).toLowerCase()).toContain('traffick');
    await expect.poll(() => workbench.page.evaluate('location.hash')).toBe('#/search?q=traffickin');
  });

  it('complains of nothing while a query is half typed, and says what is wrong with one that cannot be read', async () => {
    await field().fill('"human beings" heading:');
    await expect.poll(() => status().innerText()).toContain('Searched for: "human beings"');
    await field().fill('colour:trafficking');
    await workbench.page.getByText(/there is no field "colour"|unrecognised field/u).waitFor();
    await expect.poll(() => hits().count()).toBeGreaterThan(0);
  });

  it('is walked by keys alone: down into the hits, Enter opens the reader at the place, back returns', async () => {
    await field().fill('article:149');
    await expect.poll(() => hits().count()).toBeGreaterThan(1);
    await field().press('ArrowDown');
    await workbench.press('ArrowDown');
    expect(await workbench.page.evaluate("document.activeElement.closest('li').getAttribute('aria-posinset')")).toBe('2');
    await workbench.press('ArrowUp', 'ArrowUp');
    expect(await workbench.page.evaluate("document.activeElement.getAttribute('type')")).toBe('search');
    await field().press('Enter');
    await workbench.press('Enter');
    await expect.poll(() => workbench.page.evaluate('location.hash')).toMatch(/^#\/reader\/\w+\?at=art_149/u);
    await workbench.page.goBack();
    await expect.poll(() => field().inputValue()).toBe('article:149');
  });

  it('tags a hit to an element in a few keys, and the decision can be taken back', async () => {
    const before = (await workbench.call('tags.list') as unknown[]).length;
    await field().fill('heading:confiscation');
    await expect.poll(() => hits().count()).toBeGreaterThan(0);
    await field().press('ArrowDown');
    await workbench.press('t');
    await workbench.page.getByRole('dialog').waitFor();
    await workbench.page.keyboard.type('harbouring');
    await workbench.press('Enter');
    await expect.poll(async () => (await workbench.call('tags.list') as unknown[]).length).toBe(before + 1);
    await workbench.call('journal.undo');
  });

  it('narrows to one law, and the address keeps it', async () => {
    await field().fill('trafficking');
    await workbench.page.getByRole('row', { name: 'Criminal Code', exact: true }).click();
    await expect.poll(() => workbench.page.evaluate('location.hash')).toContain('law=');
    await workbench.reload();
    await hits().first().waitFor();
    await expect.poll(async () => (await hits().allInnerTexts()).every((words) => words.includes('Criminal Code'))).toBe(true);
  });

  it('teaches its query language by examples that can be asked', async () => {
    await workbench.page.getByRole('button', { name: '"legal person"' }).click();
    await expect.poll(() => field().inputValue()).toBe('"legal person"');
    await expect.poll(() => hits().count()).toBeGreaterThan(0);
  });

  it('has nothing that axe holds against it', async () => {
    await field().fill('trafficking');
    await expect.poll(() => hits().count()).toBeGreaterThan(0);
    expect(await workbench.axe()).toEqual([]);
  });
});
