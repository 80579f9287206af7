#!/usr/bin/env node
// The command `lacuna`: finds the pinned Node and hands everything over to the command line.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildWindow } from './build-window.mjs';
import { node, root, setUp } from './set-up.mjs';

setUp();
// Without its window the server still answers, and its first page says what is missing.
if (process.argv[2] === 'serve') buildWindow();
const child = spawn(node, [join(root, 'main', 'cli', 'main.ts'), ...process.argv.slice(2)], { stdio: 'inherit' });
// Ctrl+C reaches the child by itself; this process only waits for its answer.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 5 : 1)));
