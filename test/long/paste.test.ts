import { afterAll, beforeAll, expect, test } from 'vitest';
import { pasteEverything } from '../support/pasting.ts';
import { PastingShell } from '../support/pasting-shell.ts';
import { useReader } from '../support/reader.ts';

const reader = useReader();
let shell: PastingShell;
beforeAll(async () => {
  shell = await PastingShell.open();
});
afterAll(() => shell.close());

test('whatever Copy gives for any hostile value on any block does what it does for a harmless one', async () => {
  const page = await reader.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  const { faults, unreached, refused } = await pasteEverything(page, shell, 1);
  expect(faults.slice(0, 10).join('\n')).toBe('');
  expect(unreached).toEqual([]);
  expect(refused).toBeGreaterThan(1000);
});
