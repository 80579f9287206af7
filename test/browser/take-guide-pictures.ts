import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWorkbench, type Scheme, type Workbench } from './open-workbench.ts';
import { placesOf, visit } from './places.ts';
import { sampleReview } from './reviews.ts';
import { settle } from './settle.ts';

const folder = fileURLToPath(new URL('../../resources/help/pictures', import.meta.url));
const schemes: readonly Scheme[] = ['light', 'dark'];
mkdirSync(folder, { recursive: true });

/** Takes one picture of the guide in both schemes, small enough to ship. */
async function take(workbench: Workbench, name: string): Promise<void> {
  for (const scheme of schemes) {
    await workbench.setScheme(scheme);
    await settle(workbench.page, 200);
    await workbench.page.screenshot({ path: join(folder, `${name}-${scheme}.webp`), type: 'webp', quality: 82, animations: 'disabled', caret: 'hide' });
  }
  process.stdout.write(`${name}\n`);
}

const start = await openWorkbench();
await settle(start.page);
await take(start, 'start');
await start.close();

const workbench = await openWorkbench({ review: await sampleReview() });
const places = await placesOf(workbench);
for (const name of ['overview', 'instruments', 'reader', 'items', 'matrix', 'search', 'memo', 'register']) {
  await visit(workbench, places.find((place) => place.name === name)!);
  await take(workbench, name);
}
await visit(workbench, places.find(({ name }) => name === 'reader')!);
await workbench.press('t');
await workbench.page.keyboard.type('harb');
await take(workbench, 'tag-palette');
await workbench.close();
