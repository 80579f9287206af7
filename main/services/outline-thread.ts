import { enableCompileCache } from 'node:module';

// A thread does not inherit the cache of what was compiled before; with its rules of reading stripped and compiled anew, it would take twice as long to start.
enableCompileCache();
await import('./outline-in-thread.ts');
