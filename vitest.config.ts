import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const PASTING = 'test/site/paste.test.ts';

/** The whole site, built once and driven in a browser. */
const inBrowser = {
  globalSetup: 'test/support/build-once.ts',
  // Generous, for machines that are busy with other things.
  testTimeout: 120_000,
  expect: { poll: { timeout: 10_000 } },
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    // A browser waits more than it works, so that two files at once go well on one core, too.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**', 'test/long/**'],
          testTimeout: 300_000,
        },
      },
      { test: { ...inBrowser, name: 'site', include: ['test/site/**/*.test.ts'], exclude: [PASTING] } },
      // Real builds by the dozen, killed and put into odd places: `npm run test:long`.
      { test: { name: 'long', include: ['test/long/**/*.test.ts'], testTimeout: 3_600_000, hookTimeout: 3_600_000 } },
      // Thousands of commands in a shell take longest by far, and begin first.
      { test: { ...inBrowser, name: 'pasting', include: [PASTING] } },
    ],
  },
});
