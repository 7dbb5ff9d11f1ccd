import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { command } from '../support/command.ts';
import { contentsOf, makeTree } from '../support/tree.ts';

describe.each([
  { name: 'build', options: ['--outdir', 'x'], says: "'--outdir'" },
  { name: 'build', options: ['alerts'], says: "'alerts'" },
  { name: 'check', options: ['--format', 'jsn'], says: 'Did you mean `json`?' },
  { name: 'check', options: ['--fixx'], says: "'--fixx'" },
  { name: 'check', options: ['content'], says: "'content'" },
  { name: 'start', options: ['--port', '70000'], says: '`70000` is no port' },
  { name: 'start', options: ['--port'], says: "'--port <value>'" },
  { name: 'dev', options: ['--port', 'eighty'], says: '`eighty` is no port' },
  { name: 'dev', options: [], port: '80a', says: '`80a` is no port' },
])('$name called with $options', ({ name, options, port, says }) => {
  test('says what is wrong and how to call it, and ends with 2', async () => {
    const { code, stdout, stderr } = await command(name, options, port === undefined ? {} : { PORT: port });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const [what, usage, ...rest] = stderr.trimEnd().split('\n');
    expect(what).toContain(says);
    expect(usage).toMatch(/^Usage: npm (?:start|run \w+) -- \[--/);
    expect(rest).toEqual([]);
  });
});

describe('a folder to build into', () => {
  test.each([
    { outDir: '.', says: 'is in it' },
    { outDir: 'content', says: 'is in it' },
    { outDir: 'content/alerts', says: 'it holds `A.md`' },
    { outDir: 'notes.md', says: 'is no folder' },
  ])('is refused when it is $outDir, which somebody works in', async ({ outDir, says }) => {
    const { root, environment, write } = await makeTree({ 'alerts/A.md': '# A\n' });
    const directory = path.dirname(root);
    await write({ '../notes.md': 'Not to be lost\n' });
    await mkdir(environment.PAGEBOOK_CACHE, { recursive: true });
    const before = await contentsOf(directory);
    const { code, stderr } = await command('build', ['--outDir', outDir], environment, directory);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(says) });
    expect(await contentsOf(directory)).toEqual(before);
  });
});
