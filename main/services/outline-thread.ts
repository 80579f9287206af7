import { parentPort } from 'node:worker_threads';
import { revisePage } from '../extraction/page-revision.ts';
import { loadStructureVocabulary } from '../outline/load-vocabulary.ts';
import { unpackPage } from '../store/page-codec.ts';
import type { PageText } from '../../shared/domain/text.ts';
import { makeOutline } from './make-outline.ts';
import type { OutlineWord } from './outline-aside.ts';

/** Runs in a thread of its own: one law's pages in, its outline and search rows out. It never sees the review. */
const vocabulary = loadStructureVocabulary();
const taken: PageText[] = [];

parentPort!.on('message', (word: OutlineWord) => {
  if ('pages' in word) { for (const page of word.pages) taken.push(unpackPage(page)); return; }
  const revisions = new Map(word.revisions.map((revision) => [revision.pageIndex, revision]));
  parentPort!.postMessage(makeOutline({ ...word.make, pages: taken.map((page) => revisePage(page, revisions.get(page.pageIndex))) }, vocabulary));
});
