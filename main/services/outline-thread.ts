import { parentPort, workerData } from 'node:worker_threads';
import { loadStructureVocabulary } from '../outline/load-vocabulary.ts';
import { makeOutline, type OutlineTask } from './make-outline.ts';

/** Runs in a thread of its own: one law's pages in, its outline and search rows out. It never sees the review. */
parentPort!.postMessage(makeOutline(workerData as OutlineTask, loadStructureVocabulary()));
