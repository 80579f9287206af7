import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Cancellation } from '../../shared/contract/operation.ts';
import type { Memo } from '../../shared/domain/memo-model.ts';

/** Something that sets one memo, apart from the engine's own thread: it answers once, and can be ended at any moment. */
interface Typesetter { readonly bytes: Promise<Uint8Array>; readonly end: () => void }

/**
 * The memo as a tagged PDF (PDF/UA-1) with outline, links, footnotes and repeated table heads, set by Typst in a process of its own: a long memo takes seconds and hundreds of
 * megabytes, which are given back whole when it ends, and whatever stops the typesetter in machine code stops nothing else. Cancelled, it ends at once.
 * The desktop program may not run its own executable as Node (it is fused so), so there it is a thread, which stops when the compiler next looks up.
 */
export async function writePdf(memo: Memo, signal?: Cancellation): Promise<Uint8Array> {
  signal?.throwIfAborted();
  const { bytes, end } = process.versions['electron'] ? inThread(memo) : inProcess(memo);
  let cancel = (): void => undefined;
  const cancelled = new Promise<never>((_, reject) => { cancel = () => { reject(signal!.reason); end(); }; });
  signal?.addEventListener('abort', cancel);
  try { return await Promise.race([bytes, cancelled]); } finally { signal?.removeEventListener('abort', cancel); end(); }
}

const ended = (how: string): Error => new Error(`The typesetting ended without a PDF${how}.`);

/** A process that may read files and load the typesetter, and nothing else; the memo goes in and the PDF comes out by its pipes. */
function inProcess(memo: Memo): Typesetter {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--permission', '--allow-addons', '--allow-fs-read=*', fileURLToPath(new URL('./typeset-in-process.ts', import.meta.url))], { stdio: ['pipe', 'pipe', 'pipe'], env: {}, windowsHide: true });
  const pieces: Buffer[] = [];
  let complaint = '';
  child.stdout.on('data', (piece: Buffer) => { pieces.push(piece); });
  child.stderr.setEncoding('utf8').on('data', (more: string) => { complaint = (complaint + more).slice(-4_000); });
  // One that has died already makes this pipe fail; its end says why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify(memo));
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, killed) => { if (code === 0 && pieces.length > 0) resolve(new Uint8Array(Buffer.concat(pieces))); else reject(ended(` (${killed ?? code}): ${complaint.trim().slice(-1_000)}`)); });
  });
  bytes.catch(() => undefined); // cancelled, nobody waits for it any more
  return { bytes, end: () => { child.kill('SIGKILL'); } };
}

function inThread(memo: Memo): Typesetter {
  const worker = new Worker(new URL('./typeset-in-thread.ts', import.meta.url), { workerData: memo });
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => { reject(ended('')); });
  });
  bytes.catch(() => undefined);
  return { bytes, end: () => { void worker.terminate(); } };
}
