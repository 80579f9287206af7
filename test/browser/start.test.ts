import { existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { openWorkbench, type Workbench } from './open-workbench.ts';
import { settle } from './settle.ts';

inBrowser('The start screen', () => {
  const person = mkdtempSync(join(tmpdir(), 'lacuna-person-')), documents = join(person, 'Documents');
  const before = { HOME: process.env.HOME, USERPROFILE: process.env.USERPROFILE };
  let workbench: Workbench;
  beforeAll(async () => {
    mkdirSync(documents);
    Object.assign(process.env, { HOME: person, USERPROFILE: person });
    workbench = await openWorkbench();
    Object.assign(process.env, before);
  });
  afterAll(async () => { await workbench.close(); rmSync(person, { recursive: true, force: true }); });
  const button = (name: string) => workbench.page.getByRole('button', { name, exact: true });
  /** Leaves the review once the window has come to rest: what it still asked would find none. */
  const leave = async (): Promise<void> => { await settle(workbench.page); await workbench.call('reviews.close'); };
  const toStart = async (): Promise<void> => { await leave(); await button('New review…').waitFor(); };
  const heading = (name: string) => workbench.page.getByRole('heading', { name });

  it('teaches what a review is while there is none', async () => {
    await heading('A review is one file').waitFor();
    expect(await workbench.axe()).toEqual([]);
  });

  it('begins a review by keyboard alone, in the folder where people keep things', async () => {
    await button('New review…').waitFor();
    await workbench.press('n');
    await workbench.page.locator('input:focus').waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.getByText('Name the State whose law is reviewed.').waitFor();
    await workbench.page.keyboard.type('Varania/1');
    await workbench.page.getByText(join(documents, 'Varania 1.lacuna')).waitFor();
    expect(await workbench.axe()).toEqual([]);
    await workbench.page.keyboard.press('Enter');
    await expect.poll(() => workbench.page.url()).toMatch(/#\/overview$/u);
    expect(await workbench.call('review.describe')).toMatchObject({ state: 'Varania/1', file: join(documents, 'Varania 1.lacuna') });
  });

  it('saves elsewhere through the chooser in the page, which never writes over a file', async () => {
    await toStart();
    await button('New review…').click();
    await workbench.page.getByLabel('State').fill('Second');
    await button('Choose another place…').click();
    await workbench.page.getByRole('dialog', { name: 'Where to save' }).waitFor();
    await workbench.page.getByLabel('File name').fill('Varania 1');
    await button('Save here').click();
    await workbench.page.getByText('There is a file of this name already.').waitFor();
    await button('One folder up').click();
    await workbench.page.getByRole('option', { name: 'Documents' }).waitFor();
    expect(await workbench.axe()).toEqual([]);
    await workbench.page.getByLabel('File name').fill('Second review');
    await button('Save here').click();
    await button('Begin the review').click();
    await expect.poll(() => existsSync(join(person, 'Second review.lacuna'))).toBe(true);
    await expect.poll(async () => (await workbench.call('reviews.current'))?.state).toBe('Second');
  });

  it('opens a recent review, in every tab, and takes one off the list', async () => {
    await toStart();
    const tab = await workbench.newTab();
    await tab.getByRole('row', { name: /Varania\/1/u }).focus();
    await tab.keyboard.press('Enter');
    await workbench.page.getByText('First steps').waitFor();
    await tab.close();
    await toStart();
    await button('Take Second off the list (its file is not touched)').click();
    await expect.poll(() => workbench.page.getByRole('row').count()).toBe(1);
    expect(existsSync(join(person, 'Second review.lacuna'))).toBe(true);
  });

  it('is there in more tabs than a browser opens connections, and all hear of one decision', async () => {
    await workbench.call('reviews.open', { file: join(documents, 'Varania 1.lacuna') });
    await settle(workbench.page);
    const tabs = [];
    for (let n = 0; n < 7; n += 1) tabs.push(await workbench.newTab('#/overview'));
    const title = 'Heard in every tab';
    await workbench.call('review.change', { title });
    for (const tab of tabs) await tab.getByRole('button', { name: title }).first().waitFor();
    expect(workbench.watch.requests.filter((url) => url.endsWith('/events'))).toHaveLength(1);
    // The tab that heard for all goes (a reload is a going); another takes its turn.
    await workbench.reload();
    await workbench.call('review.change', { title: `${title}, still` });
    for (const tab of tabs) await tab.getByRole('button', { name: `${title}, still` }).first().waitFor();
    for (const tab of tabs) await tab.close();
    await toStart();
  });

  it('opens a file through the chooser in the page', async () => {
    await workbench.page.locator('body').press('o');
    await workbench.page.getByRole('option', { name: 'Second review.lacuna' }).click();
    await expect.poll(async () => (await workbench.call('reviews.current'))?.state).toBe('Second');
  });

  it('says what is wrong with a damaged review, and opens a copy of its backup', async () => {
    const file = join(documents, 'Varania 1.lacuna');
    await workbench.call('reviews.open', { file });
    await workbench.call('settings.change', { key: 'memo.reference', value: 'A/1' });
    await leave();
    await workbench.call('reviews.open', { file });
    await toStart();
    truncateSync(file, 8_192);
    workbench.watch.allow(/an answer 422: POST .*\/api\/reviews\.open/u);
    await workbench.page.getByRole('row', { name: /Varania\/1/u }).click();
    await workbench.page.getByRole('alert').getByText('is damaged').waitFor();
    expect(await workbench.axe()).toEqual([]);
    await button('Look for backups').click();
    await button('Save as a new file and open…').click();
    await button('Save here').click();
    await expect.poll(async () => (await workbench.call('reviews.current'))?.file).toBe(join(documents, 'Varania 1 (restored).lacuna'));
    expect(await workbench.call('review.describe')).toMatchObject({ title: 'Heard in every tab, still', decisions: 3 });
  });

  it('makes the sample with progress that survives a reload, and stops when told to', async () => {
    await toStart();
    await button('Try the sample').click();
    await workbench.page.getByRole('progressbar').waitFor();
    await workbench.reload();
    await workbench.page.getByRole('progressbar').waitFor();
    await button('Cancel').click();
    await workbench.page.getByText('Change what you like').waitFor();
    expect(await workbench.call('reviews.current')).toBeNull();
  });

  it('hears Enter though the program has not said yet where reviews are kept', async () => {
    await toStart();
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => { answer = resolve; });
    await workbench.page.route('**/api/places.list', async (route) => { await held; await route.continue(); });
    await workbench.reload();
    await button('New review…').waitFor();
    await workbench.press('n');
    await workbench.page.locator('input:focus').waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.getByText('Name the State whose law is reviewed.').waitFor();
    await workbench.page.keyboard.type('Early');
    await workbench.page.keyboard.press('Enter');
    answer();
    await heading('First steps').waitFor();
    expect(await workbench.call('review.describe')).toMatchObject({ state: 'Early', file: join(documents, 'Early.lacuna') });
    await workbench.page.unroute('**/api/places.list');
  });
});
