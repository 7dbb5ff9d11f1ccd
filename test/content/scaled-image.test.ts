import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { COLUMN, scaledPath, scaledWidths } from '../../src/content/scaled-image.ts';

test.each<[path: string, width: number | undefined, kilobytes: number, drawn: number | undefined, widths: number[]]>([
  ['a.png', 3000, 900, undefined, [768, 1536]],
  ['a.JPEG', 1537, 900, undefined, [768, 1536]],
  ['a.webp', 1536, 900, undefined, []],
  ['a.png', 3000, 60, undefined, []],
  ['a.png', 3000, 900, 40, [40, 80]],
  ['a.png', 1037, 900, 40, [40, 80]],
  ['a.png', 1037, 900, 900, []],
  ['a.png', 3000, 900, 2000, [768, 1536]],
  ['a.svg', 3000, 900, undefined, []],
  ['a.gif', 3000, 900, undefined, []],
  ['a.png', undefined, 900, undefined, []],
])('%s of %s pixels and %s KiB, drawn at %s, is scaled to %j', (path, width, kilobytes, drawn, widths) => {
  const file = { path, bytes: kilobytes * 1024, ...(width !== undefined && { width }) };
  expect(scaledWidths(file, drawn)).toEqual(widths);
});

test('a scaled image has the name of its file', () => {
  expect(scaledPath({ path: 'alerts/graph.png', width: 768 })).toBe('_pagebook/images/alerts/graph.png.768.webp');
});

test('the column is as wide as the styles have it', async () => {
  const styles = await readFile(new URL('../../src/styles/site.css', import.meta.url), 'utf8');
  const [, rem] = /--pagebook-width:\s*(\d+)rem/.exec(styles) ?? [];
  expect(Number(rem) * 16).toBe(COLUMN);
});
