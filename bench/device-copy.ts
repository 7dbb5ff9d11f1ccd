import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { allParts, HEAD_FILE, type Head, type ListedFile } from '../src/shared/device-files.ts';
import type { Figure } from './report.ts';
import { inBrowser } from './site-in-browser.ts';

/** The issue's own: a site of 1,000 pages is kept in a minute, in little more than its compressed size. */
const MOST_MS = 60_000;
const TIMES = 1.2;

/** Keeps a whole site on a device, as a reader does by the button on home. */
export async function deviceCopy(folder: string): Promise<Figure[]> {
  const { files, compressed } = await sizeOfSite(folder);
  return inBrowser(folder, async ({ origin, newPage }) => {
    const page = await newPage({ serviceWorkers: 'allow' });
    await page.goto(`${origin}/`);
    await page.mouse.move(1, 1);
    await page.mouse.move(2, 2);
    const button = page.getByRole('button', { name: /^Keep everything on this device \(/ });
    await button.waitFor({ timeout: 0 });
    const begun = performance.now();
    await button.click();
    await page.locator('.device p', { hasText: /^Everything is on this device/ }).waitFor({ timeout: 0 });
    const time = performance.now() - begun;
    const stored = await storedBy(page);
    const group = `Keeping a whole site of ${files} files on the device, from localhost`;
    return [
      { group, name: 'time', unit: 's', value: time, budget: MOST_MS },
      { group, name: 'what is kept, compressed file by file', unit: 'bytes', value: compressed },
      { group, name: 'what the browser stores for it', unit: 'bytes', value: stored },
      { group, name: 'stored for each compressed byte', unit: 'times', value: stored / compressed, budget: TIMES },
    ];
  });
}

async function storedBy(page: Page): Promise<number> {
  return page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
}

/** The files that a device may keep, and their bytes as a server sends them. */
async function sizeOfSite(folder: string): Promise<{ files: number; compressed: number }> {
  const read = (file: string): Promise<Buffer> => readFile(path.join(folder, file));
  const head = JSON.parse((await read(HEAD_FILE)).toString()) as Head;
  let [files, compressed] = [0, 0];
  for (const { file } of allParts(head))
    for (const [name] of JSON.parse((await read(file)).toString()) as ListedFile[]) {
      const bytes = await read(name === '' || name.endsWith('/') ? `${name}index.html` : name);
      files++;
      compressed += Math.min(bytes.length, gzipSync(bytes, { level: 9 }).length);
    }
  return { files, compressed };
}
