import { afterAll, beforeAll, expect, test } from 'vitest';
import { CANARIES, pasteEverything } from '../support/pasting.ts';
import { PastingShell } from '../support/pasting-shell.ts';
import { useReader } from '../support/reader.ts';

const reader = useReader();
let shell: PastingShell;
beforeAll(async () => {
  shell = await PastingShell.open();
});
afterAll(() => shell.close());

test('the shell on the pseudo-terminal would show an attack', async () => {
  const deeds = await shell.paste('unit=web-1\nsystemctl stop "$unit" | grep x > out');
  expect(deeds).toEqual(['files out', 'grep\u001fx', 'systemctl\u001fstop\u001fweb-1']);
  for (const attack of CANARIES.slice(0, 3))
    expect(await shell.paste(`ssh '${attack}`.replace("'", ''))).toContain('files canary');
  expect(await shell.paste("echo 'not closed")).toBe(undefined);
  expect(await shell.paste('read -r name; scale "$name"')).toEqual(['files ', 'scale\u001f']);
});

test('the shell tells apart what was pasted at once, whatever one of them does to the next', async () => {
  const texts = ['a b', 'read -r x', 'for i in 1 2; do', 'c > out', "echo 'not closed", 'wait_for d &'];
  const alone: unknown[] = [];
  for (const text of texts) alone.push(await shell.paste(text));
  expect(await shell.pasteAll(texts)).toEqual(alone);
  expect(await shell.pasteAll(['a b', 'c > out', 'wait_for d &'])).toEqual([alone[0], alone[3], alone[5]]);
});

test('whatever Copy gives for a hostile value does what it does for a harmless one', async () => {
  // Nobody looks at it, and what is out of sight need not be painted.
  const page = await reader.newPage({
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 320, height: 64 },
  });
  // Every block is given each value that its parameter lets in, and takes turns with the others at those that it
  // refuses; `npm run test:long` gives all of them to every block.
  const { faults, unreached, refused } = await pasteEverything(page, shell, 8);
  expect(faults.slice(0, 10).join('\n')).toBe('');
  expect(unreached).toEqual([]);
  expect(refused).toBeGreaterThan(1000);
});
