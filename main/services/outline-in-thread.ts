import { parentPort, workerData } from 'node:worker_threads';
import { revisePage } from '../extraction/page-revision.ts';
import { loadStructureVocabulary } from '../outline/load-vocabulary.ts';
import { knowWords } from '../search/analysis.ts';
import { unpackPage, type PackedPage } from '../store/page-codec.ts';
import { outlineRows, outlineTerms } from './make-outline.ts';
import type { OutlineAnswer, OutlineWord } from './outline-aside.ts';

/** Runs in a thread of its own: one law's pages in, its outline and search terms out. It never sees the review. */
const vocabulary = loadStructureVocabulary();
const { language } = workerData as { readonly language: string };
/** Packed until an outline is asked for: lines as objects would take several times the room. */
const taken: PackedPage[] = [];
const say = (answer: OutlineAnswer): void => { parentPort!.postMessage(answer); };

parentPort!.on('message', (word: OutlineWord) => {
  if ('pages' in word) {
    for (const page of word.pages) {
      taken.push(page);
      if (language) knowWords(language, page.text);
    }
    return;
  }
  const revisions = new Map(word.revisions.map((revision) => [revision.pageIndex, revision]));
  const { rows, provisions } = outlineRows({ ...word.make, pages: taken.map((page) => revisePage(unpackPage(page), revisions.get(page.pageIndex))) }, vocabulary);
  say({ rows });
  say({ terms: outlineTerms(provisions, word.make.language) });
});
