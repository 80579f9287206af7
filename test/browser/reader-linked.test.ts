import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { openWorkbench, type Workbench } from './open-workbench.ts';
import { sampleReview } from './reviews.ts';
import { settle } from './settle.ts';

inBrowser('Linked provisions beside the article that is read', () => {
  let workbench: Workbench, page: Page, code: string, path: string;
  interface Row { readonly kind: string; readonly to: { readonly document: string; readonly provision: string } }
  beforeAll(async () => {
    workbench = await openWorkbench({ review: await sampleReview() });
    page = workbench.page;
    const [first] = await workbench.call('relations.propose') as readonly Row[];
    [code, path] = [first!.to.document, first!.to.provision];
    await workbench.go(`/reader/${code}?at=${path}`);
  });
  afterAll(() => workbench.close());
  const list = () => page.getByRole('region', { name: 'Linked provisions' });
  const confirmed = async (): Promise<number> => ((await workbench.call('relations.list', { state: 'confirmed' })) as readonly Row[]).length;

  it('are proposed with their reason', async () => {
    await list().getByText(/^Proposed: /u).first().waitFor();
    await settle(page);
    await list().scrollIntoViewIfNeeded();
    await workbench.screenshot('linked-light-1280');
    await workbench.setScheme('dark');
    await settle(page, 200);
    await workbench.screenshot('linked-dark-1280');
    await workbench.setScheme('light');
  });

  it('are confirmed there, and taken back by undo', async () => {
    await list().getByRole('button', { name: /^Confirm: /u }).first().click();
    await list().getByText(/^Confirmed by /u).first().waitFor();
    expect(await confirmed()).toBe(1);
    await workbench.call('journal.undo');
    await expect.poll(() => list().getByText(/^Confirmed by /u).count()).toBe(0);
  });

  it('are set aside there', async () => {
    const before = await list().getByRole('button', { name: /^Set aside: /u }).count();
    await list().getByRole('button', { name: /^Set aside: /u }).first().click();
    await expect.poll(async () => ((await workbench.call('relations.list', { state: 'dismissed' })) as readonly Row[]).length).toBe(1);
    await expect.poll(() => list().getByRole('button', { name: /^Set aside: /u }).count()).toBeLessThanOrEqual(before);
  });
});
