import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { field } from '../support/field.ts';
import { goFilled, useReader } from '../support/reader.ts';
import { boxes, countOf, tabTo } from '../support/steps.ts';

const reader = useReader();
const DRAIN = '/runbooks/kubernetes/drain-a-node/';
const HEAP = '/alerts/HeapUsageHigh/';
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const CLIPBOARD: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Opens a page and ticks some of its steps, the first at 23:58 UTC and the others four minutes later each. */
async function walk(address: string, steps: number[], options: BrowserContextOptions = CLIPBOARD): Promise<Page> {
  const page = await reader.newPage(options);
  // The repository's host is not asked in a test.
  await page.context().route('https://github.com/**', (route) => route.fulfill({ body: 'the editor' }));
  await page.clock.setFixedTime('2026-11-20T23:58:00Z');
  await goFilled(page, address);
  for (const [index, step] of steps.entries()) {
    await page.clock.setFixedTime(Date.parse('2026-11-20T23:58:00Z') + index * 4 * 60_000);
    await boxes(page).nth(step).check();
    await expect.poll(() => countOf(page)).toMatch(new RegExp(`^${index + 1} of`));
  }
  return page;
}

describe('Copy timeline', () => {
  test('gives Markdown with the link, the values, what was done when in UTC, and notes', async () => {
    const page = await walk(`${DRAIN}?host=web-1&service=checkout`, [0, 1, 4]);
    await page.locator('[data-note]').last().fill('took 3 min, *no* <b>errors</b>');
    await page.locator('[data-action=timeline]').click();
    await expect.poll(() => page.locator('[data-action=timeline]').textContent()).toBe('Copied');
    await expect
      .poll(() => copied(page))
      .toBe(
        [
          '**Drain a node**, 2026-11-20',
          'host `web-1`',
          `<${inject('origin')}${DRAIN}?host=web-1&service=checkout>`,
          '',
          '- 23:58 UTC See the node, and whether the others have room',
          '- 2026-11-21 00:02 UTC Let nothing new start on it',
          '- 00:06 UTC Drain it: took 3 min, \\*no\\* \\<b>errors\\</b>',
          '',
        ].join('\n'),
      );
  });

  test('tells each step as it was when it was done, also of values that were typed over', async () => {
    const page = await walk(`${HEAP}?host=web-1&language=java`, [0]);
    await (await field(page, 'host')).fill('web-2');
    await (await field(page, 'language')).selectOption('go');
    await page.locator('[data-action=timeline]').click();
    await expect.poll(() => page.locator('[data-action=timeline]').textContent()).toBe('Copied');
    await expect.poll(() => copied(page)).toContain('- 23:58 UTC Open the heap of `web-1` over 24 hours');
    await expect.poll(() => copied(page)).toContain('host `web-2`, language `go`');
  });

  test('keeps a value of the link from acting where it is pasted', async () => {
    // Without a slash and an at sign, at which `extract: host` cuts a path and a user off.
    const value = 'x`](evil.example) {{service}} *all*';
    const page = await walk(`${HEAP}?host=${encodeURIComponent(value)}`, [0]);
    await page.locator('[data-action=timeline]').click();
    await expect.poll(() => page.locator('[data-action=timeline]').textContent()).toBe('Copied');
    const text = await copied(page);
    expect(text).toContain('host ``x`](evil.example) { {service}} *all*``');
    expect(text).not.toContain('{{');
  });

  test('says so when nothing is ticked, and copies nothing', async () => {
    const page = await walk(`${DRAIN}?host=web-1`, [0]);
    await page.locator('[data-action=timeline]').waitFor();
    await page.locator('[data-tick]:visible').first().uncheck();
    await page.evaluate(() => navigator.clipboard.writeText('before'));
    await page.locator('[data-action=timeline]').click();
    await expect.poll(() => page.locator('[data-action=timeline]').textContent()).toBe('Nothing is ticked yet');
    await expect.poll(() => copied(page)).toBe('before');
  });

  test('shows the text where the browser does not allow the clipboard', async () => {
    const page = await walk(`${DRAIN}?host=web-1`, [0]);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
      document.execCommand = () => false;
    });
    await page.locator('[data-action=timeline]').click();
    const dialog = page.getByRole('dialog', { name: 'Timeline' });
    await expect.poll(() => dialog.getByRole('textbox').inputValue()).toContain('- 23:58 UTC See the node');
    await dialog.getByRole('button', { name: 'Copy' }).click();
    const selected = await dialog.getByRole('textbox').evaluate((area: HTMLTextAreaElement) => area.selectionEnd);
    expect(selected).toBeGreaterThan(50);
  });
});

describe('Start a retrospective', () => {
  const shown = (page: Page) => page.getByRole('dialog', { name: 'Start a retrospective' });

  test('opens the repository’s editor with the template filled in, by keyboard alone', async () => {
    const page = await walk(`${HEAP}?host=web-1&service=checkout&language=java`, [0, 1]);
    const opened = page.context().waitForEvent('page');
    await page.locator('[data-action=timeline]').focus();
    await tabTo(page, '[data-action=retrospective]');
    await page.keyboard.press('Enter');
    const editor = new URL((await opened).url());
    expect(editor.origin + editor.pathname).toBe('https://github.com/example/pagebook/new/main');
    expect(editor.searchParams.get('filename')).toBe('content/retrospectives/2026-11-20-heapusagehigh-on-checkout.md');
    const text = editor.searchParams.get('value') ?? '';
    for (const line of [
      'title: HeapUsageHigh on checkout',
      'date: 2026-11-20',
      'services: [checkout]',
      'alerts: [HeapUsageHigh]',
      'severity: critical',
      'owner: team-platform',
      '- From 2026-11-20 23:58 UTC to 2026-11-21 00:02 UTC.',
      '- 23:58 UTC Open the heap of `web-1` over 24 hours',
      '- 2026-11-21 00:02 UTC Compare the instances',
    ])
      expect(text.split('\n')).toContain(line);
    expect(text).not.toContain('<%');
    await expect.poll(() => page.evaluate(() => document.querySelector('dialog'))).toBeNull();
  });

  test('opens it by touch on a phone, of a runbook, after the first tick', async () => {
    const page = await walk('/runbooks/checkout/restart/', [0], PHONE);
    const opened = page.context().waitForEvent('page');
    await page.locator('[data-action=retrospective]').tap();
    const text = new URL((await opened).url()).searchParams.get('value') ?? '';
    expect(text).toContain('services: [checkout]\n');
    expect(text).not.toContain('alerts:');
  });

  test('takes a service of the link for a name only if it could be in a command', async () => {
    const page = await walk(`${HEAP}?service=${encodeURIComponent('x]\nkind: log # <b>')}`, [0]);
    const opened = page.context().waitForEvent('page');
    await page.locator('[data-action=retrospective]').click();
    const text = new URL((await opened).url()).searchParams.get('value') ?? '';
    expect(text).toContain('title: HeapUsageHigh\n');
    expect(text).not.toContain('services:');
    expect(text).not.toContain('<b>');
  });

  test('shows the text to copy when it is too long for a link', async () => {
    const page = await walk(`${DRAIN}?host=web-1`, [0, 1, 2]);
    for (const note of await page.locator('[data-note]').all()) await note.fill('ü'.repeat(500));
    await page.locator('[data-action=retrospective]').click();
    await shown(page).waitFor();
    await expect.poll(() => page.locator(':focus').textContent()).toBe('Copy');
    await expect
      .poll(() => shown(page).locator('code').textContent())
      .toBe('content/retrospectives/2026-11-20-drain-a-node-on-kubernetes.md');
    const text = await shown(page).getByRole('textbox').inputValue();
    expect(text).toContain(`- 23:58 UTC See the node, and whether the others have room: ${'ü'.repeat(500)}\n`);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(':focus').textContent()).toBe('Copied');
    await expect.poll(() => copied(page)).toBe(text);
    await page.keyboard.press('Escape');
    await shown(page).waitFor({ state: 'detached' });
    await expect.poll(() => page.locator(':focus').textContent()).toBe('Start a retrospective');
  });

  test('loses nothing when the site cannot be reached', async () => {
    const page = await walk(`${HEAP}?service=checkout`, [0]);
    await page.route('**/new.json', (route) => route.abort());
    await page.locator('[data-action=retrospective]').click();
    const text = await shown(page).getByRole('textbox').inputValue();
    expect(text).toContain('alerts: [HeapUsageHigh]');
    expect(text).toContain('## Timeline\n\n- 23:58 UTC Open the heap of');
  });

  test('shows the text where the host has no such editor', async () => {
    const page = await walk(`${HEAP}?service=checkout`, [0]);
    await page.route('**/new.json', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), repository: 'https://gitlab.com/a/b' } });
    });
    await page.locator('[data-action=retrospective]').click();
    await expect.poll(() => shown(page).getByRole('textbox').inputValue()).toContain('## Contributing factors');
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(width).toBeLessThanOrEqual(0);
  });
});

describe('axe finds nothing', async () => {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const findings = async (page: Page): Promise<string[]> => {
    await page.evaluate(source);
    return page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    });
  };

  for (const colorScheme of ['light', 'dark'] as const)
    for (const [what, options] of [
      ['a laptop', {}],
      ['a phone', PHONE],
    ] as const)
      test(`on ticked steps and in the dialog, on ${what} in ${colorScheme} colours`, async () => {
        const page = await walk(`${HEAP}?host=web-1&service=checkout&language=java`, [0, 1], {
          ...options,
          colorScheme,
          bypassCSP: true,
        });
        await page.locator('[data-note]').first().fill('seen');
        expect(await findings(page)).toEqual([]);
        await page.route('**/new.json', (route) => route.abort());
        await page.locator('[data-action=retrospective]').click();
        await page.getByRole('dialog').waitFor();
        expect(await findings(page)).toEqual([]);
      });
});
