import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkTree } from '../../src/check/check-tree.ts';
import { pathsFor } from '../../src/files/paths.ts';

/** A day on which the starter content has just been read. */
const TODAY = '2026-11-25';

test('nothing is reported of the starter content', async () => {
  const cache = await mkdtemp(path.join(tmpdir(), 'pagebook-'));
  onTestFinished(() => rm(cache, { recursive: true, force: true }));
  const { problems, files } = await checkTree(pathsFor({ PAGEBOOK_CACHE: cache }), TODAY);
  expect(problems).toEqual([]);
  expect(files).toBeGreaterThan(80);
});
