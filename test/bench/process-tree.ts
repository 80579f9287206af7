import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Run { readonly seconds: number; readonly peakMegabytes: number; readonly exitCode: number }

/** Runs a command to its end and watches the resident memory of it and all its children together (Linux; 0 elsewhere). */
export function runWatched(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Run> {
  const started = process.hrtime.bigint();
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  let peak = 0;
  const watch = setInterval(() => { peak = Math.max(peak, treeMegabytes(child.pid!)); }, 100);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(watch);
      resolve({ seconds: Number(process.hrtime.bigint() - started) / 1e9, peakMegabytes: Math.round(peak), exitCode: code ?? 1 });
    });
  });
}

function treeMegabytes(root: number): number {
  const parents = new Map<number, number>(), sizes = new Map<number, number>();
  let names: string[];
  try { names = readdirSync('/proc').filter((name) => /^\d+$/u.test(name)); } catch { return 0; }
  for (const name of names) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      parents.set(Number(name), Number(/^PPid:\s+(\d+)/mu.exec(status)?.[1] ?? 0));
      sizes.set(Number(name), Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1] ?? 0) / 1024);
    } catch { /* it ended meanwhile */ }
  }
  const inTree = (pid: number): boolean => pid === root || (pid > 1 && parents.has(pid) && inTree(parents.get(pid)!));
  return [...sizes].filter(([pid]) => inTree(pid)).reduce((sum, [, size]) => sum + size, 0);
}
