import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { headingOf, withHelp } from '../../scripts/with-help.ts';
import { calls } from '../../src/cli/calls/all.ts';

const read = (file: string): Promise<string> => readFile(new URL(`../../${file}`, import.meta.url), 'utf8');
const text = await read('docs/commands.md');
const { scripts } = JSON.parse(await read('package.json'));

describe('docs/commands.md', () => {
  test('has the help of every command as it is: npm run commands', () => {
    expect(withHelp(text)).toBe(text);
  });

  test('lists every command, in its table and by a heading of its own, and no other', () => {
    const names = Object.keys(calls).map(headingOf).sort();
    const listed = Array.from(text.matchAll(/^\| \[(`npm [^`]+`)\]\(#([\w-]+)\)/gm));
    expect(listed.map(([, name]) => name).sort()).toEqual(names);
    for (const [, name = '', anchor] of listed) expect(anchor).toBe(name.replace(/`/g, '').replaceAll(' ', '-'));
    expect(Array.from(text.matchAll(/^## (`npm .*`)$/gm), ([, name]) => name).sort()).toEqual(names);
  });

  test('is about the scripts of package.json', () => {
    const run = Object.entries(scripts).filter(([, script]) => String(script).startsWith('node src/cli/'));
    expect(run).toEqual(
      expect.arrayContaining(Object.keys(calls).map((name) => [name, `node src/cli/main.mjs ${name}`])),
    );
    expect(run).toHaveLength(Object.keys(calls).length);
  });
});

test('README.md has a row for each command, with the way to all of its options', async () => {
  const readme = await read('README.md');
  for (const name of Object.keys(calls))
    expect(readme).toMatch(new RegExp(`^\\| \\[${headingOf(name)}\\]\\(docs/commands\\.md#npm-`, 'm'));
});
