import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../src/styles/', import.meta.url));
const names = (await readdir(folder)).filter((name) => name.endsWith('.css'));
const sheets = new Map(
  await Promise.all(
    names.map(async (name): Promise<[string, string]> => [name, await readFile(path.join(folder, name), 'utf8')]),
  ),
);
const BLOCK = /:root \{([^}]*)\}/;
const [, block = ''] = BLOCK.exec(sheets.get('site.css') ?? '') ?? [];
const declared = Array.from(block.matchAll(/(--pagebook-[\w-]+):/g), ([, name = '']) => name).sort();
/** Each sheet without comments and without the block of variables. */
const rules = [...sheets].map(([name, css]): [string, string] => [
  name,
  css.replace(/\/\*[\s\S]*?\*\//g, '').replace(BLOCK, ''),
]);

describe('the style sheets', () => {
  test('take every colour, font and corner from the variables', () => {
    const literal = rules.flatMap(([name, css]) =>
      [
        ...css.matchAll(/#[\da-f]{3,8}\b(?=[^{}]*[;}])/gi),
        ...css.matchAll(/\b(?:rgba?|hsla?|oklch|lab)\([^)]*\)/g),
        ...css.matchAll(/border-radius: (?!0[; ]|var\(|calc\()[^;]*/g),
        ...css.matchAll(/\b(?:sans-serif|serif|monospace)\b/g),
      ].map(([found]) => `${name}: ${found}`),
    );
    expect(literal).toEqual([]);
  });

  test('use each variable, and no other', () => {
    const used = rules.flatMap(([, css]) =>
      Array.from(css.matchAll(/var\((--pagebook-[\w-]+)/g), ([, name = '']) => name),
    );
    const inBlock = Array.from(block.matchAll(/var\((--pagebook-[\w-]+)/g), ([, name = '']) => name);
    expect([...new Set([...used, ...inBlock])].sort()).toEqual(declared);
  });

  test('are in one layer, which any sheet of a team wins over', () => {
    for (const [name, css] of rules) expect(css.trim(), name).toMatch(/^@layer pagebook \{\n[\s\S]*\n\}$/);
  });

  test('have their variables listed in docs/extend.md', async () => {
    const text = await readFile(new URL('../../docs/extend.md', import.meta.url), 'utf8');
    const listed = text
      .split('\n')
      .filter((line) => line.startsWith('| `--pagebook-'))
      .flatMap((line) =>
        Array.from(line.split('|')[1]?.matchAll(/`(--pagebook-[\w<>-]+)`/g) ?? [], ([, name = '']) => name),
      );
    expect(listed.filter((name) => name !== '--pagebook-kind-<name>').sort()).toEqual(declared);
  });
});
