import { describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { good, lists, listsNothing, overlay, shows, useDevelopment } from '../support/development.ts';

const { develop } = useDevelopment();

describe('an error in the content', () => {
  test('is shown over the last good page, with all others, until it is fixed', async () => {
    const { tree, dev, open } = await develop();
    const page = await open('/alerts/A/?host=web-1');
    await shows(page, 'On web-1.');
    await expect.poll(() => overlay(page).isVisible()).toBe(false);

    await tree.write({
      'alerts/A.md': '# A\n\nOn {{#host}}them.\n',
      'alerts/B.md': '# B\n\n{{> nothing}} <script>alert(1)</script>![x](https://x.example/x.png)\n',
    });
    await lists(page, 'is never closed');
    await lists(page, 'nothing');
    await expect
      .poll(() => overlay(page).locator('li').first().locator('p, p > *').allTextContents())
      .toEqual([
        `${tree.root}/alerts/A.md:3:4errorunclosed-section`,
        `${tree.root}/alerts/A.md:3:4`,
        'error',
        'unclosed-section',
        '{{#host}} is never closed',
        '{{#host}}',
        'Write {{/host}} where the section ends.',
        '{{/host}}',
      ]);
    await expect.poll(() => overlay(page).locator('section').textContent()).toContain(`${tree.root}/alerts/B.md:3:1`);
    // The errors come first, then what is less.
    await expect.poll(() => overlay(page).getByRole('heading').textContent()).toMatch(/^2 errors, 1 warning/);
    await expect.poll(() => overlay(page).locator('li').count()).toBe(3);
    await expect.poll(() => overlay(page).locator('li').last().textContent()).toContain('warning');
    // The page stays as it was, and the terminal says the same.
    await expect.poll(() => page.locator('article').textContent()).toContain('On web-1.');
    expect(dev.told()).toContain(`${tree.root}/alerts/A.md:3:4  error`);

    // Who comes later sees it too, and so does who loads the page again.
    const later = await open('/alerts/B/?host=web-2');
    await lists(later, 'is never closed');
    await expect.poll(() => later.locator('article').textContent()).toContain('On web-2.');
    await page.reload();
    await lists(page, 'is never closed');

    // One is fixed, then the other.
    await tree.write({ 'alerts/A.md': '# A\n\nNow on {{host}}.\n' });
    await expect.poll(() => overlay(page).getByRole('heading').textContent()).toMatch(/^1 error, 1 warning/);
    await tree.write({ 'alerts/B.md': '# B\n\nNow on {{host}}.\n' });
    await shows(page, 'Now on web-1.');
    await shows(later, 'Now on web-2.');
    await listsNothing(page);
    await listsNothing(later);
    await expect.poll(() => overlay(page).isVisible()).toBe(false);
  });

  test('is shown when the server starts with it', async () => {
    const { tree, open } = await develop({ ...good, 'alerts/B.md': '# B\n\n{{> nothing}}\n' });
    const page = await open('/alerts/A/?host=web-1');
    await lists(page, `${tree.root}/alerts/B.md:3:1`);
    await shows(page, 'On web-1.');
    await tree.write({ 'alerts/B.md': good['alerts/B.md'] ?? '' });
    await listsNothing(page);
  });

  test('can be put aside by keyboard, is announced, and is accessible', async () => {
    const { tree, open } = await develop();
    const page = await open('/alerts/A/?host=web-1');
    await tree.write({ 'alerts/B.md': '# B\n\n{{> nothing}}\n' });
    await lists(page, 'nothing');
    await expect.poll(() => overlay(page).getByRole('alert').textContent()).toBe('1 error');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page)).toEqual([]);
    }
    const button = overlay(page).getByRole('button');
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => overlay(page).locator('li').first().isVisible()).toBe(false);
    await expect
      .poll(async () => [await button.textContent(), await button.getAttribute('aria-expanded')])
      .toEqual(['Show', 'false']);
    // It stays aside when another change comes.
    await tree.write({ 'alerts/B.md': '# B\n\n{{> nothing}} {{> more}}\n' });
    await expect.poll(() => overlay(page).getByRole('alert').textContent()).toBe('2 errors');
    await expect.poll(() => overlay(page).locator('li').first().isVisible()).toBe(false);
    await button.click();
    await overlay(page).locator('li').first().waitFor();
  });
});
