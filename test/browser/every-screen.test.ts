import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inBrowser } from './in-browser.ts';
import { openWorkbench, type Workbench } from './open-workbench.ts';
import { placesOf, visit, type Place } from './places.ts';
import { emptyReview, sampleReview } from './reviews.ts';
import { settle } from './settle.ts';

const names = ['overview', 'instruments', 'reader', 'reader-beside', 'items', 'items-related', 'matrix', 'search', 'memo', 'register'];

inBrowser('Every screen of a finished review', () => {
  let workbench: Workbench, places: readonly Place[];
  beforeAll(async () => { workbench = await openWorkbench({ review: await sampleReview() }); places = await placesOf(workbench); });
  afterAll(() => workbench.close());
  const show = async (name: string): Promise<void> => { await visit(workbench, places.find((place) => place.name === name)!); };

  it('is in the list of these tests', () => { expect(places.map(({ name }) => name)).toEqual(names); });

  describe.each(names)('%s', (name) => {
    it('has nothing that axe finds, light or dark', async () => {
      await show(name);
      const found: string[] = [];
      for (const scheme of ['light', 'dark'] as const) {
        await workbench.setScheme(scheme);
        await settle(workbench.page, 200);
        found.push(...(await workbench.axe()).map((violation) => `${scheme}: ${violation}`));
      }
      await workbench.setScheme('light');
      expect(found.join('\n')).toBe('');
    });

    it('can be used at 200 %: nothing is cut off sideways, and there is room to read', async () => {
      await show(name);
      await workbench.setSize({ width: 640, height: 400 });
      await settle(workbench.page);
      const room = await workbench.page.evaluate(() => { const box = document.querySelector('main')!.getBoundingClientRect(); return { spills: Math.max(0, document.documentElement.scrollWidth - innerWidth), width: Math.round(Math.min(box.right, innerWidth) - Math.max(0, box.left)), height: Math.round(Math.min(box.bottom, innerHeight) - Math.max(0, box.top)) }; });
      await workbench.setSize({ width: 1280, height: 800 });
      expect(room.spills).toBe(0);
      expect(room.width).toBeGreaterThanOrEqual(400);
      expect(room.height).toBeGreaterThanOrEqual(240);
    });

    it('shows where the keyboard is', async () => {
      await show(name);
      await workbench.page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur(); });
      const seen: string[] = [];
      for (let i = 0; i < 12; i++) {
        await workbench.press('Tab');
        seen.push(await workbench.page.evaluate(() => {
          const at = document.activeElement as HTMLElement;
          if (at === document.body) return '';
          const rings = (one: Element): boolean => { const style = getComputedStyle(one); return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'; };
          // A field's ring may be drawn by the box around it, or by the visible part of a hidden one.
          const drawn = rings(at) || (at.parentElement !== null && (rings(at.parentElement) || [...at.parentElement.children].some(rings))) || (at.closest('label') !== null && [...at.closest('label')!.querySelectorAll('*')].some(rings));
          return drawn ? '' : at.outerHTML.slice(0, 160);
        }));
      }
      expect(seen.filter(Boolean)).toEqual([]);
    });
  });
});

inBrowser('With less motion asked for', () => {
  let workbench: Workbench;
  beforeAll(async () => { workbench = await openWorkbench({ review: await sampleReview(), reducedMotion: true }); });
  afterAll(() => workbench.close());

  it('nothing moves', async () => {
    for (const place of await placesOf(workbench)) {
      await visit(workbench, place);
      const moving = await workbench.page.evaluate(() => [...document.querySelectorAll('*')].filter((one) => { const style = getComputedStyle(one); return [style.transitionDuration, style.animationDuration].some((times) => times.split(',').some((time) => parseFloat(time) > 0)) && style.animationName + style.transitionProperty !== 'noneall'; }).map((one) => one.outerHTML.slice(0, 120)).slice(0, 5));
      expect(moving, place.name).toEqual([]);
    }
  });
});

inBrowser('A review with nothing in it', () => {
  let workbench: Workbench;
  beforeAll(async () => { workbench = await openWorkbench({ review: await emptyReview() }); });
  afterAll(() => workbench.close());

  it.each(['overview', 'instruments', 'reader', 'items', 'matrix', 'search', 'memo', 'register'])('offers the next step, and axe finds nothing: %s', async (place) => {
    await visit(workbench, { name: place, address: `/${place}` });
    const offered = await workbench.page.locator('main a, main button, main input, aside a, aside button').count();
    expect(offered).toBeGreaterThan(0);
    expect((await workbench.axe()).join('\n')).toBe('');
  });
});

inBrowser('Before a review is open', () => {
  let workbench: Workbench;
  beforeAll(async () => { workbench = await openWorkbench(); await settle(workbench.page); });
  afterAll(() => workbench.close());

  it('the start can be read by everybody', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      await workbench.setScheme(scheme);
      await settle(workbench.page, 200);
      expect((await workbench.axe()).join('\n')).toBe('');
    }
  });
});
