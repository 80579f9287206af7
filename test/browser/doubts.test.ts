import { Document, InsertedTextRun, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { openWorkbench, type Workbench } from './open-workbench.ts';
import { emptyReview } from './reviews.ts';

const original = ['# Code', '## Article 1. Vol', 'Le vol est puni de trois à cinq ans d’emprisonnement.', '## Article 2. Complice', 'Le complice est puni.', '## Article 5. Fraude', 'La fraude est punie.'].join('\n\n');
const translation = ['# Code', '## Article 1. Theft', 'Theft shall be punished by imprisonment of three to eight years.', '## Article 2. Accomplice', 'An accomplice shall be punished.', 'The next rule: Attempt', 'An attempt shall be punished.', '## Article 5. Fraud', 'Fraud shall be punished.'].join('\n\n');

inBrowser('What a person should look at in a law', () => {
  let workbench: Workbench, folder: string, english: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lacuna-doubts-'));
    writeFileSync(join(folder, 'code.fr.md'), original);
    writeFileSync(join(folder, 'code.en.md'), translation);
    workbench = await openWorkbench({ review: await emptyReview() });
    await workbench.call('documents.import', { paths: [join(folder, 'code.fr.md')], instrument: 'Code', version: 'v', language: 'fr' });
    const [row] = await workbench.call('documents.import', { paths: [join(folder, 'code.en.md')], instrument: 'Code', version: 'v', language: 'en', role: 'working-translation' });
    english = row.document;
    await workbench.go(`/instruments?document=${english}`);
  });
  afterAll(async () => { await workbench.close(); rmSync(folder, { recursive: true, force: true }); });

  it('a difference between two languages is set aside with a reason, and a doubt is looked at', async () => {
    const { page } = workbench, note = 'The original says 5 years, the translation 8 years.';
    await page.getByText(note).waitFor();
    const listed = page.getByRole('link', { name: '1 difference from its original' });
    await listed.waitFor();
    await page.getByRole('link', { name: '1 difference from code.en.md' }).waitFor();
    await workbench.go('/overview');
    await page.getByRole('link', { name: 'code.en.md differs from its original in 1 place' }).click();
    await page.getByText(note).waitFor();
    await workbench.screenshot('doubts-light-1280');
    expect(await workbench.axe()).toEqual([]);
    await page.getByRole('button', { name: `Set aside: ${note}` }).click();
    await page.getByLabel('Why it is no mistake').fill('Amended in 2025.');
    await page.getByRole('dialog').getByRole('button', { name: 'Set aside…' }).click();
    await page.getByText('Amended in 2025.').waitFor();
    await listed.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Looked at: Number 5 follows 2/u }).click();
    await page.getByText(/^looked at by/u).waitFor();
    expect([(await workbench.call('translations.doubts', { document: english, open: true })).doubts.filter((d: any) => d.kind === 'term'), await workbench.call('outline.doubts', { document: english, open: true })]).toEqual([[], []]);
    await workbench.setScheme('dark');
    await workbench.screenshot('doubts-dark-1280');
    await workbench.setScheme('light');
  });

  it('marked words begin a provision, and a row of the outline is joined with the one before', async () => {
    const { page } = workbench, articles = async (): Promise<string[]> => (await workbench.call('outline.read', { document: english })).provisions.filter((p: any) => p.kind === 'article').map((p: any) => `${p.path} ${p.heading}`);
    await workbench.go(`/reader/${english}`);
    await page.getByText('The next rule: Attempt').waitFor();
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.indexOf('The next rule: Attempt');
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at); range.setEnd(node, at + 'The next rule: Attempt'.length);
        getSelection()!.removeAllRanges(); getSelection()!.addRange(range);
        return;
      }
    });
    await page.getByRole('toolbar', { name: 'Marked words' }).waitFor();
    await workbench.screenshot('begin-bar-light-1280');
    await workbench.press('p');
    const dialog = page.getByRole('dialog', { name: 'A provision begins here' });
    await dialog.getByLabel('Number as printed').fill('3');
    await dialog.getByLabel('Heading').fill('Attempt');
    await workbench.screenshot('begin-sheet-light-1280');
    await dialog.getByRole('button', { name: 'Let it begin' }).click();
    await expect.poll(articles).toEqual(['art_1 Theft', 'art_2 Accomplice', 'art_3 Attempt', 'art_5 Fraud']);
    await page.getByRole('img', { name: /To be looked at: Number 5 follows 3/u }).waitFor();
    await page.getByRole('treeitem', { name: /Fraud/u }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'What is marked ? here was looked at' }).click();
    await page.getByRole('img', { name: /To be looked at/u }).waitFor({ state: 'detached' });
    await page.getByRole('treeitem', { name: /Attempt/u }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Join with the one before' }).click();
    await expect.poll(articles).toEqual(['art_1 Theft', 'art_2 Accomplice', 'art_5 Fraud']);
  });

  it('lists what was corrected by hand, in the reader and among the instruments, and takes one back by itself', async () => {
    const { page } = workbench, headings = async (): Promise<string[]> => (await workbench.call('outline.read', { document: english })).provisions.filter((p: any) => p.kind === 'article').map((p: any) => p.heading);
    await workbench.call('outline.correct', { document: english, provision: '1', heading: 'Larceny' });
    await workbench.call('outline.correct', { document: english, provision: '5', heading: 'Deception' });
    await page.getByRole('treeitem', { name: /Larceny/u }).getByRole('img', { name: 'Corrected by hand' }).waitFor();
    await workbench.screenshot('corrections-outline-light-1280');
    await page.getByRole('button', { name: '2 corrections by hand' }).click();
    const sheet = page.getByRole('dialog', { name: 'Corrections by hand' });
    await sheet.getByText('Corrected: heading “Deception”').waitFor();
    await workbench.screenshot('corrections-sheet-light-1280');
    expect(await workbench.axe()).toEqual([]);
    await sheet.getByRole('button', { name: /^Take back: Corrected: heading “Larceny”/u }).press('Enter');
    await expect.poll(headings).toEqual(['Theft', 'Accomplice', 'Deception']);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Take back: Corrected: heading “Deception”/u);
    await sheet.getByRole('link', { name: /Deception/u }).click();
    await sheet.waitFor({ state: 'detached' });
    await expect.poll(() => page.url()).toContain('at=art_5');
    await workbench.go(`/instruments?document=${english}`);
    await page.getByRole('button', { name: /^Take back: Corrected: heading “Deception”/u }).click();
    await page.getByText(/^Nothing was corrected by hand/u).waitFor();
    await workbench.setScheme('dark');
    await workbench.screenshot('corrections-none-dark-1280');
    await workbench.setScheme('light');
    expect(await headings()).toEqual(['Theft', 'Accomplice', 'Fraud']);
    await workbench.press('Control+z');
    await expect.poll(headings).toEqual(['Theft', 'Accomplice', 'Deception']);
  });

  it('numbers that Word counts, and changes that it tracks, are told where the draft is listed', async () => {
    const { page } = workbench, item = (text: string) => new Paragraph({ children: [new TextRun(text)], numbering: { reference: 'law', level: 0 } });
    const draft = new Document({
      numbering: { config: [{ reference: 'law', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: 'Article %1.' }] }] },
      sections: [{ children: [item('Aim'), new Paragraph('This law has an aim.'), item('Terms'), new Paragraph({ children: [new TextRun('This law has '), new InsertedTextRun({ text: 'terms.', id: 1, author: 'A', date: '2026-01-01T00:00:00Z' })] }), item('Offence'), new Paragraph('Whoever recruits a person shall be punished.')] }],
    });
    writeFileSync(join(folder, 'draft.docx'), await Packer.toBuffer(draft));
    const [row] = await workbench.call('documents.import', { paths: [join(folder, 'draft.docx')], instrument: 'Draft', language: 'en' });
    expect(row.articles).toBe(3);
    await workbench.go('/instruments');
    await page.getByRole('link', { name: '2 notes on how it was read' }).click();
    await page.getByText(/Word counts some of the numbers/u).waitFor();
    await page.getByText(/holds tracked changes/u).waitFor();
    await workbench.screenshot('draft-notes-light-1280');
  });
});
