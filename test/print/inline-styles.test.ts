import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { cssString, inlineStyles } from '../../src/print/inline-styles.ts';
import { SiteFiles } from '../../src/print/site-files.ts';

test('a style sheet in a book names no other file: fonts and images are in it, and what is elsewhere is nothing', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'styles-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(path.join(folder, '_astro'));
  await writeFile(path.join(folder, '_astro/a.woff2'), 'font');
  await writeFile(
    path.join(folder, '_astro/site.css'),
    `@charset "utf-8";@import url(https://x.example/a.css);a{src:url(./a.woff2);b:url("/w/_astro/a.woff2");c:url('https://x.example/y.png');d:url(../../../etc/passwd.png);e:url(data:,x)}`,
  );
  const font = `url("data:font/woff2;base64,${Buffer.from('font').toString('base64')}")`;
  expect(await inlineStyles(['/w/_astro/site.css', '/w/gone.css'], new SiteFiles(folder, '/w/'))).toBe(
    `a{src:${font};b:${font};c:url("data:,");d:url("data:,");e:url("data:,x")}\n`,
  );
});

test('a text in a style sheet cannot end its string, its rule or its element', () => {
  expect(cssString('a"}</style>\n\\{{x}}')).toMatch(/^"[^"\\<>{}\n]*(?:\\[0-9a-f]+ [^"\\<>{}\n]*)*"$/);
});
