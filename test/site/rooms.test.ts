import { expect, test } from 'vitest';
import { ALERT } from '../support/article.ts';
import { beginUse, useReader } from '../support/reader.ts';

const reader = useReader();
const BUILD = '**/_astro/show-build.*.js';

test('a script that cannot be loaded is asked for again the next time, and what came is asked for once', async () => {
  const page = await reader.open(ALERT);
  await beginUse(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const scripts = (): string[] => asked.filter((path) => path.endsWith('.js') && path.includes('/show-build.'));
  await page.route(BUILD, (route) => route.abort());
  const button = page.getByRole('button', { name: 'About this build' });
  await button.click();
  await expect.poll(() => scripts().length).toBe(1);
  await page.unroute(BUILD);
  await button.click();
  await expect.poll(() => page.locator('p.build').textContent()).toContain('Build ');
  expect(scripts().length).toBe(2);
});

test('no page asks for a module', async () => {
  const page = await reader.open(ALERT);
  await beginUse(page);
  await page.keyboard.press('/');
  await page.getByRole('dialog').locator('input').fill('heap');
  await page.getByRole('dialog').getByRole('link').first().waitFor();
  const kinds = await page
    .locator('script[src]')
    .evaluateAll((scripts) => scripts.map((script) => script.getAttribute('type')));
  expect(kinds.length).toBeGreaterThan(3);
  expect(kinds.filter((kind) => kind !== null)).toEqual([]);
});
