import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { field } from '../support/field.ts';
import { goFilled, useReader } from '../support/reader.ts';
import { boxes, countOf, keptKeys, layoutShift, noteOf, openCounted, ticked } from '../support/steps.ts';

const reader = useReader();
const DRAIN = '/runbooks/kubernetes/drain-a-node/';
const HEAP = '/alerts/HeapUsageHigh/';
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const CLIPBOARD: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };

const open = (address: string, options?: BrowserContextOptions): Promise<Page> => openCounted(reader, address, options);

describe('what is done on this device', () => {
  test('is there again after a reload, and nothing moves', async () => {
    const page = await open(`${DRAIN}?host=web-1`);
    for (const index of [0, 3, 6]) await boxes(page).nth(index).check();
    await expect.poll(() => countOf(page)).toBe('3 of 7 done');
    await page
      .locator('[data-note]')
      .last()
      .fill('a note that is longer than one line of this page can ever be '.repeat(4));
    await page.reload();
    await expect.poll(() => ticked(page)).toEqual([0, 3, 6]);
    await expect.poll(() => layoutShift(page)).toBe(0);
    await expect.poll(() => countOf(page)).toBe('3 of 7 done');
  });

  test('takes no room under steps of pages on which nothing is done', async () => {
    const page = await open(`${DRAIN}?host=web-1`);
    const room = (): Promise<string> =>
      boxes(page)
        .nth(1)
        .locator('xpath=..')
        .evaluate((step) => getComputedStyle(step).paddingBottom);
    await boxes(page).nth(0).check();
    await expect.poll(() => countOf(page)).toBe('1 of 7 done');
    await expect.poll(() => room()).toBe('0px');
    await goFilled(page, '/runbooks/kubernetes/scale-a-deployment/');
    await expect.poll(() => room()).toBe('0px');
    await goFilled(page, `${DRAIN}?host=web-1`);
    await expect.poll(() => room()).not.toBe('0px');
  });

  test('moves nothing on a phone either', async () => {
    const page = await reader.open(`${HEAP}?host=web-1&language=java`, PHONE);
    await boxes(page).nth(0).tap();
    await boxes(page).nth(1).tap();
    await expect.poll(() => countOf(page)).toMatch(/^2 of/);
    await page.reload();
    await expect.poll(() => ticked(page)).toEqual([0, 1]);
    await expect.poll(() => layoutShift(page)).toBe(0);
  });

  test('is of the page and its own parameters, however the link says them', async () => {
    const page = await open(`${DRAIN}?host=web-1`);
    await boxes(page).nth(0).check();
    await expect.poll(() => countOf(page)).toBe('1 of 7 done');
    for (const [address, expected] of [
      [`${DRAIN}?host=web-2`, []],
      [DRAIN, []],
      [`${DRAIN}?service=checkout&instance=web-1:9100`, [0]],
      ['/runbooks/kubernetes/scale-a-deployment/?host=web-1', []],
      [`${DRAIN}?host=web-1#steps`, [0]],
    ] as const) {
      await goFilled(page, address);
      await page.locator('[data-steps]').hover();
      await expect.poll(() => countOf(page)).toMatch(/of/);
      await expect.poll(() => ticked(page), { message: address }).toEqual(expected);
    }
  });

  test('follows the reader who types other values, and who goes back', async () => {
    const page = await open(`${DRAIN}?host=web-1`);
    await boxes(page).nth(0).check();
    await expect.poll(() => keptKeys(page)).toHaveLength(1);
    await (await field(page, 'host')).fill('web-2');
    await (await field(page, 'host')).press('Tab');
    await expect.poll(() => ticked(page)).toEqual([0]);
    await page.reload();
    await expect.poll(() => ticked(page)).toEqual([0]);
    await expect.poll(() => keptKeys(page)).toHaveLength(1);
    await (await field(page, 'host')).fill('web-3');
    await (await field(page, 'host')).press('Tab');
    await expect.poll(() => keptKeys(page)).toEqual([expect.stringContaining('web-3')]);
    await page.goBack();
    await expect.poll(() => keptKeys(page)).toEqual([expect.stringContaining('web-2')]);
    await expect.poll(() => ticked(page)).toEqual([0]);
  });

  test('does not take the place of what is kept for the values that are typed', async () => {
    const page = await open(`${DRAIN}?host=web-1`);
    await boxes(page).nth(0).check();
    await expect.poll(() => keptKeys(page)).toHaveLength(1);
    await goFilled(page, `${DRAIN}?host=web-10`);
    await boxes(page).nth(4).check();
    await expect.poll(() => keptKeys(page)).toHaveLength(2);
    await (await field(page, 'host')).fill('web-1');
    await (await field(page, 'host')).blur();
    await expect.poll(() => ticked(page)).toEqual([0]);
    await (await field(page, 'host')).fill('web-12');
    await (await field(page, 'host')).blur();
    await expect.poll(() => ticked(page)).toEqual([4]);
    await goFilled(page, `${DRAIN}?host=web-1`);
    await expect.poll(() => ticked(page)).toEqual([0]);
  });

  test('is not ticked on another step when the page has been edited', async () => {
    const page = await open(`${DRAIN}?host=web-1`);
    for (const index of [0, 1, 3]) await boxes(page).nth(index).check();
    await expect.poll(() => countOf(page)).toBe('3 of 7 done');
    await page.route('**/drain-a-node/*', async (route) => {
      const response = await route.fetch();
      const body = (await response.text())
        .replace('Let nothing new start on it.', 'Let no new pod start on it.')
        .replace(/<li>\s*<p>See the node/, '<li>Tell the others.<input type="checkbox" data-tick data-chrome></li>$&');
      await route.fulfill({ response, body });
    });
    await page.reload();
    await expect.poll(() => ticked(page)).toEqual([1, 4]);
    await expect.poll(() => countOf(page)).toBe('2 of 8 done');
  });

  test('is forgotten a week after its last change, whatever page is opened then', async () => {
    const page = await reader.newPage();
    await page.clock.setFixedTime('2026-11-01T03:00:00Z');
    await goFilled(page, `${DRAIN}?host=web-1`);
    await boxes(page).nth(0).check();
    await expect.poll(() => keptKeys(page)).toHaveLength(1);
    await page.clock.setFixedTime('2026-11-07T03:00:00Z');
    await page.reload();
    await expect.poll(() => ticked(page)).toEqual([0]);
    await boxes(page).nth(1).check();
    await expect.poll(() => countOf(page)).toBe('2 of 7 done');
    await page.clock.setFixedTime('2026-11-14T02:00:00Z');
    await goFilled(page, '/');
    await expect.poll(() => keptKeys(page)).toHaveLength(1);
    await page.clock.setFixedTime('2026-11-14T04:00:00Z');
    await goFilled(page, '/log/');
    await expect.poll(() => keptKeys(page)).toEqual([]);
    await expect.poll(() => page.evaluate(() => localStorage.getItem('pagebook-reader'))).toBeNull();
    await goFilled(page, `${DRAIN}?host=web-1`);
    await expect.poll(() => ticked(page)).toEqual([]);
  });

  test('never leaves it', async () => {
    const page = await reader.newPage(CLIPBOARD);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
    await goFilled(page, `${DRAIN}?host=web-1`);
    await boxes(page).nth(0).check();
    await page.locator('[data-note]').fill('secretive');
    await page.locator('[data-action=timeline]').click();
    await page.reload();
    await expect.poll(() => noteOf(page, 0)).toBe('secretive');
    expect(sent.length).toBeGreaterThan(5);
    expect(sent.filter((each) => each.includes('secretive') || !each.startsWith('GET '))).toEqual([]);
  });

  test('lasts as long as the page where the browser keeps nothing, and says so', async () => {
    const page = await reader.newPage();
    await page.addInitScript(() =>
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('no storage', 'SecurityError');
        },
      }),
    );
    await goFilled(page, `${DRAIN}?host=web-1`);
    await boxes(page).nth(0).check();
    await expect.poll(() => countOf(page)).toBe('1 of 7 done, until you leave this page');
    await page.locator('[data-note]').fill('seen');
    await (await field(page, 'host')).fill('web-2');
    await (await field(page, 'host')).blur();
    await expect.poll(() => ticked(page)).toEqual([0]);
    await expect.poll(() => noteOf(page, 0)).toBe('seen');
  });

  test('survives what others have written under its names', async () => {
    const page = await open(`${DRAIN}?host=web-1`);
    await boxes(page).nth(0).check();
    await expect.poll(() => keptKeys(page)).toHaveLength(1);
    for (const text of [
      '{',
      'null',
      '{"changed":1e15,"steps":[["x",{"at":9e99,"what":1}]]}',
      '{"changed":1e15,"steps":{}}',
    ]) {
      await page.evaluate((value) => {
        for (const key of Object.keys(localStorage))
          if (key.startsWith('pagebook-kept:')) localStorage.setItem(key, value);
      }, text);
      await page.reload();
      await page.locator('[data-steps]').hover();
      await expect.poll(() => countOf(page), { message: text }).toBe('0 of 7 done');
      await boxes(page).nth(0).check();
      await expect.poll(() => countOf(page), { message: text }).toBe('1 of 7 done');
    }
  });
});
