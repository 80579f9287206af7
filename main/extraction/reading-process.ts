import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { defaultLimits } from './extraction-limits.ts';

/** A reading process as its watcher sees it, whoever started it: its file goes in, its frames come out, and it can be ended at any moment. */
export interface ReadingProcess {
  /** Known once it runs; its memory is watched by it. */
  readonly pid: number | undefined;
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
  kill(): void;
  /** Whether it is over, however it ended. */
  readonly ended: boolean;
}

/** `draws`: the process draws pages as well, for which it needs a library in machine code. */
export type StartReading = (heapMegabytes: number, draws?: boolean) => ReadingProcess;

let startReading: StartReading = startOnNode;

/** Starts a process that reads one file, or takes the one that waits for it. */
export const startReadingProcess: StartReading = (heapMegabytes, draws) => (draws ? null : takeAhead(heapMegabytes)) ?? startReading(heapMegabytes, draws);

/** A process that waits for its file, and the memory it was given. */
let waiting: { readonly heapMegabytes: number; readonly process: ReadingProcess } | null = null;

/** Starts the next reading's process before its file is at hand: it loads what it needs meanwhile. To be followed by `dropAhead` once no file is left. */
export function startAhead(): void {
  if (waiting && !waiting.process.ended) return;
  const { heapMegabytes } = defaultLimits;
  waiting = { heapMegabytes, process: startReading(heapMegabytes) };
}

/** Ends the process that waits, if one does. */
export function dropAhead(): void {
  waiting?.process.kill();
  waiting = null;
}

function takeAhead(heapMegabytes: number): ReadingProcess | null {
  const found = waiting;
  if (found?.heapMegabytes !== heapMegabytes) return null;
  waiting = null;
  return found.process.ended ? null : found.process;
}

/**
 * Has reading processes started by someone else from now on: in the desktop program this process may not run its own executable as Node, so the shell
 * does it. It holds for the whole process, as the reason for it does.
 */
export function haveReadingStartedBy(start: StartReading): void {
  dropAhead();
  startReading = start;
}

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
  return { get pid() { return child.pid; }, stdin: child.stdin, stdout: child.stdout, stderr: child.stderr, kill: () => { child.kill('SIGKILL'); }, get ended() { return child.exitCode !== null || child.signalCode !== null; } };
}
