import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hasCorpus } from '../journeys/corpus.ts';
import { firstJourney, type Door } from './first-journey.ts';
import { inBrowser } from './in-browser.ts';
import { openWorkbench, type Workbench } from './open-workbench.ts';

(hasCorpus ? inBrowser : inBrowser.skip)('The first journey, in a browser', () => {
  const home = mkdtempSync(join(tmpdir(), 'lacuna-person-')), documents = join(home, 'Documents');
  let workbench: Workbench, door: Door;
  beforeAll(async () => {
    mkdirSync(documents);
    workbench = await openWorkbench({ env: { HOME: home, USERPROFILE: home } });
    const { page } = workbench;
    door = {
      page, documents,
      bringIn: async (ask, paths) => { const [chooser] = await Promise.all([page.waitForEvent('filechooser'), ask()]); await chooser.setFiles([...paths]); },
      mark: async (line) => {
        const box = (await line.boundingBox())!, y = box.y + box.height / 2;
        await page.mouse.move(box.x + 2, y);
        await page.mouse.down();
        for (const x of [box.x + box.width / 2, box.x + box.width - 2]) await page.mouse.move(x, y, { steps: 6 });
        await page.mouse.up();
      },
      keepMemo: async (ask) => { const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), ask()]); expect(download.suggestedFilename()).toBe('Ukraine memo.docx'); return readFileSync(await download.path()); },
    };
  });
  afterAll(async () => { await workbench.close(); rmSync(home, { recursive: true, force: true }); });

  firstJourney(() => door);

  it('asked nobody but the workbench', () => { expect(workbench.watch.requests.filter((address) => !address.startsWith(workbench.origin) && !address.startsWith(`blob:${workbench.origin}`))).toEqual([]); });
});
