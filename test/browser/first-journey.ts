import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { lacuna } from '../journeys/lacuna-line.ts';
import { openDocx, quotationsIn, shownText } from '../main/export/read-docx.ts';
import { realLaws } from './reviews.ts';
import { settle } from './settle.ts';

/** The window at one of its doors: a browser tab, or the desktop program. */
export interface Door {
  readonly page: Page;
  /** The folder in which new reviews are offered to be saved. */
  readonly documents: string;
  /** Chooses files where the window asks for them, as its door does it. */
  bringIn(ask: () => Promise<void>, paths: readonly string[]): Promise<void>;
  /** Marks the words of one line. */
  mark(line: Locator): Promise<void>;
  /** What the door hands out when the memo is exported. */
  keepMemo(ask: () => Promise<void>): Promise<Uint8Array>;
}

const words = 'вербування, переміщення, переховування';

/** The whole job in one window: a new review, three real laws, tags by mouse and by keyboard alone, a verdict, the matrix, the memo; each undone on the way. */
export function firstJourney(door: () => Door): void {
  const page = (): Page => door().page;
  const review = (): string => join(door().documents, readdirSync(door().documents).find((name) => name.endsWith('.lacuna')) ?? 'none');
  /** Asks another program, which may read while the window works. */
  const asked = (command: string, ...more: string[]): any => { const said = lacuna(command, review(), ...more, '--json'); if (said.code !== 0) throw new Error(said.err); return said.json(); };
  const tags = (): string[] => asked('tags').map((tag: any) => `${tag.for.split('/')[1]}: ${tag.article}`).sort();
  const press = async (...keys: string[]): Promise<void> => { for (const key of keys) await page().keyboard.press(key); };
  const status = (): Locator => page().getByRole('contentinfo', { name: 'Status' });
  const go = async (place: string): Promise<void> => { await page().evaluate((hash) => { location.hash = hash; }, place); await settle(page()); };
  const law = (): string => asked('documents').find((document: any) => document.pageCount > 200).id;

  // A picture says more than a missing locator.
  afterEach(async ({ task }) => { if (task.result?.state === 'fail') await page().screenshot({ path: join('out', `failed ${task.name.slice(0, 40)}.png`) }); });

  it('begins a review', async () => {
    await page().getByRole('button', { name: 'New review…' }).click();
    await page().getByLabel('State').fill('Ukraine');
    await page().getByLabel('Title').fill('Criminal law review');
    await page().getByLabel('Law as at').fill('2026-01-01');
    await page().getByLabel('Reviewers').fill('A. Reviewer');
    await page().getByRole('button', { name: 'Begin the review' }).click();
    await page().getByRole('heading', { name: 'First steps' }).waitFor();
    expect(asked('info')).toMatchObject({ state: 'Ukraine', asOf: '2026-01-01', reviewers: ['A. Reviewer'] });
  });

  it('brings in three real laws, one of more than 200 pages', async () => {
    await door().bringIn(() => page().getByRole('button', { name: 'Import files…' }).first().click(), realLaws);
    await page().getByRole('dialog').getByRole('button', { name: 'Import 3 files' }).click();
    await expect.poll(() => asked('documents').map((document: any) => document.state), { timeout: 180_000, interval: 1_000 }).toEqual(['ready', 'ready', 'ready']);
    expect(Math.max(...asked('documents').map((document: any) => document.pageCount))).toBeGreaterThan(200);
    await page().getByRole('link', { name: 'ua_criminal_code.pdf' }).waitFor();
  });

  it('tags marked words', async () => {
    await go(`/reader/${law()}?at=art_149`);
    const line = page().locator('.textLayer span', { hasText: words.split(',')[0]! }).first();
    await line.scrollIntoViewIfNeeded();
    await settle(page());
    await door().mark(line);
    await page().getByRole('toolbar', { name: 'Marked words' }).getByRole('button', { name: /^Tag/u }).click();
    await page().getByRole('dialog', { name: 'Tag to an element' }).waitFor();
    await page().keyboard.type('act recruit');
    await page().getByRole('option', { name: /Act: recruitment/u }).first().click();
    await expect.poll(tags).toEqual(['act.recruitment: 149']);
    await status().getByRole('button', { name: 'Undo' }).waitFor();
  });

  it('tags a provision with the keyboard alone, to two elements in one decision', async () => {
    await press('Escape', 'g');
    await page().keyboard.type('149');
    await press('Enter');
    await settle(page());
    await press('t');
    await page().keyboard.type('act harb');
    await press('Shift+Enter');
    await page().keyboard.type('act receipt');
    await press('Enter');
    await expect.poll(tags).toEqual(['act.harbouring: 149', 'act.receipt: 149', 'act.recruitment: 149']);
  });

  it('takes the decision back and does it again', async () => {
    await Promise.all([status().getByText(/^Taken back:/u).waitFor(), press('Control+z')]);
    await expect.poll(tags).toEqual(['act.recruitment: 149']);
    await press('Control+Shift+z');
    await expect.poll(tags).toHaveLength(3);
  });

  it('judges an element by keyboard: the verdict, its reason, and on', async () => {
    await go(`/items/III.1.1?element=${encodeURIComponent('III.1.1/act.recruitment')}`);
    // What needs a reason leads into its field.
    await press('2');
    await page().keyboard.type('Recruitment is named first among the acts.');
    await press('Control+s');
    await expect.poll(() => asked('assessments')).toMatchObject([{ element: 'III.1.1/act.recruitment', verdict: 'partly-met', reason: 'Recruitment is named first among the acts.', by: 'A. Reviewer' }]);
    await press('Escape', '1');
    await expect.poll(() => asked('assessments')[0].verdict).toBe('met');
    await press('Control+z');
    await expect.poll(() => asked('assessments')[0].verdict).toBe('partly-met');
    await press('Control+Shift+z');
    await expect.poll(() => asked('assessments')[0].verdict).toBe('met');
  });

  it('finds both in the matrix, and what stands behind the cell', async () => {
    await go('/matrix');
    const row = page().getByRole('row', { name: /Act: recruitment/u });
    await row.getByRole('img', { name: 'met', exact: true }).waitFor();
    await row.getByRole('gridcell', { name: /1 satisfies, Art\. 149/u }).click();
    await page().getByRole('complementary', { name: 'Inspector' }).getByText(/вербування/u).waitFor();
  });

  it('exports the memo, which quotes the law from its page', async () => {
    await go('/memo');
    const bytes = await door().keepMemo(() => page().getByRole('button', { name: 'Export memo', exact: true }).click());
    const { document, parts } = openDocx(bytes);
    expect(Object.keys(parts)).toEqual(expect.arrayContaining(['word/document.xml', 'word/styles.xml']));
    const quotation: string = asked('tags').find((tag: any) => tag.for.endsWith('act.recruitment')).quotation;
    expect(quotation).toContain('вербування');
    expect([...quotationsIn(document).values()].some((quoted) => quoted.includes(quotation))).toBe(true);
    const text = shownText(document);
    expect(text).toContain('Recruitment is named first among the acts.');
    expect(text).toContain('Ukraine');
  });

  it('leaves a review in which everything can be proved', () => {
    expect(asked('verify')).toMatchObject({ sound: true, differences: [] });
  });
}
