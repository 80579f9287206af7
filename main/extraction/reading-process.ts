import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** A reading process as its watcher sees it, whoever started it: its file goes in, its frames come out, and it can be ended at any moment. */
export interface ReadingProcess {
  /** Known once it runs; its memory is watched by it. */
  readonly pid: number | undefined;
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
  kill(): void;
}

/** `draws`: the process draws pages as well, for which it needs a library in machine code. */
export type StartReading = (heapMegabytes: number, draws?: boolean) => ReadingProcess;

let startReading: StartReading = startOnNode;

/** Starts a process that reads one file. */
export const startReadingProcess: StartReading = (heapMegabytes, draws) => startReading(heapMegabytes, draws);

/**
 * Has reading processes started by someone else from now on: in the desktop program this process may not run its own executable as Node, so the shell
 * does it. It holds for the whole process, as the reason for it does.
 */
export function haveReadingStartedBy(start: StartReading): void { startReading = start; }

/** The entry of a reading process. */
export const readingEntry = fileURLToPath(new URL('./reader/read-file.ts', import.meta.url));

/**
 * Starts a process of its own with nothing of ours in its environment. Node's permission model keeps it from writing files and starting programs.
 * Twice the semi-space would take a tenth of its work away and cost 40 MB, which an import of 1,500 pages does not have to spare.
 */
export function startOnNode(heapMegabytes: number, draws = false): ReadingProcess {
  const { LACUNA_PDFJS_FOLDER: folder } = process.env;
  const child = spawn(process.execPath, [`--max-old-space-size=${heapMegabytes}`, '--max-semi-space-size=8', '--disable-warning=ExperimentalWarning', '--permission', '--allow-worker', ...(draws ? ['--allow-addons'] : []), '--allow-fs-read=*', readingEntry], {
    stdio: ['pipe', 'pipe', 'pipe'], cwd: fileURLToPath(new URL('./', import.meta.url)), env: folder ? { LACUNA_PDFJS_FOLDER: folder } : {}, windowsHide: true,
  });
  return { get pid() { return child.pid; }, stdin: child.stdin, stdout: child.stdout, stderr: child.stderr, kill: () => { child.kill('SIGKILL'); } };
}
