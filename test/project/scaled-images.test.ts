import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedBrowser } from '../support/browser.ts';
import { type Built, built } from '../support/built.ts';
import { command } from '../support/command.ts';
import { noisyPng } from '../support/png.ts';

describe('large images', () => {
  let site: Built;
  beforeAll(async () => {
    site = await built({
      'README.md': '# Home\n',
      'a/page.md':
        '# Page\n\n![Load](load.png)\n\n[![In a link](load.png)](../README.md)\n\n<img src="load.png" width="40" alt="">\n\n![Broken](broken.png)\n',
      'a/load.png': noisyPng(2000, 400),
      // Its header is right, and nothing else of it is there.
      'a/broken.png': Buffer.concat([noisyPng(2000, 1).subarray(0, 40), Buffer.alloc(70_000)]),
    });
  });
  afterAll(() => site.close());

  const make = async (file: string): Promise<number> => (await stat(path.join(site.tree.outDir, file))).size;

  test('are loaded as wide as the screen needs, and lead to their files', async () => {
    const browser = await sharedBrowser();
    for (const [deviceScaleFactor, width] of [
      [1, 768],
      [2, 1536],
    ] as const) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 3000 }, deviceScaleFactor });
      await page.goto(`${site.origin}/a/page/`);
      const images = page.locator('article img');
      const source = (index: number): Promise<string> =>
        images.nth(index).evaluate((image: HTMLImageElement) => new URL(image.currentSrc || 'none:').pathname);
      await expect.poll(() => source(0)).toBe(`/_pagebook/images/a/load.png.${width}.webp`);
      await expect.poll(() => source(2)).toBe(`/_pagebook/images/a/load.png.${deviceScaleFactor * 40}.webp`);
      await expect
        .poll(() => images.nth(0).evaluate((image: HTMLImageElement) => [image.width, image.height, image.complete]))
        .toEqual([768, 154, true]);
      const links = await page
        .locator('article a:has(img)')
        .evaluateAll((all) =>
          all.map((link) => [new URL((link as HTMLAnchorElement).href).pathname, link.getAttribute('aria-label')]),
        );
      expect(links).toEqual([
        ['/a/load.png', null],
        ['/', null],
        ['/a/load.png', 'The image in full size'],
        ['/a/broken.png', null],
      ]);
      await page.close();
    }
  });

  test('are smaller than their files, which are there too', async () => {
    expect(await make('_pagebook/images/a/load.png.768.webp')).toBeLessThan((await make('a/load.png')) / 2);
  });

  test('that cannot be read are published as they are, and said', async () => {
    expect(await make('_pagebook/images/a/broken.png.768.webp')).toBe(await make('a/broken.png'));
    expect(site.stderr).toContain('`a/broken.png` could not be scaled');
  });

  test('are made once, and forgotten when no page shows them', async () => {
    const kept = async (): Promise<string[]> => {
      const files = await readdir(site.tree.environment.PAGEBOOK_CACHE, { recursive: true });
      // Those of the site that was in place before are not what is kept to be used again.
      return files.filter((file) => /^trees\/[^/]+\/images\//.test(file.replaceAll('\\', '/'))).sort();
    };
    const first = await kept();
    expect(first).toHaveLength(4);
    await site.tree.write({ 'a/page.md': '# Page\n\n![Load](load.png)\n' });
    const again = await command('build', ['--outDir', site.tree.outDir], site.tree.environment);
    expect(again.code).toBe(0);
    const second = await kept();
    expect(second).toHaveLength(2);
    expect(first).toEqual(expect.arrayContaining(second));
  });
});
