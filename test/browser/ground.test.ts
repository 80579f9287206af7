import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { openWorkbench, type Workbench } from './open-workbench.ts';
import { sampleReview } from './reviews.ts';

inBrowser('The browser test ground', () => {
  let workbench: Workbench;
  beforeAll(async () => { workbench = await openWorkbench({ review: await sampleReview() }); });
  afterAll(() => workbench.close());

  it('opens the served review with its one-time address', async () => {
    await expect.poll(() => workbench.page.title(), { timeout: 10_000 }).toContain('Republic of Varania');
    expect(await workbench.call('review.describe')).toMatchObject({ state: 'Republic of Varania', readOnly: false });
    expect(workbench.watch.faults).toEqual([]);
  });

  it('goes to a place and comes back with the window there, however often', async () => {
    const shown = (): Promise<string | null> => workbench.page.evaluate("document.querySelector('nav [aria-current=page]')?.getAttribute('href')");
    for (let i = 0; i < 5; i++) for (const place of ['#/matrix', '#/overview', '#/search?q=victim', '#/search']) {
      await workbench.go(place);
      expect(await shown()).toBe(place.split('?')[0]);
    }
  });

  it('makes pictures that a person can look at', async () => {
    expect(existsSync(await workbench.screenshot('ground'))).toBe(true);
  });
});

inBrowser('The watch on the window', () => {
  let workbench: Workbench;
  beforeAll(async () => { workbench = await openWorkbench({ review: await sampleReview() }); });
  afterAll(() => expect(workbench.close()).rejects.toThrow('The window was not clean'));
  const sees = async (what: RegExp, script: string): Promise<void> => {
    await workbench.page.evaluate(script).catch(() => undefined);
    await expect.poll(() => workbench.watch.faults.some((fault) => what.test(fault)), { timeout: 10_000 }).toBe(true);
  };

  it('sees what the policy refuses', () => sees(/policy: img-src/u, "new Image().src = 'https://example.org/a.png'"));
  it('sees a request that leaves', () => sees(/a request left: GET http:\/\/example.org/u, "window.open('http://example.org/')"));
  it('sees an error of the page', async () => { await sees(/an error of the page: Error: broken/u, "setTimeout(() => { throw new Error('broken') })"); });
  it('sees an error in the console', () => sees(/the console: strange/u, "console.error('strange')"));
  it('sees an answer that is none', () => sees(/an answer 404: GET .*nowhere/u, "fetch('/nowhere')"));
  it('sees what axe sees', async () => {
    await workbench.page.evaluate("document.body.append(document.createElement('button'))");
    expect((await workbench.axe()).join('\n')).toContain('button-name');
  });
});
