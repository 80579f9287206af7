import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEngine } from '../../main/engine/start-engine.ts';
import { smallLaw } from '../journeys/small-law.ts';
import { inBrowser } from './in-browser.ts';
import { openWorkbench, type Workbench } from './open-workbench.ts';
import { sampleReview } from './reviews.ts';
import { typeRegion } from './type-region.ts';

type Row = { id: string; fileName: string };
type TagRow = { id: string; for: string; provision: string | null; quotation: string; bearing: string; standing: string };

/** Waits until a page of the PDF stands, with its text. */
const drawn = (page: Page, number: number) => page.locator(`.page[data-page-number="${number}"][data-loaded="true"] .textLayer span[role=presentation]`).first().waitFor();
const documentNamed = async (workbench: Workbench, fileName: string): Promise<string> => ((await workbench.call('documents.list')) as Row[]).find((row) => row.fileName === fileName)!.id;
const tagsOf = async (workbench: Workbench, document: string): Promise<TagRow[]> => await workbench.call('tags.list', { document }) as TagRow[];

inBrowser('The reader', () => {
  let workbench: Workbench, page: Page, french: string, english: string;
  beforeAll(async () => {
    workbench = await openWorkbench({ review: await sampleReview(), size: { width: 1600, height: 900 } });
    page = workbench.page;
    french = await documentNamed(workbench, 'code-penal.fr.pdf');
    english = await documentNamed(workbench, 'criminal-code.en.pdf');
  });
  afterAll(() => workbench.close());

  it('draws a law as printed, at the article that the address names, with its outline and tags', async () => {
    await workbench.go(`/reader/${french}?at=art_149`);
    await drawn(page, 3);
    await expect.poll(() => page.getByRole('treeitem', { selected: true }).textContent()).toContain('149');
    const margin = page.getByRole('region', { name: 'Margin of the article' });
    expect(await margin.getByRole('heading', { level: 2 }).textContent()).toBe('Traite des êtres humains');
    expect(await margin.getByRole('article').count()).toBeGreaterThan(3);
    const canvas = page.locator('.page[data-page-number="3"] canvas').first();
    expect(await canvas.evaluate((element) => (element as HTMLCanvasElement).width)).toBeGreaterThan(400);
    expect(await page.locator('.page[data-page-number="3"] button[aria-label*="satisfies"]').count()).toBeGreaterThan(5);
  });

  it('tags a whole provision with the keyboard alone, to several elements, as one decision', async () => {
    const before = (await tagsOf(workbench, french)).length;
    await page.getByRole('tree').focus();
    await workbench.press('Home', 'Enter', 'g');
    await page.keyboard.type('230');
    await workbench.press('Enter');
    await expect.poll(() => page.getByRole('treeitem', { selected: true }).textContent()).toContain('230');
    await workbench.press('t');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('participation in an organised');
    await workbench.press('Shift+Enter');
    await page.keyboard.type('harbour');
    await workbench.press('Alt+4', 'Enter');
    await expect.poll(async () => (await tagsOf(workbench, french)).slice(before).map((tag) => [tag.for, tag.provision, tag.bearing].join(' ')).sort()).toEqual(['III.1.1/act.harbouring art_230 context', 'III.1.2/organised-group art_230 context']);
    await workbench.press('Control+z');
    await expect.poll(async () => (await tagsOf(workbench, french)).length).toBe(before);
  });

  it('tags marked words in two keystrokes, exactly', async () => {
    await workbench.go(`/reader/${english}?at=art_149`);
    const line = page.locator('.textLayer span[role="presentation"]', { hasText: 'Recruiting, transporting' }).first();
    await line.waitFor();
    const before = await tagsOf(workbench, english), box = (await line.boundingBox())!;
    await page.mouse.move(box.x + 1, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width + 4, box.y + box.height / 2, { steps: 6 });
    await page.mouse.up();
    await page.getByRole('toolbar', { name: 'Marked words' }).waitFor();
    await workbench.press('t');
    await page.getByRole('dialog').getByText('Art. 149').waitFor();
    await workbench.press('Enter');
    await expect.poll(async () => (await tagsOf(workbench, english)).length).toBe(before.length + 1);
    const made = (await tagsOf(workbench, english)).find((tag) => !before.some(({ id }) => id === tag.id))!;
    expect([made.quotation.startsWith('(1) Recruiting, transporting'), made.provision, made.standing]).toEqual([true, 'art_149__para_1', 'found']);
    // The bar beside the words is there at once.
    await page.locator(`button[data-bearing="satisfies"]`).first().waitFor();
    await workbench.press('Control+z');
  });

  it('shows the translation beside the original, at the same article', async () => {
    await workbench.go(`/reader/${french}?at=art_149`);
    await drawn(page, 3);
    await workbench.press('s');
    await expect.poll(() => page.locator('[data-pages]').count()).toBe(2);
    await expect.poll(() => page.locator('[data-pages]').nth(1).evaluate((box) => {
      const edge = box.getBoundingClientRect();
      return [...box.querySelectorAll('.textLayer span')].some((span) => { const rect = span.getBoundingClientRect(); return /Article 149\b/u.test(span.textContent ?? '') && rect.top >= edge.top - 4 && rect.bottom < edge.bottom; });
    }), { timeout: 15_000 }).toBe(true);
    expect(await page.locator('[data-pages]').nth(1).locator('button[data-bearing="twin"]').count()).toBeGreaterThan(0);
    await workbench.press('s');
    await expect.poll(() => page.locator('[data-pages]').count()).toBe(1);
  });

  it('shows what the microscope sees, and says that it is no judgement', async () => {
    await workbench.press('m');
    const microscope = page.getByRole('region', { name: 'Element microscope' });
    await microscope.waitFor();
    const words = await microscope.textContent();
    expect([/not a judgement/u, /Act: recruitment/u, /No word found for/u, /Acts.*any one of them: “or”; closed list/u, /Imprisonment 5–10 years/u].map((wanted) => wanted.test(words!))).toEqual([true, true, true, true, true]);
    expect(await page.locator('[data-kind="microscope"]').count()).toBeGreaterThan(5);
    await workbench.press('m');
  });

  it('leads from what the microscope misses to its element, by keyboard, and back', async () => {
    const place = page.url();
    await workbench.press('m');
    const ghost = page.getByRole('link', { name: /no word found\. Go to the element/u }).first();
    await ghost.waitFor();
    const element = (await ghost.getAttribute('aria-label'))!.split(': no word')[0]!;
    await ghost.focus();
    await workbench.press('Enter');
    await expect.poll(() => page.url()).toContain('#/items');
    await page.getByRole('heading', { name: element }).first().waitFor();
    await page.goBack();
    await expect.poll(() => page.url()).toBe(place);
    await page.getByRole('region', { name: 'Element microscope' }).getByRole('button', { name: /^Show on the page/u }).first().press('Enter');
    await workbench.press('m');
  });

  it('finds words, and goes from one to the next', async () => {
    await workbench.press('Control+f');
    await page.keyboard.type('emprisonnement');
    const state = page.getByRole('search').getByRole('status');
    await expect.poll(() => state.textContent(), { timeout: 15_000 }).toMatch(/^\d+ of \d\d+$/u);
    const first = await state.textContent();
    await workbench.press('Enter');
    await expect.poll(() => state.textContent()).not.toBe(first);
    await workbench.press('Escape');
  });

  it('takes down words from a region of the page, and says that they were typed', async () => {
    await workbench.go(`/reader/${french}?page=1`);
    await drawn(page, 1);
    await typeRegion(workbench, page.locator('.page[data-page-number="1"]'), 'Words of a stamp');
    await expect.poll(async () => (await tagsOf(workbench, french)).filter((tag) => tag.standing === 'typed').map((tag) => tag.quotation)).toEqual(['Words of a stamp']);
    await workbench.press('Control+z');
  });

  it('is where it was after a reload', async () => {
    await workbench.go(`/reader/${french}?at=art_210`);
    await expect.poll(() => page.getByRole('treeitem', { selected: true }).textContent()).toContain('210');
    await workbench.reload();
    await expect.poll(() => page.getByRole('treeitem', { selected: true }).textContent(), { timeout: 15_000 }).toContain('210');
  });

  it('has nothing that axe holds against it, in the light and in the dark', async () => {
    await drawn(page, 4);
    expect(await workbench.axe()).toEqual([]);
    await workbench.setScheme('dark');
    expect(await workbench.axe()).toEqual([]);
  });
});

inBrowser('The reader of a law without pages', () => {
  let workbench: Workbench, folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lacuna-flow-'));
    writeFileSync(join(folder, 'code.md'), smallLaw);
    const engine = startEngine(), review = join(folder, 'Flow.lacuna');
    await engine.dispatch('review.create', { review, state: 'Varania', reviewers: ['A. Reviewer'] });
    await engine.dispatch('documents.import', { paths: [join(folder, 'code.md')], instrument: 'Criminal Code', shortName: 'CC', language: 'en' });
    engine.close();
    workbench = await openWorkbench({ review });
  });
  afterAll(async () => { await workbench.close(); rmSync(folder, { recursive: true, force: true }); });

  it('shows its text, finds in it, and tags words of it', async () => {
    const { page } = workbench, document = await documentNamed(workbench, 'code.md');
    await workbench.go(`/reader/${document}`);
    const line = page.getByText('(2) Exploitation includes forced labour', { exact: false });
    await line.waitFor();
    await page.evaluate(() => {
      const words = [...globalThis.document.querySelectorAll('[data-start]')].find((one) => one.textContent!.includes('Exploitation includes'))!.firstChild!, at = words.textContent!.indexOf('forced labour');
      const range = globalThis.document.createRange();
      range.setStart(words, at);
      range.setEnd(words, at + 'forced labour'.length);
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
    });
    await page.getByRole('toolbar', { name: 'Marked words' }).waitFor();
    await workbench.press('t');
    await page.getByRole('dialog').getByText('Art. 10(2) CC, p. 1').waitFor();
    await page.keyboard.type('forced labour');
    await workbench.press('Enter');
    await expect.poll(async () => (await tagsOf(workbench, document)).map((tag) => [tag.for, tag.quotation, tag.provision])).toEqual([['III.1.1/purpose.forced-labour', 'forced labour', 'art_10__para_2']]);
    expect(await workbench.axe()).toEqual([]);
  });
});
