import { enableCompileCache } from 'node:module';

// Nothing else is imported here: what this file imports by itself would be stripped and compiled before the cache is on, at half of a start's cost.
enableCompileCache();
const { runLine } = await import('./run-line.ts');
process.exitCode = await runLine(process.argv.slice(2));
