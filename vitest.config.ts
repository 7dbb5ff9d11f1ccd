import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';
import { PATIENCE_MS, TEST_PATIENCE_MS } from './test/support/patience.ts';

// Commands that tests run, and the processes of tests themselves, find what Node has compiled before.
process.env['NODE_COMPILE_CACHE'] ??= path.resolve('node_modules/.cache/compiled');

const patient = {
  testTimeout: TEST_PATIENCE_MS,
  hookTimeout: TEST_PATIENCE_MS,
  expect: { poll: { timeout: PATIENCE_MS, interval: 20 } },
  // A process does one file after another, and so loads its packages, and opens its browser, once.
  isolate: false,
};

export default defineConfig({
  test: {
    // A browser waits more than it works, so that more files at once go well than there are cores.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    teardownTimeout: PATIENCE_MS,
    coverage: { include: ['src/**/*.ts'], reportsDirectory: '.cache/coverage', reporter: ['text', 'html'] },
    sequence: { sequencer: LongestFirst },
    projects: [
      // A whole site, built once and driven in a browser: the tree of the tests, so that the starter may change.
      {
        test: {
          ...patient,
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: 'test/support/build-once.ts',
        },
      },
      // The starter content, built once: that it keeps what every page must.
      {
        test: {
          ...patient,
          name: 'starter',
          include: ['test/starter/**/*.test.ts'],
          globalSetup: 'test/support/build-once.ts',
        },
      },
      {
        test: {
          ...patient,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**', 'test/starter/**', 'test/long/**', 'test/packed/**'],
        },
      },
      // The package as teams install it, packed once.
      {
        test: {
          ...patient,
          name: 'packed',
          include: ['test/packed/**/*.test.ts'],
          globalSetup: 'test/support/pack-once.ts',
        },
      },
      // What takes long, installs something or needs the network of a machine: `npm run test:long`.
      {
        test: {
          ...patient,
          name: 'long',
          include: ['test/long/**/*.test.ts'],
          globalSetup: 'test/support/build-once.ts',
        },
      },
    ],
  },
});
