import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Each test file gets a program folder of its own, so that no test touches the user's.
const common = { setupFiles: ['test/program-folder.ts'], testTimeout: 60_000, hookTimeout: 120_000 };
const windows = ['test/browser/**/*.test.ts', 'test/packaged/**/*.test.ts'];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      { extends: true, test: { ...common, name: 'program', include: ['test/**/*.test.ts'], exclude: windows, maxWorkers: 2, sequence: { groupOrder: 0 } } },
      // One window at a time, after everything else: a browser and its engine want both cores.
      { extends: true, test: { ...common, name: 'window', include: windows, maxWorkers: 1, testTimeout: 120_000, expect: { poll: { timeout: 30_000, interval: 200 } }, globalSetup: ['test/browser/reviews-folder.ts'], sequence: { groupOrder: 1 } } },
    ],
  },
});
