import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Built, built } from '../support/built.ts';
import { confirmTargets } from '../support/confirm-targets.ts';
import { useReader } from '../support/reader.ts';

const reader = useReader();
const PAGE = `# Sessions

\`\`\`console
$ ssh {{host}}
Last login: today on {{pod}}
$ sudo systemctl \\
    restart app
\`\`\`

\`\`\`bash
echo $HOME
\`\`\`
`;

let site: Built;
beforeAll(async () => {
  site = await built({
    'parameters.yml': 'host:\n  type: hostname\npod:\n  type: word\n',
    'runbooks/app/sessions.md': PAGE,
    'alerts/Due.md': '---\nreviewed: 2020-01-05\nreview_every: 6m\n---\n# Due\n\nText.\n',
    'alerts/Fresh.md': '---\nreviewed: 2020-01-05\nreview_every: 99y\n---\n# Fresh\n\nText.\n',
  });
});
afterAll(() => site.close());

const open = async (query: string): Promise<Page> => {
  const page = await reader.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(`${site.origin}/runbooks/app/sessions/${query}`);
  await page.waitForSelector('html[data-filled]', { state: 'attached' });
  return page;
};
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

describe('a session at a terminal', () => {
  test('is copied without its prompts and its output, though its output is not whole', async () => {
    const page = await open('?host=web-1');
    await confirmTargets(page);
    await page.locator('figure [data-copy]').first().click();
    await expect.poll(() => copied(page)).toBe('ssh web-1\nsudo systemctl \\\n    restart app');
  });

  test('is not copied while a command is not whole', async () => {
    const page = await open('?pod=app-1');
    const button = page.locator('figure [data-copy]').first();
    await button.click();
    await expect.poll(() => button.textContent()).toBe('Needs host');
  });

  test('is copied by the key c while it has the focus', async () => {
    const page = await open('?host=web-1');
    await page.locator('figure pre').last().focus();
    await page.waitForSelector('[data-parameter][role=button]');
    await page.keyboard.press('c');
    await expect.poll(() => copied(page)).toBe('echo $HOME');
    await expect.poll(() => page.locator('[role=status].unseen').textContent()).toBe('Copied');
  });

  test('can be selected by hand', async () => {
    const page = await open('?host=web-1');
    const selected = await page.evaluate(() => {
      const block = document.querySelector('pre');
      if (block) getSelection()?.selectAllChildren(block);
      return getSelection()?.toString();
    });
    expect(selected?.trim()).toBe('$ ssh web-1\nLast login: today on {{pod}}\n$ sudo systemctl \\\n    restart app');
  });
});

describe('a page whose review is overdue', () => {
  test('warns of it, and one that is fresh does not', async () => {
    const page = await reader.newPage();
    await page.goto(`${site.origin}/alerts/Due/`);
    expect(await page.locator('.overdue').textContent()).toContain('that was due by 2020-07-05');
    await page.goto(`${site.origin}/alerts/Fresh/`);
    expect(await page.locator('.overdue').count()).toBe(0);
  });

  test('is marked by the browser when the site has not been built since', async () => {
    const page = await reader.newPage();
    await page.clock.setFixedTime('2199-01-01');
    await page.goto(`${site.origin}/alerts/Fresh/`);
    await page.waitForSelector('html[data-filled]', { state: 'attached' });
    await page.keyboard.press('Tab');
    await page.locator('.is-overdue').waitFor();
    expect(await page.locator('.is-overdue').getAttribute('title')).toBe('This review was due again by 2119-01-05.');
  });
});
