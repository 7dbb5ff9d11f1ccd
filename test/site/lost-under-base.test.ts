import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Built, built } from '../support/built.ts';
import { foundText, offeredLinks } from '../support/lost.ts';
import { settle, useReader } from '../support/reader.ts';

const reader = useReader();

describe('under a sub-path, on a site without a repository', () => {
  let site: Built;
  beforeAll(async () => {
    site = await built(
      {
        'site.yml': 'name: Books\nbase: /books\n',
        'parameters.yml': 'host: { type: hostname }\nservice: { type: word }\n',
        'alerts/HighCPU.md':
          '---\naliases: [/alerts/CpuHigh/, old/wiki/cpu.html]\n---\n# HighCPU\n\nLog in to {{host}}.\n',
      },
      '/books',
    );
  });
  afterAll(() => site.close());

  test.each([
    ['/books/alerts/CpuHigh/?host=web-1#x', '/books/alerts/HighCPU/?host=web-1#x'],
    ['/books/alerts/cpuhigh?host=web-1', '/books/alerts/HighCPU/?host=web-1'],
    ['/books/old/wiki/cpu.html', '/books/alerts/HighCPU/'],
    ['/books/ALERTS/highcpu', '/books/alerts/HighCPU/'],
  ])('%s goes to %s', async (wrong, right) => {
    const page = await reader.newPage();
    await page.goto(site.origin + wrong);
    await page.waitForURL(site.origin + right);
  });

  test('a close name is offered there', async () => {
    const page = await reader.newPage();
    await page.goto(`${site.origin}/books/alerts/HihgCPU/?host=web-1`);
    await expect.poll(() => offeredLinks(page)).toEqual([expect.stringContaining('/books/alerts/HighCPU/?host=web-1')]);
  });

  test('an address beside the sub-path is not looked for', async () => {
    const page = await reader.newPage();
    const looked = page.waitForResponse('**/_astro/lost.*.js');
    await page.goto(`${site.origin}/alerts/highcpu/`);
    await (await looked).finished();
    await settle(page);
    await expect.poll(() => foundText(page)).toBe('');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/alerts/highcpu/');
  });

  test('a new alert is shown to be copied', async () => {
    const page = await reader.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${site.origin}/books/alerts/QueueIsStuck/?service=checkout`);
    await page.getByRole('button', { name: 'Write the page of QueueIsStuck' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'A new page' });
    const text = await dialog.getByRole('textbox').inputValue();
    expect(text).toContain('service: checkout');
    await expect.poll(() => dialog.locator('code').textContent()).toBe('content/alerts/QueueIsStuck.md');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  test('search finds pages, and keeps its recent ones apart', async () => {
    const page = await reader.newPage();
    await page.goto(`${site.origin}/books/alerts/HighCPU/?host=web-1`);
    await page.keyboard.press('/');
    await page.getByRole('list', { name: 'Recent pages' }).getByRole('link', { name: 'HighCPU' }).waitFor();
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toContain('pagebook-recent:/books/');
    await page.getByRole('dialog').getByRole('searchbox').fill('highcpu');
    await expect
      .poll(() => page.locator('.search-title a').first().getAttribute('href'))
      .toContain('/books/alerts/HighCPU/?host=web-1');
  });
});
