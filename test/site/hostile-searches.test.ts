import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hostileMarkup } from '../security/hostile-markup.ts';
import { ALERT } from '../support/article.ts';
import { openWatched } from '../support/canary.ts';
import { useReader } from '../support/reader.ts';

const reader = useReader();
const words = hostileMarkup.slice(0, 20);

describe('hostile words searched for', () => {
  /** What results may be made of. */
  const ALLOWED = /^(?:div|h2|ol|ul|li|p|a|span|mark|button)$/;
  const strangers = (page: Page): Promise<string[]> =>
    page
      .locator('.search-results *, .search-status *')
      .evaluateAll((elements) => elements.map(({ localName }) => localName))
      .then((names) => names.filter((name) => !ALLOWED.test(name)));

  test('do nothing on the search page', async () => {
    const { page, canary } = await openWatched(reader, '/search/');
    const field = page.getByRole('main').getByRole('searchbox');
    for (const [index, value] of words.entries()) {
      const query = `?q=${encodeURIComponent(value)}&host=${encodeURIComponent(value)}`;
      if (index % 5 === 0) await page.goto(`/search/${query}`);
      else {
        // The page takes what it is to search for from its link by typing it into its field.
        await page.evaluate((link) => {
          history.replaceState(null, '', link);
          dispatchEvent(new PopStateEvent('popstate'));
        }, query);
        await field.fill(value);
      }
      await expect.poll(() => page.locator('.search-status').textContent(), { message: value }).toMatch(/found|page/);
      await expect.poll(() => strangers(page), { message: value }).toEqual([]);
      expect(await canary.sightings(), value).toEqual([]);
    }
  });

  test('do nothing in the dialog', async () => {
    const { page, canary } = await openWatched(
      reader,
      `${ALERT}?host=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`,
    );
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.waitFor();
    for (const value of words) {
      await dialog.getByRole('searchbox').fill(`restart ${value}`);
      await expect.poll(() => dialog.getByRole('status').textContent()).toMatch(/found|page/);
      await expect.poll(() => strangers(page), { message: value }).toEqual([]);
      expect(await canary.sightings(), value).toEqual([]);
    }
  });
});
