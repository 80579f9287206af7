import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { openWorkbench, type Workbench } from './open-workbench.ts';
import { emptyReview, sampleReview } from './reviews.ts';
import { settle } from './settle.ts';

const soon = { timeout: 30_000 };
const gap = 'gap-III.1.1-act.harbouring', element = 'III.1.1/act.harbouring';

inBrowser('The memo', () => {
  let workbench: Workbench;
  beforeAll(async () => { workbench = await openWorkbench({ review: await sampleReview() }); });
  afterAll(() => workbench.close());
  const paragraph = (id = gap) => workbench.page.locator(`[data-block="${id}"]`);
  const arrive = async (place: string): Promise<void> => { await workbench.go(place); await settle(workbench.page); };
  /** Goes to a paragraph and waits until it is the one that is chosen. */
  const choose = async (id: string): Promise<void> => { await workbench.go(`#/memo/${id}`); await workbench.page.waitForSelector(`[data-block="${id}"][data-chosen]`, soon); };
  const edits = async (): Promise<{ block: string; text: string; changedBeneath: boolean }[]> => (await workbench.call('memo.read')).edits;

  it('is shown as it will be printed: numbered, quoted with its language, with notes', async () => {
    await arrive('#/memo');
    expect(await workbench.page.locator('#memo-cover').innerText()).toContain('Criminal-law provisions of Varania');
    await choose('q-1');
    const quotation = paragraph('q-1');
    expect(await quotation.locator('span[lang="fr"]').count()).toBe(1);
    expect(await quotation.locator('sup').innerText()).toBe('1');
    expect(await workbench.axe()).toEqual([]);
  });

  it('says at the side what a paragraph stands on, and leads there', async () => {
    await choose(gap);
    const side = workbench.page.locator('aside');
    await expect.poll(() => side.innerText(), soon).toMatch(/Act: harbouring\s+not met/u);
    expect(await side.getByRole('link', { name: 'Act: harbouring' }).getAttribute('href')).toContain(`element=${encodeURIComponent(element)}`);
    expect(await side.getByRole('link', { name: /^Art\. 149, p\. / }).first().getAttribute('href')).toMatch(/^#\/reader\/[^?]+\?tag=/u);
  });

  it('is worded by mouse where it stands, undone and done again', async () => {
    await choose(gap);
    await paragraph().click();
    await workbench.page.waitForSelector('textarea');
    await workbench.page.keyboard.press('Control+a');
    await workbench.page.keyboard.type('The Code is silent on Act: harbouring.');
    await workbench.page.getByText('Click a paragraph or a title to reword it.').click();
    await expect.poll(edits, soon).toMatchObject([{ block: gap, text: 'The Code is silent on Act: harbouring.' }]);
    await expect.poll(() => paragraph().innerText(), soon).toContain('The Code is silent on Act: harbouring.');
    // What the program set in bold stays bold where its words were kept.
    expect(await paragraph().locator('strong').innerText()).toBe('Act: harbouring');
    await expect.poll(() => paragraph().innerText(), soon).toMatch(/Edited by Ana Keller/u);
    await workbench.press('Control+z');
    await expect.poll(edits, soon).toEqual([]);
    await expect.poll(() => workbench.page.getByRole('button', { name: /^Redo:/u }).isEnabled(), soon).toBe(true);
    await workbench.press('Control+Shift+z');
    await expect.poll(edits, soon).toHaveLength(1);
  });

  it('lets titles and reasons be worded where they stand', async () => {
    for (const [key, text] of [['title-key-recommendations', 'What is asked'], ['reason-III.1.1-act.recruitment', 'The words are there.']] as const) {
      await choose(key);
      await workbench.press('Enter');
      await workbench.page.waitForSelector('textarea');
      await workbench.page.keyboard.press('Control+a');
      await workbench.page.keyboard.type(text);
      await workbench.press('Control+Enter');
      await expect.poll(() => paragraph(key).innerText(), soon).toContain(text);
      await workbench.call('memo.restore', { block: key });
    }
  });

  it('stands when the findings change, with both texts and the choice between them', async () => {
    await workbench.call('assessments.make', { element, verdict: 'partly-met', reason: 'Hiding a person is named.', recommendation: 'Name harbouring.', priority: 'high' });
    const changed = paragraph().getByRole('region', { name: 'The findings have changed since this was edited' });
    await expect.poll(() => changed.innerText(), soon).toContain('Hiding a person is named.');
    expect(await paragraph().innerText()).toContain('The Code is silent');
    await workbench.screenshot('memo-changed-beneath');
    expect(await workbench.axe()).toEqual([]);
    await changed.getByRole('button', { name: 'Keep mine' }).click();
    await expect.poll(edits, soon).toMatchObject([{ changedBeneath: false }]);
    await paragraph().getByRole('button', { name: 'Restore the program’s words' }).click();
    await expect.poll(edits, soon).toEqual([]);
    await expect.poll(() => paragraph().innerText(), soon).toContain('Hiding a person is named.');
  });

  it('is worded by keyboard alone; Esc gives up; a reload in the middle loses nothing', async () => {
    await choose('introduction-who');
    const field = workbench.page.locator('textarea');
    await workbench.press('k');
    await workbench.page.waitForSelector('[data-block="introduction-purpose"][data-chosen]', soon);
    await workbench.press('Enter');
    await expect.poll(() => field.inputValue(), soon).toContain('This memo maps the gaps');
    await workbench.page.keyboard.type(' Half a sent');
    await workbench.press('Escape');
    expect(await edits()).toEqual([]);
    await workbench.press('Enter');
    await workbench.page.keyboard.type(' It was asked for.');
    await expect.poll(async () => ((await workbench.call('drafts.list', { under: 'memo ' })) as { text: string }[]).map(({ text }) => text.endsWith('It was asked for.')), soon).toEqual([true]);
    await workbench.reload();
    await choose('introduction-purpose');
    await workbench.press('Enter');
    await expect.poll(() => field.inputValue(), soon).toContain('It was asked for.');
    await workbench.press('Control+Enter');
    await expect.poll(edits, soon).toMatchObject([{ block: 'introduction-purpose', text: expect.stringContaining('It was asked for.') }]);
    await workbench.call('memo.restore', { block: 'introduction-purpose' });
  });

  it('carries references by the numbers that a reader sees', async () => {
    const key = 'glance-lead';
    await choose(key);
    const [number] = /\d+(?=\.$)/u.exec((await paragraph(key).textContent())!)!;
    await workbench.press('Enter');
    expect(await workbench.page.locator('textarea').inputValue()).toContain(`[¶ ${number}]`);
    await workbench.page.keyboard.type(` See also [¶ ${number}].`);
    await workbench.press('Control+s');
    await expect.poll(() => paragraph(key).locator('a').count(), soon).toBe(2);
    expect(await paragraph(key).locator('a').last().getAttribute('href')).toBe('#/memo/roll-up-rule');
    await workbench.call('memo.restore', { block: key });
  });

  it('lists what is unfinished where it belongs, each a link to where it is finished', async () => {
    await workbench.call('settings.change', { key: 'memo.addressee', value: '' });
    await arrive('#/memo');
    const nav = workbench.page.getByRole('navigation', { name: 'Sections of the memo' });
    await expect.poll(() => nav.innerText(), soon).toContain('Not said for whom');
    await nav.getByRole('link', { name: 'Not said for whom' }).click();
    await workbench.page.locator('#memo-cover-addressee button').click();
    await workbench.page.keyboard.type('Committee on Legal Affairs');
    await workbench.press('Enter');
    await expect.poll(async () => (await workbench.call('memo.read')).cover.addressee, soon).toBe('Committee on Legal Affairs');
  });

  it('is downloaded in the format chosen, as the writers give it', async () => {
    await arrive('#/memo');
    await workbench.page.getByRole('button', { name: /Format of the export/u }).click();
    await workbench.page.getByRole('option', { name: 'PDF' }).click();
    const coming = workbench.page.waitForEvent('download', { timeout: 90_000 });
    await workbench.page.getByRole('button', { name: 'Export memo' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('Republic of Varania memo.pdf');
    expect(readFileSync(await download.path()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('shows the brief and the table of amendments in its place, words a proposal there, and downloads them', async () => {
    await arrive('#/memo');
    const pick = async (option: string): Promise<void> => { await workbench.page.getByRole('button', { name: /\bDocument\b/u }).click(); await workbench.page.getByRole('option', { name: option }).click(); };
    await pick('Two-page brief');
    await expect.poll(() => workbench.page.getByRole('navigation', { name: 'Sections of the memo' }).innerText(), soon).toContain('The findings at a glance');
    expect(await workbench.axe()).toEqual([]);
    const coming = workbench.page.waitForEvent('download', { timeout: 90_000 });
    await workbench.page.getByRole('button', { name: 'Export brief' }).click();
    expect((await coming).suggestedFilename()).toBe('Republic of Varania brief.pdf');
    await pick('Amendment table');
    await choose('amendment-III.1.1-act.harbouring');
    await workbench.press('Enter');
    await workbench.page.locator('textarea').fill('Quiconque héberge une personne …');
    await workbench.press('Control+Enter');
    await expect.poll(async () => (await workbench.call('memo.read', { kind: 'amendments' })).edits, soon).toMatchObject([{ block: 'amendment-III.1.1-act.harbouring', text: 'Quiconque héberge une personne …' }]);
    expect(await workbench.axe()).toEqual([]);
    await pick('Memo');
    await expect.poll(() => workbench.page.getByRole('navigation', { name: 'Sections of the memo' }).innerText(), soon).toContain('Executive summary');
  });

  it('is shown, worded and downloaded in the language chosen', async () => {
    await arrive('#/memo');
    const pick = async (name: RegExp, option: string): Promise<void> => { await workbench.page.getByRole('button', { name }).click(); await workbench.page.getByRole('option', { name: option }).click(); };
    await pick(/Language of the memo/u, 'Russian');
    await expect.poll(() => workbench.page.getByRole('navigation', { name: 'Sections of the memo' }).innerText(), soon).toContain('Предмет обзора');
    await choose('introduction-who');
    expect(await paragraph('introduction-who').innerText()).toContain('Обзор провели: Ana Keller.');
    expect(await paragraph('introduction-who').evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe('ru');
    await workbench.press('Enter');
    await workbench.page.locator('textarea').fill('Обзор провела Ана Келлер.');
    await workbench.press('Control+Enter');
    await expect.poll(async () => (await workbench.call('memo.read', { language: 'ru' })).edits, soon).toMatchObject([{ block: 'introduction-who', language: 'ru', text: 'Обзор провела Ана Келлер.' }]);
    expect(await edits()).toEqual([]);
    await pick(/Format of the export/u, 'Web page (HTML)');
    const coming = workbench.page.waitForEvent('download', { timeout: 90_000 });
    await workbench.page.getByRole('button', { name: 'Export memo' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('Republic of Varania memo (ru).html');
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/<html lang="ru">[\s\S]*Обзор провела Ана Келлер\./u);
    expect(await workbench.axe()).toEqual([]);
    await pick(/Language of the memo/u, 'English');
    await expect.poll(() => paragraph('introduction-who').innerText(), soon).toContain('The review was carried out by Ana Keller.');
  });
});

inBrowser('The memo of a review in which nothing is judged', () => {
  let workbench: Workbench;
  beforeAll(async () => { workbench = await openWorkbench({ review: await emptyReview() }); });
  afterAll(() => workbench.close());

  it('says what it will become and offers the next step', async () => {
    await workbench.go('#/memo');
    await settle(workbench.page);
    expect(await workbench.page.locator('main').innerText()).toContain('The memo writes itself as you judge');
    expect(await workbench.page.getByRole('link', { name: 'Bring in the laws' }).getAttribute('href')).toBe('#/instruments');
    expect(await workbench.axe()).toEqual([]);
    await workbench.page.getByRole('button', { name: 'Show it as it is' }).click();
    await expect.poll(() => workbench.page.getByRole('navigation', { name: 'Sections of the memo' }).innerText(), soon).toMatch(/No law imported[\s\S]*40 elements not assessed/u);
  });
});
