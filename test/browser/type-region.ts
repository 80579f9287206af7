import type { Locator } from 'playwright-core';
import type { Workbench } from './open-workbench.ts';

/** Draws a rectangle on a page image as a person does, types the words that stand there, and tags them to III.1.3. */
export async function typeRegion({ page, press }: Workbench, pageImage: Locator, words: string): Promise<void> {
  const sheet = (await pageImage.boundingBox())!;
  await page.keyboard.down('Alt');
  await page.mouse.move(sheet.x + 120, sheet.y + 200);
  await page.mouse.down();
  await page.mouse.move(sheet.x + 320, sheet.y + 260, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await page.getByRole('dialog', { name: 'Words on a page image' }).waitFor();
  await page.keyboard.type(words);
  await press('Control+Enter');
  await page.getByRole('dialog', { name: 'Tag to an element' }).waitFor();
  await page.keyboard.type('III.1.3');
  await press('Enter');
}
