import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { openWorkbench, type Workbench } from './open-workbench.ts';
import { emptyReview, sampleReview } from './reviews.ts';

const attempt = 'III.1.2/attempt';

/** What becomes so within a few seconds, on a machine that has other things to do. */
const soon = <T>(look: () => T) => expect.poll(look, { timeout: 10_000 });

inBrowser('Items, in a review that begins', () => {
  let w: Workbench;
  beforeAll(async () => {
    w = await openWorkbench({ review: await emptyReview() });
    await w.go('#/items/III.1.2');
    await w.page.getByRole('heading', { level: 2, name: 'Attempt', exact: true }).waitFor();
  });
  afterAll(() => w.close());
  const check = async (id = attempt) => (await w.call('items.show', { item: id.split('/')[0] })).checks.find((c: { id: string }) => c.id === id);
  const reason = () => w.page.getByRole('textbox', { name: 'Reason' });
  const chosen = () => w.page.locator('[data-column=elements] [aria-current]');

  it('offers the next step where there is no law to look in', async () => {
    await w.page.getByRole('link', { name: 'Bring in a law' }).waitFor();
    expect(await w.axe()).toEqual([]);
  });

  it('judges a whole item by keyboard alone', async () => {
    await chosen().focus();
    for (const words of ['The Code punishes no attempt.', 'Accomplices are not named.', 'Organizers are not named.', 'Directing is not named.']) {
      await w.press('3');
      await soon(() => w.page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
      await w.page.keyboard.type(words);
      await w.press('Control+Enter');
      await soon(() => w.page.evaluate(() => document.activeElement?.closest('[data-column]')?.getAttribute('data-column'))).toBe('elements');
      await soon(async () => (await w.call('assessments.list')).some((a: { reason: string }) => a.reason === words)).toBe(true);
    }
    expect(await w.call('items.show', { item: 'III.1.2' })).toMatchObject({ verdict: 'not-met', progress: [{ tier: 'core', assessed: 4, total: 4 }, { tier: 'enhanced', assessed: 0 }] });
  });

  it('keeps what is typed when the page is reloaded in the middle of it, and judges nothing by it', async () => {
    await w.go('#/items/III.1.2?element=III.1.2%2Fincitement');
    await reason().fill('');
    await reason().pressSequentially('Half a sen');
    await soon(async () => (await w.call('drafts.list')).length).toBe(1);
    await reason().pressSequentially('tence that nobody has finis');
    await w.page.waitForTimeout(1_100);
    await w.reload();
    await soon(() => reason().inputValue()).toBe('Half a sentence that nobody has finis');
    await w.page.getByText('This is what you typed').waitFor();
    await w.page.getByText('Unfinished: choose the verdict.').waitFor();
    expect(await check('III.1.2/incitement')).toMatchObject({ assessment: null, unfinished: { missing: 'verdict' } });
  });

  it('records it once the verdict is chosen, and the draft is gone', async () => {
    await chosen().focus();
    await w.press('6');
    await soon(async () => (await check('III.1.2/incitement')).assessment).toMatchObject({ verdict: 'unclear', reason: 'Half a sentence that nobody has finis' });
    await soon(() => w.call('drafts.list')).toEqual([]);
  });

  it('takes it back with Ctrl+Z and does it again, and the field follows', async () => {
    await chosen().focus();
    await w.press('Control+z');
    await soon(() => reason().inputValue()).toBe('');
    await w.press('Control+Shift+z');
    await soon(() => reason().inputValue()).toBe('Half a sentence that nobody has finis');
  });

  it('starts from model wording only when asked, and saves it only as the reviewer leaves it', async () => {
    await w.press('Shift+R');
    await w.page.getByRole('button', { name: 'Start from model wording' }).click();
    await w.page.keyboard.type(' Draft.');
    await w.press('Escape');
    await soon(async () => (await check('III.1.2/incitement')).assessment.recommendation).toMatch(/^Varania may wish to consider providing by law that inciting .*\. Draft\.$/u);
  });

  it('moves with the arrow keys through elements, columns and items', async () => {
    await w.go('#/items/III.1.2');
    await w.page.getByRole('heading', { level: 2, name: 'Attempt', exact: true }).waitFor();
    await chosen().focus();
    await w.press('ArrowDown');
    await soon(() => w.page.evaluate(() => location.hash)).toBe('#/items/III.1.2?element=III.1.2%2Faccomplice');
    await w.press('ArrowLeft', 'ArrowDown');
    await soon(() => w.page.evaluate(() => [location.hash, document.activeElement?.getAttribute('aria-current')])).toEqual(['#/items/III.1.3', 'page']);
    await w.press('Alt+ArrowUp');
    await soon(() => w.page.evaluate(() => [location.hash, document.activeElement?.closest('[data-column]')?.getAttribute('data-column')])).toEqual(['#/items/III.1.2', 'elements']);
  });

  it('sets the finding on an item by hand, with its reason', async () => {
    await w.page.getByRole('button', { name: 'Set by hand…' }).click();
    await w.page.getByRole('button', { name: /Finding$/u }).click();
    await w.page.getByRole('option', { name: 'unclear' }).click();
    await w.page.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('The general part was not supplied.');
    expect(await w.axe()).toEqual([]);
    await w.page.getByRole('button', { name: 'Set the finding' }).click();
    await w.page.getByText('Set by hand by A. Reviewer: The general part was not supplied.').waitFor();
    expect(await w.call('drafts.list')).toEqual([]);
  });
});

inBrowser('Items, with laws', () => {
  const element = 'III.1.1/purpose.begging';
  let w: Workbench;
  beforeAll(async () => { w = await openWorkbench({ review: await sampleReview() }); });
  beforeEach(async () => {
    await w.go(`#/items/III.1.1?element=${encodeURIComponent(element)}`);
    await w.page.getByRole('heading', { level: 2, name: 'Purpose: forced begging' }).waitFor();
    await w.page.locator('[data-suggestion]').first().waitFor();
  });
  afterAll(() => w.close());
  const states = async () => Object.groupBy(await w.call('suggestions.list', { for: element, dismissed: true }) as { state: string }[], ({ state }) => state);
  const first = () => w.page.locator('[data-suggestion] [data-row]').first();

  it('accepts, dismisses and opens the suggestion that has the focus, and each can be undone', async () => {
    const before = await states();
    await first().focus();
    await w.press('a', 'Enter');
    await soon(async () => (await states()).tagged?.length).toBe((before.tagged?.length ?? 0) + 1);
    await w.press('x');
    await soon(async () => (await states()).dismissed?.length).toBe(1);
    await w.page.getByRole('button', { name: '1 dismissed' }).waitFor();
    await w.press('Control+z');
    await soon(async () => (await states()).dismissed).toBeUndefined();
    await w.press('Control+z');
    await soon(async () => (await states()).tagged?.length).toBe(before.tagged?.length);
    await first().focus();
    await w.press('o');
    await soon(() => w.page.evaluate(() => location.hash)).toMatch(/^#\/reader\/.+\?at=art_/u);
  });

  it('tags, of what it accepts, the words that name the element, and only as the reviewer says they bear', async () => {
    const added = async (): Promise<{ bearing: string; quotation: string; provision: string }[]> => (await w.call('tags.list', { for: element })).filter(({ id }: { id: string }) => !before.includes(id));
    const before = ((await w.call('tags.list', { for: element })) as { id: string }[]).map(({ id }) => id);
    const offered = (await w.call('suggestions.list', { for: element })).find(({ state, passages }: { state: string; passages: unknown[] }) => state === 'offered' && passages.length > 0);
    const card = w.page.locator(`[data-suggestion="${offered.document} ${offered.provision}"]`);
    if (await card.count() === 0) await w.page.getByRole('button', { name: /^Show \d+ more$/u }).click();
    await card.locator('[data-row]').focus();
    await w.press('a');
    await w.page.getByRole('group', { name: 'What is tagged' }).waitFor();
    await w.screenshot('items-accepting');
    expect(await w.axe()).toEqual([]);
    await w.press('2');
    await soon(added).toMatchObject([{ bearing: 'partly-satisfies', quotation: offered.passages[0].words, provision: offered.passages[0].provision }]);
    await w.press('Control+z');
    await soon(added).toEqual([]);
    await card.locator('[data-row]').focus();
    await w.press('a', 'ArrowUp', 'Enter');
    await soon(added).toMatchObject([{ bearing: 'context', provision: offered.provision }]);
    await w.press('Control+z');
  });

  it('shows the words of each law in the language of that law', async () => {
    await w.page.getByRole('button', { name: /^Show \d+ more$/u }).click();
    expect(new Set(await w.page.locator('[data-suggestion] p [lang]').evaluateAll((all) => all.map((one) => one.getAttribute('lang'))))).toEqual(new Set(['en', 'fr']));
  });

  it('never lets a key act while one types', async () => {
    await w.page.getByRole('textbox', { name: 'Reason' }).fill('');
    await w.page.keyboard.type('a x o n 3 r');
    expect(await w.page.getByRole('textbox', { name: 'Reason' }).inputValue()).toBe('a x o n 3 r');
    expect((await states()).dismissed).toBeUndefined();
    await w.page.keyboard.press('Escape');
  });

  describe.each([['light', { width: 1280, height: 800 }], ['dark', { width: 1920, height: 1080 }]] as const)('in %s', (scheme, size) => {
    it('has nothing that axe holds against it', async () => {
      await w.setScheme(scheme);
      await w.setSize(size);
      await w.page.waitForTimeout(400); // colours change over 120 ms
      expect(await w.axe()).toEqual([]);
      await w.screenshot(`items-${scheme}`);
    });
  });
});
