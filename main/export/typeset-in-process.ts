import type { Memo } from '../../shared/domain/memo-model.ts';
import { typesetMemo } from './typeset-memo.ts';

/** The entry of a typesetting process: one memo as JSON in by standard input, the bytes of its PDF out by standard output. */
const pieces: Buffer[] = [];
for await (const piece of process.stdin) pieces.push(piece as Buffer);
process.stdout.write(typesetMemo(JSON.parse(Buffer.concat(pieces.splice(0)).toString('utf8')) as Memo));
