import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { openWorkbench, type Workbench } from './open-workbench.ts';
import { sampleReview } from './reviews.ts';

inBrowser('The matrix', () => {
  let workbench: Workbench;
  beforeAll(async () => { workbench = await openWorkbench({ review: await sampleReview() }); });
  afterAll(() => workbench.close());
  beforeEach(async () => {
    await workbench.go('#/overview');
    await workbench.go('#/matrix');
    await workbench.page.getByRole('treegrid').waitFor();
  });

  const focused = (): Promise<string> => workbench.page.evaluate("`${document.activeElement.closest('[role=row]')?.querySelector('[role=rowheader]')?.textContent ?? ''} | ${document.activeElement.getAttribute('data-column')}`");
  const rowsShown = async (): Promise<number> => Number(/^\d+/u.exec(await workbench.page.getByText(/^\d+ (?:of \d+ )?rows?$/u).innerText())![0]);
  const inspector = () => workbench.page.getByRole('complementary', { name: 'Inspector' });

  it('sets every element against every law, with signs that have words', async () => {
    const columns = await workbench.page.getByRole('columnheader').allInnerTexts();
    expect(columns).toEqual(expect.arrayContaining(['Criminal Code', 'Anti-Trafficking Act']));
    const row = workbench.page.getByRole('row', { name: /Act: harbouring/u });
    expect(await row.getByRole('img', { name: 'not met' }).count()).toBe(1);
    expect(await row.getByRole('gridcell', { name: /2 conflicts, Arts?\. 149/u }).count()).toBe(1);
  });

  it('is walked by keys alone: arrows, ends, pages, and Enter looks behind a cell', async () => {
    await workbench.page.getByRole('rowheader').first().focus();
    await workbench.press('ArrowDown', 'ArrowRight', 'ArrowRight');
    expect(await focused()).toBe('Distinct criminal offence of trafficking | 2');
    await workbench.press('End', 'Home', 'Control+End');
    expect((await focused()).endsWith('| 6')).toBe(true);
    await workbench.press('Control+Home');
    expect(await focused()).toContain('III.1.1');
    await workbench.press('ArrowDown', 'ArrowDown', 'Enter');
    await inspector().getByText('Act: recruitment').waitFor();
    await inspector().getByRole('link', { name: /^Art\. 149, Criminal Code, p\. / }).waitFor();
    expect(await workbench.page.evaluate('location.hash')).toContain('row=III.1.1%2Fact.recruitment');
  });

  it('closes an item and opens it again with the arrows', async () => {
    const all = await workbench.page.getByRole('treegrid').getAttribute('aria-rowcount');
    await workbench.page.getByRole('rowheader').first().focus();
    await workbench.press('ArrowLeft');
    await expect.poll(() => workbench.page.getByRole('row', { expanded: false }).count()).toBe(1);
    await workbench.press('ArrowRight');
    await expect.poll(() => workbench.page.getByRole('treegrid').getAttribute('aria-rowcount')).toBe(all);
  });

  it('keeps its filters over a reload, and "back" takes the last one off', async () => {
    await workbench.page.getByRole('button', { name: 'Filter' }).click();
    await workbench.page.getByRole('row', { name: 'enhanced', exact: true }).click();
    await workbench.page.getByRole('row', { name: 'not met', exact: true }).click();
    const shown = ((await workbench.call('matrix.show', { tier: ['enhanced'], verdict: ['not-met'] })) as { rows: unknown[] }).rows.length;
    await expect.poll(rowsShown).toBe(shown);
    await workbench.reload();
    await expect.poll(rowsShown).toBe(shown);
    await workbench.page.goBack();
    await expect.poll(rowsShown).toBeGreaterThan(shown);
  });

  it('goes out as CSV as it is seen', async () => {
    await workbench.go('#/matrix?tier=enhanced&verdict=not-met');
    await expect.poll(rowsShown).toBeLessThan(30);
    const [download] = await Promise.all([workbench.page.waitForEvent('download'), workbench.page.getByRole('button', { name: 'Export as CSV' }).click()]);
    const lines = readFileSync(await download.path(), 'utf8').trim().split('\r\n');
    expect(lines.length - 1).toBe(await rowsShown());
    expect(lines.slice(1).every((line) => line.includes('"enhanced","not-met"'))).toBe(true);
  });

  it('prints whole, with a head on every page', async () => {
    await workbench.page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await workbench.page.locator('article table thead').count()).toBe(1);
    expect(await workbench.page.locator('article table tbody tr').count()).toBe(Number(await workbench.page.getByRole('treegrid').getAttribute('aria-rowcount')) - 1);
    await workbench.page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await workbench.page.locator('article table').count()).toBe(0);
  });

  it('has nothing that axe holds against it, filters and inspector open', async () => {
    await workbench.go('#/matrix?verdict=not-met&row=III.1.1%2Fact.harbouring');
    await inspector().getByText('Passages', { exact: false }).first().waitFor().catch(() => undefined);
    expect(await workbench.axe()).toEqual([]);
  });
});
