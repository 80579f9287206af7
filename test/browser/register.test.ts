import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { openWorkbench, type Workbench } from './open-workbench.ts';
import { sampleReview } from './reviews.ts';

inBrowser('The register', () => {
  let workbench: Workbench;
  beforeAll(async () => { workbench = await openWorkbench({ review: await sampleReview() }); });
  afterAll(() => workbench.close());
  beforeEach(() => workbench.go('#/overview'));

  const main = () => workbench.page.getByRole('main');
  const entries = () => main().getByRole('list', { name: /^Decisions/u }).getByRole('listitem');

  it('shows every document with its digest whole, and gives its bytes back', async () => {
    await workbench.go('#/register');
    const [first] = await workbench.call('documents.list') as { fileName: string; sha256: string }[];
    await main().getByText(first!.sha256).waitFor();
    const [download] = await Promise.all([workbench.page.waitForEvent('download'), main().getByRole('link', { name: `Download ${first!.fileName}` }).click()]);
    expect(createHash('sha256').update(readFileSync(await download.path())).digest('hex')).toBe(first!.sha256);
    expect(await workbench.axe()).toEqual([]);
  });

  it('lists decisions from the newest, marks what was taken back, and shows what one changed', async () => {
    await workbench.call('assessments.make', { element: 'III.1.1/act.harbouring', verdict: 'partly-met', reason: 'Only where the victim is held.' });
    await workbench.call('journal.undo');
    await workbench.go('#/register?part=journal');
    await entries().nth(1).getByText('taken back').waitFor();
    await entries().nth(1).getByRole('button').click();
    const inspector = workbench.page.getByRole('complementary', { name: 'Inspector' });
    await inspector.getByText('Only where the victim is held.').waitFor();
    expect(await workbench.axe()).toEqual([]);
  });

  it('is filtered by what, by words, and by keys alone one goes through it and to the place', async () => {
    await workbench.go('#/register?part=journal');
    await workbench.page.getByRole('row', { name: 'tags', exact: true }).click();
    await workbench.page.getByRole('searchbox', { name: 'Words' }).fill('code-penal');
    await expect.poll(() => main().getByRole('status').innerText()).toMatch(/^\d+ decisions of \d+/u);
    await expect.poll(() => workbench.page.evaluate('location.hash')).toContain('text=code-penal');
    await entries().first().getByRole('button').focus();
    await workbench.press('ArrowDown', 'End', 'Home', 'ArrowDown');
    await expect.poll(() => workbench.page.evaluate("document.activeElement.closest('li')?.getAttribute('aria-posinset')")).toBe('2');
    await workbench.press('o');
    await expect.poll(() => workbench.page.evaluate('location.hash')).toMatch(/^#\/reader\//u);
  });

  it('verifies, says that all is well, and still says so after a reload', async () => {
    await workbench.go('#/register?part=verify');
    await workbench.page.getByRole('button', { name: /^Verify/u }).click();
    await main().getByRole('heading', { name: 'All is well' }).waitFor({ timeout: 60_000 });
    await workbench.reload();
    await main().getByRole('heading', { name: 'All is well' }).waitFor();
    expect(await workbench.axe()).toEqual([]);
  });
});
