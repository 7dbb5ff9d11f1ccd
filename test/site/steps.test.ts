import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Built, built } from '../support/built.ts';
import { field } from '../support/field.ts';
import { goFilled, hold, useReader } from '../support/reader.ts';
import { boxes, countOf, keptKeys, noteOf, openCounted, tabTo, ticked } from '../support/steps.ts';

const reader = useReader();
const DRAIN = '/runbooks/kubernetes/drain-a-node/';
const HEAP = '/alerts/HeapUsageHigh/';
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const open = (address: string, options?: BrowserContextOptions): Promise<Page> => openCounted(reader, address, options);

describe('ticking a step', () => {
  test('keeps its time and counts it', async () => {
    const page = await reader.newPage();
    await page.clock.setFixedTime('2026-11-21T03:04:30Z');
    await goFilled(page, `${DRAIN}?host=web-1`);
    await boxes(page).nth(0).check();
    await expect.poll(() => countOf(page)).toBe('1 of 7 done');
    await expect.poll(() => page.locator('.step-line time').textContent()).toBe('03:04 UTC');
    await page.clock.setFixedTime('2026-11-21T03:10:00Z');
    await boxes(page).nth(2).check();
    await expect.poll(() => countOf(page)).toBe('2 of 7 done');
    await expect.poll(() => page.locator('.step-line time').allTextContents()).toEqual(['03:04 UTC', '03:10 UTC']);
    await page.clock.setFixedTime('2026-11-22T03:10:00Z');
    await page.reload();
    await expect
      .poll(() => page.locator('.step-line time').allTextContents())
      .toEqual(['2026-11-21, 03:04 UTC', '2026-11-21, 03:10 UTC']);
  });

  test('and taking the tick back at once leaves none, though what keeps ticks is still on its way', async () => {
    for (let round = 0; round < 5; round++) {
      const page = await reader.newPage();
      const letGo = await hold(page, '**/_astro/steps.*.js');
      await goFilled(page, `${DRAIN}?host=web-1`);
      for (const isTicked of [true, false, true, false]) await boxes(page).nth(0).setChecked(isTicked);
      await boxes(page).nth(1).check();
      letGo();
      await expect.poll(() => countOf(page)).toBe('1 of 7 done');
      await page.reload();
      await expect.poll(() => ticked(page)).toEqual([1]);
    }
  });

  test('is done by keyboard alone, with a note', async () => {
    const page = await reader.open(`${DRAIN}?host=web-1`);
    await tabTo(page, '[data-tick]');
    await page.keyboard.press('Space');
    await page.locator('[data-note]').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('two pods < 70 %');
    await page.keyboard.press('Enter');
    await expect
      .poll(() =>
        boxes(page)
          .nth(0)
          .evaluate((box) => box === document.activeElement),
      )
      .toBe(true);
    await page.reload();
    await expect.poll(() => noteOf(page, 0)).toBe('two pods < 70 %');
    await expect.poll(() => ticked(page)).toEqual([0]);
    await tabTo(page, '[data-tick]');
    await page.keyboard.press('Space');
    await expect.poll(() => countOf(page)).toBe('0 of 7 done');
  });

  test('is done by touch on a phone, where boxes are large enough for a thumb', async () => {
    const page = await reader.open(`${DRAIN}?host=web-1`, PHONE);
    for (const box of await boxes(page).all()) {
      const { width = 0, height = 0, x = -1 } = (await box.boundingBox()) ?? {};
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
      expect(x).toBeGreaterThanOrEqual(0);
    }
    await boxes(page).nth(0).tap();
    await boxes(page).nth(1).tap();
    await expect.poll(() => countOf(page)).toBe('2 of 7 done');
    await page.locator('[data-note]').nth(1).tap();
    await page.keyboard.type('cordoned');
    await page.reload();
    await expect.poll(() => noteOf(page, 1)).toBe('cordoned');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
  });

  test('has boxes of at least 24 px under a mouse, none over another', async () => {
    const page = await open(`${DRAIN}?host=web-1`);
    const places = await Promise.all((await boxes(page).all()).map((box) => box.boundingBox()));
    for (const [index, place] of places.entries()) {
      expect(Math.min(place?.width ?? 0, place?.height ?? 0)).toBeGreaterThanOrEqual(24);
      expect(place?.y).toBeGreaterThan(
        (places[index - 1]?.y ?? Number.NEGATIVE_INFINITY) + (places[index - 1]?.height ?? 0),
      );
    }
  });

  test('counts though the script that keeps it is still on its way', async () => {
    const page = await reader.newPage();
    let letGo = (): void => {};
    const pressed = new Promise<void>((done) => {
      letGo = done;
    });
    await page.route('**/_astro/steps.*.js', (route) => pressed.then(() => route.continue()));
    await goFilled(page, `${DRAIN}?host=web-1`);
    await boxes(page).nth(0).check();
    await boxes(page).nth(3).check();
    await expect.poll(() => countOf(page)).toBe('');
    letGo();
    await expect.poll(() => countOf(page)).toBe('2 of 7 done');
    await expect.poll(() => ticked(page)).toEqual([0, 3]);
  });

  test('names each box by its step', async () => {
    const page = await open(`${DRAIN}?host=web-1`);
    await page.getByRole('checkbox', { name: 'Done: Let nothing new start on it', exact: true }).check();
    await expect.poll(() => ticked(page)).toEqual([1]);
  });

  test('can be taken back; a slip loses no note', async () => {
    const page = await open(`${DRAIN}?host=web-1`);
    await boxes(page).nth(0).check();
    await page.locator('[data-note]').fill('looked');
    await boxes(page).nth(0).uncheck();
    await expect.poll(() => page.locator('.step-line').count()).toBe(0);
    await expect.poll(() => keptKeys(page)).toEqual([]);
    await boxes(page).nth(0).check();
    await expect.poll(() => noteOf(page, 0)).toBe('looked');
  });

  test('shows a note as the text that it is', async () => {
    const page = await open(`${DRAIN}?host=web-1`);
    await boxes(page).nth(0).check();
    await page.locator('[data-note]').fill('<img src=x onerror=alert(1)> {{host}}');
    await page.reload();
    await expect.poll(() => noteOf(page, 0)).toBe('<img src=x onerror=alert(1)> {{host}}');
    await expect.poll(() => page.locator('article img').count()).toBe(0);
  });
});

describe('steps that are counted', () => {
  test('are those that the values show, and follow them', async () => {
    const page = await open(`${HEAP}?host=web-1&service=checkout&pod=a-1`);
    const shown = await boxes(page).count();
    await expect.poll(() => countOf(page)).toBe(`0 of ${shown} done`);
    await (await field(page, 'language')).selectOption('python');
    await expect.poll(() => countOf(page)).toBe(`0 of ${await boxes(page).count()} done`);
    await expect.poll(() => countOf(page)).not.toBe(`0 of ${shown} done`);
  });

  test('are not those under an undecided condition, until one is done', async () => {
    const page = await open(HEAP);
    const decided = Number(/of (\d+)/.exec((await countOf(page)) ?? '')?.[1]);
    expect(decided).toBeLessThan(await page.locator('[data-tick]').count());
    await page.locator('.first > summary:visible').last().click();
    await page.getByRole('checkbox', { name: 'Done: Before a restart, keep' }).check();
    await expect.poll(() => countOf(page)).toBe(`1 of ${decided + 1} done`);
  });

  test('stay done when they are hidden, but are not counted', async () => {
    const page = await open(`${HEAP}?language=java`);
    await page.getByRole('checkbox', { name: 'Done: Read the heap' }).check();
    await expect.poll(() => countOf(page)).toMatch(/^1 of/);
    await (await field(page, 'language')).selectOption('go');
    await expect.poll(() => countOf(page)).toMatch(/^0 of/);
    await (await field(page, 'language')).selectOption('java');
    await expect.poll(() => countOf(page)).toMatch(/^1 of/);
  });
});

describe('steps that a list repeats', () => {
  let site: Built;
  beforeAll(async () => {
    site = await built({
      'parameters.yml': 'host: { type: hostname }\n',
      'runbooks/shop/restart.md':
        '## Steps\n\n{{#host}}\n1. Restart {{.}}.\n{{/host}}\n2. Wait.\n3. Restart {{host}}.\n4. Wait.\n',
    });
  });
  afterAll(() => site.close());

  test('are steps of their own, and come back as such', async () => {
    const page = await open(`${site.origin}/runbooks/shop/restart/?host=web-1&host=web-2&host=web-3`);
    await expect.poll(() => countOf(page)).toBe('0 of 6 done');
    for (const index of [1, 2, 5]) await boxes(page).nth(index).check();
    await expect.poll(() => countOf(page)).toBe('3 of 6 done');
    await page.locator('[data-note]').first().fill('the second');
    await page.reload();
    await expect.poll(() => ticked(page)).toEqual([1, 2, 5]);
    await expect.poll(() => noteOf(page, 1)).toBe('the second');
    await expect.poll(() => page.locator('[data-note]').count()).toBe(3);
  });

  test('are told apart from others that read the same', async () => {
    const page = await open(`${site.origin}/runbooks/shop/restart/?host=web-1`);
    await boxes(page).nth(3).check();
    await expect.poll(() => countOf(page)).toBe('1 of 4 done');
    await page.reload();
    await expect.poll(() => ticked(page)).toEqual([3]);
  });
});

test('without JavaScript there is nothing to tick', async () => {
  const page = await reader.newPage({ javaScriptEnabled: false });
  await page.goto(DRAIN);
  await expect.poll(() => page.locator('[data-tick]').count()).toBe(7);
  await expect.poll(() => page.locator('[data-tick]:visible, [data-steps]:visible').count()).toBe(0);
});
