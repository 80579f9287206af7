import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    // Each test file gets a program folder of its own, so that no test touches the user's.
    setupFiles: ['test/program-folder.ts'],
    testTimeout: 60_000, hookTimeout: 120_000, maxWorkers: 2,
  },
});
