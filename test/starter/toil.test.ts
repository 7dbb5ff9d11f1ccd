import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject, test } from 'vitest';

const folder = inject('folder');
const main = async (address: string): Promise<string> =>
  ((await readFile(path.join(folder, address, 'index.html'), 'utf8')).split('<main')[1] ?? '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

// Counted by hand in the front matter of the 38 actions.
test('actions are counted by how they are done', async () => {
  expect(await main('/toil/')).toContain('25 by hand 2 not said 5 by a script 3 by a tool 3 automatic');
});

// PostgreSQL: of six actions two are scripts; free-connections was used twice, free-the-wal, find-long-transactions and
// cancel-a-query once each.
test.each(['PostgreSQL 4 5 2 0 0', 'Checkout 3 0 1 2 0', 'Kubernetes 4 4 0 0 1', 'TLS certificates 1 1 1 0 1'])(
  'by service: %s',
  async (row) => {
    expect(await main('/toil/')).toContain(row);
  },
);

test('what was used most often, and of that what was used last, is worth a script first', async () => {
  const [, first = ''] = (await main('/toil/')).split('then what was used last.');
  const used = first.split('By service')[0]?.match(/used (?:once|\d+ times) last \d{4}-\d\d-\d\d/g);
  expect(used?.slice(0, 4)).toEqual([
    'used 2 times last 2026-11-12',
    'used 2 times last 2026-11-09',
    'used 2 times last 2026-11-03',
    'used once last 2026-11-09',
  ]);
  expect(used?.length).toBe(13);
  expect(first).toMatch(/^ Drain a node by hand kubernetes /);
});

test('a service lists its actions, with where scripts are', async () => {
  const page = await main('/runbooks/checkout/');
  expect(page).toContain('How it is looked after');
  // Once in a timeline, which the front matter of the same incident does not count again.
  expect(page).toMatch(/Roll checkout back tool used once last 2026-07-14 Where it is/);
  expect(page).toMatch(/script used once last 2026-07-14 tools\/heap-dump\.sh/);
});
