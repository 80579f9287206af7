import { enableCompileCache } from 'node:module';

// Nothing else is imported here: what this file imports by itself would be stripped and compiled before the cache is on, at half of a start's cost.
enableCompileCache();
// The process that will read the files starts beside this one, and loads its library while this one loads its operations.
if (process.argv[2] === 'import') (await import('../engine/read-ahead.ts')).startAhead();
const { runLine } = await import('./run-line.ts');
process.exitCode = await runLine(process.argv.slice(2));
