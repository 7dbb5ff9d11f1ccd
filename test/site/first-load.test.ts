import { expect, test } from 'vitest';
import { ALERT } from '../support/article.ts';
import { settle, useReader } from '../support/reader.ts';

const reader = useReader();

test('the first load asks for nothing but page, styles and script, until the reader moves', async () => {
  const page = await reader.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${ALERT}?host=web-1.prod&service=checkout&language=java`);
  await page.waitForSelector('html[data-filled]', { state: 'attached' });
  await settle(page);
  // An icon is not asked for by a browser without a window.
  const loaded = asked
    .filter((path) => !path.endsWith('.svg'))
    .map((path) => path.replace(/\.[\w-]+\.(js|css)$/, '.$1'));
  expect(loaded.sort()).toEqual(['/_astro/fill.js', '/_astro/site.css', ALERT]);
  await page.mouse.move(200, 300);
  await expect.poll(() => asked.some((path) => /\/later\.[\w-]+\.js$/.test(path))).toBe(true);
  // Search comes when it is asked for.
  expect(asked.filter((path) => /search|pagefind/.test(path))).toEqual([]);
  await page.keyboard.press('/');
  await expect.poll(() => asked.some((path) => /\/search\.[\w-]+\.js$/.test(path))).toBe(true);
});
