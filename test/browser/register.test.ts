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
    await expect.poll(() => main().getByRole('status').innerText()).toMatch(/^\d+ decisions of \d+/u);
    const withoutWords = await main().getByRole('status').innerText();
    await workbench.page.getByRole('searchbox', { name: 'Words' }).fill('code-penal');
    await expect.poll(() => workbench.page.evaluate('location.hash')).toContain('text=code-penal');
    // The list is another one only when the words' own results are in: until then those before stay.
    await expect.poll(() => main().getByRole('status').innerText()).not.toBe(withoutWords);
    await entries().first().getByRole('button').focus();
    await workbench.press('ArrowDown', 'End', 'Home', 'ArrowDown');
    await expect.poll(() => workbench.page.evaluate("document.activeElement.closest('li')?.getAttribute('aria-posinset')")).toBe('2');
    await workbench.press('o');
    await expect.poll(() => workbench.page.evaluate('location.hash')).toMatch(/^#\/reader\//u);
  });

  it('gives the tags to another program, and takes in what was tagged there; what does not fit is told', async () => {
    await workbench.go('#/register?part=exchange');
    const [download] = await Promise.all([workbench.page.waitForEvent('download', { timeout: 60_000 }), main().getByRole('button', { name: 'Write Web Annotations' }).click()]);
    const page = JSON.parse(readFileSync(await download.path(), 'utf8')) as { items: { body: { purpose: string; source?: string; value?: string }[] }[] };
    const before = (await workbench.call('tags.list') as unknown[]).length;
    expect(page.items).toHaveLength(before);
    const other = structuredClone(page.items[0]!);
    other.body = [{ purpose: 'tagging', value: 'V.10.1 best interests' }];
    const [chooser] = await Promise.all([workbench.page.waitForEvent('filechooser'), main().getByRole('button', { name: 'Take in tags…' }).click()]);
    await chooser.setFiles({ name: 'theirs.jsonld', mimeType: 'application/ld+json', buffer: Buffer.from(JSON.stringify({ items: [...page.items, other, { ...other, body: [{ purpose: 'tagging', value: 'weather' }] }] })) });
    await main().getByText(/theirs\.jsonld: one passage was tagged|theirs\.jsonld: 1 passage was tagged/u).waitFor();
    await main().getByText('Its code names no element').waitFor();
    expect(await workbench.call('tags.list')).toHaveLength(before + 1);
    expect(await workbench.axe()).toEqual([]);
    await workbench.page.screenshot({ path: 'out/exchange.png' });
    await workbench.call('journal.undo');
  });

  it('verifies a memo that was exported, and says where one was altered', async () => {
    await workbench.go('#/register?part=verify');
    const { memo } = await workbench.call('memo.read') as { memo: { quotations: { key: string; text: string }[] } };
    const put = async (name: string, content: string): Promise<void> => {
      const [chooser] = await Promise.all([workbench.page.waitForEvent('filechooser'), main().getByRole('button', { name: 'Verify a memo…' }).click()]);
      await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
    };
    await put('memo.json', JSON.stringify(memo));
    await main().getByRole('heading', { name: 'memo.json agrees with the evidence' }).waitFor({ timeout: 60_000 });
    await put('altered.json', JSON.stringify({ ...memo, quotations: memo.quotations.map((q, i) => (i === 0 ? { ...q, text: `${q.text}!` } : q)) }));
    await main().getByRole('heading', { name: 'One thing in altered.json does not agree' }).waitFor({ timeout: 60_000 });
    await main().getByText(/^Q1, paragraph \d+: The (?:quotation|translation) differs/u).waitFor();
    expect(await workbench.axe()).toEqual([]);
    await workbench.page.screenshot({ path: 'out/memo-proof.png' });
  });

  it('verifies, says that all is well, and still says so after a reload', async () => {
    await workbench.go('#/register?part=verify');
    await workbench.page.getByRole('button', { name: /^Verify (?:now|again)/u }).click();
    await main().getByRole('heading', { name: 'All is well' }).waitFor({ timeout: 60_000 });
    await workbench.reload();
    await main().getByRole('heading', { name: 'All is well' }).waitFor();
    expect(await workbench.axe()).toEqual([]);
  });
});
