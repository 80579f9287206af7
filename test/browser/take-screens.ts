import { corpus, hasCorpus } from '../journeys/corpus-folder.ts';
import { lawsOfScripts } from './invented-scripts.ts';
import { openWorkbench, type Scheme, type Size, type Workbench } from './open-workbench.ts';
import { placesOf, visit, type Place } from './places.ts';
import { emptyReview, realLaws, sampleReview } from './reviews.ts';
import { settle } from './settle.ts';

/**
 * Pictures of every screen for a person to look at, in out/screens/<screen>-<scheme>-<width>.png: the sample State's review, one without anything in it, the start, and
 * (where the corpus is) real laws in Latin and Cyrillic beside invented ones in Armenian and Georgian. `npm run screens -- reader items` takes only those.
 */
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isWanted = ({ name }: Place): boolean => wanted.length === 0 || wanted.some((word) => name.startsWith(word));
const sizes: readonly Size[] = process.argv.includes('--small') ? [{ width: 1280, height: 800 }] : [{ width: 1280, height: 800 }, { width: 1920, height: 1080 }];
const schemes: readonly Scheme[] = ['light', 'dark'];
let trouble = 0;

async function takeAll(workbench: Workbench, places: readonly Place[]): Promise<void> {
  for (const place of places.filter(isWanted)) {
    await visit(workbench, place);
    for (const size of sizes) {
      await workbench.setSize(size);
      for (const scheme of schemes) {
        await workbench.setScheme(scheme);
        await settle(workbench.page, 200);
        process.stdout.write(`${await workbench.screenshot(`${place.name}-${scheme}-${size.width}`)}\n`);
      }
    }
  }
}

/** Opens, looks, closes; what was not clean is said, and the pictures go on. */
async function look(review: string | undefined, places: (workbench: Workbench) => Promise<readonly Place[]>): Promise<void> {
  const workbench = await openWorkbench(review === undefined ? {} : { review });
  try { await takeAll(workbench, await places(workbench)); } catch (error) { trouble++; process.stderr.write(`${(error as Error).message}\n`); }
  await workbench.close().catch((error: Error) => { trouble++; process.stderr.write(`${error.message}\n`); });
}

if (['start'].some((name) => isWanted({ name, address: '' }))) await look(undefined, async () => [{ name: 'start', address: '/' }]);
await look(await sampleReview(), placesOf);
await look(await emptyReview(), async () => ['overview', 'instruments', 'reader', 'items', 'matrix', 'search', 'memo', 'register'].map((name) => ({ name: `empty-${name}`, address: `/${name}` })));
if (wanted.length === 0 || wanted.some((word) => word.startsWith('laws'))) {
  const review = await emptyReview();
  await look(review, async (workbench) => {
    const paths = [...(hasCorpus ? realLaws : []), ...await lawsOfScripts()];
    if (!hasCorpus) process.stderr.write(`No real laws: there is no folder ${corpus}.\n`);
    const rows = await workbench.call('documents.import', { paths }) as readonly { document: string; fileName: string }[];
    await workbench.reload();
    const outlines = await Promise.all(rows.map(async ({ document, fileName }) => ({ document, fileName, outline: await workbench.call('outline.read', { document }) as { provisions: readonly { path: string; kind: string }[] } })));
    return [
      { name: 'laws-instruments', address: '/instruments' }, { name: 'laws-search', address: `/search?q=${encodeURIComponent('торгівля')}` }, { name: 'laws-items', address: '/items/III.1.1' },
      ...outlines.map(({ document, fileName, outline }) => { const articles = outline.provisions.filter(({ kind }) => kind === 'article'); return { name: `laws-${fileName.slice(0, 2)}`, address: `/reader/${document}?at=${articles[Math.floor(articles.length / 2)]?.path ?? ''}` }; }),
    ];
  });
}
process.exit(trouble > 0 ? 1 : 0);
