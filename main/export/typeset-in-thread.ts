import { parentPort, workerData } from 'node:worker_threads';
import type { Memo } from '../../shared/domain/memo-model.ts';
import { typesetMemo } from './typeset-memo.ts';

/** The entry of a typesetting thread: one memo in, the bytes of its PDF out. */
const bytes = typesetMemo(workerData as Memo);
parentPort!.postMessage(bytes, [bytes.buffer]);
