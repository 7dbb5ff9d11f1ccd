import type { Server } from 'node:http';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { ALERT, shownText, slots } from '../support/article.ts';
import { goFilled, useReader } from '../support/reader.ts';
import { type Between, type Late, serveSlowly } from '../support/slow-site.ts';
import { layoutShift } from '../support/steps.ts';

const reader = useReader();
const LINK = `${ALERT}?host=web-1.prod&service=checkout&language=java`;
const FILL_SCRIPT = '**/_astro/fill.*.js';

let slow: Server | undefined;
afterEach(() => {
  slow?.closeAllConnections();
  slow?.close();
  slow = undefined;
});

async function slowLink(late: Late, address: string, between?: Between): Promise<string> {
  const { origin, server } = await serveSlowly(inject('folder'), late, between);
  slow = server;
  return `${origin}${address}`;
}

interface Recording {
  /** Of each frame: how many slots there were, and what those that could be seen said. */
  frames: { slots: number; seen: string[] }[];
  filledAt: number;
}

/** Has the page note what each of its frames shows, from the first on. */
async function record(page: Page): Promise<() => Promise<Recording>> {
  await page.addInitScript(() => {
    const recording: Recording = { frames: [], filledAt: Number.POSITIVE_INFINITY };
    Object.assign(globalThis, { recording });
    const look = (): void => {
      const hosts = [...document.querySelectorAll('[data-parameter=host]')];
      const seen = hosts.filter((slot) => slot.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
      recording.frames.push({ slots: hosts.length, seen: [...new Set(seen.map((slot) => slot.textContent))] });
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    new MutationObserver((_, observer) => {
      if (!document.documentElement?.hasAttribute('data-filled')) return;
      recording.filledAt = performance.now();
      observer.disconnect();
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-filled'] });
  });
  return () => page.evaluate(() => (globalThis as unknown as { recording: Recording }).recording);
}

/** Waits, each time it is called, until the page has more in it than before and has had frames with that. */
function growth(page: Page): Between {
  let known = 0;
  return async () => {
    const grown = await page.waitForFunction((length) => {
      const now = location.protocol !== 'about:' && document.body ? document.documentElement.innerHTML.length : 0;
      return now > length && now;
    }, known);
    known = Number(await grown.jsonValue());
    const count = (): Promise<number> =>
      page.evaluate(() => (globalThis as unknown as { recording: Recording }).recording.frames.length);
    const before = await count();
    await expect.poll(count).toBeGreaterThan(before + 1);
  };
}

/** When the browser first painted any text. */
const firstText = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    for (;;) {
      const [entry] = performance.getEntriesByName('first-contentful-paint');
      if (entry) return entry.startTime;
      await new Promise(requestAnimationFrame);
    }
  });

describe('the first thing that a reader sees', () => {
  for (const late of ['page', 'script', 'style'] as const) {
    test(`is the filled page, also when the ${late} comes slowly`, async () => {
      const page = await reader.newPage();
      const recording = await record(page);
      await goFilled(page, await slowLink(late, LINK));
      const painted = await firstText(page);
      const { frames, filledAt } = await recording();
      expect(painted).toBeGreaterThanOrEqual(filledAt);
      for (const { seen } of frames) expect(['', 'web-1.prod']).toContain(seen.join());
      expect(frames.at(-1)?.seen).toEqual(['web-1.prod']);
    });
  }

  test('is not an unfilled page, though frames go by while it arrives in pieces', async () => {
    const page = await reader.newPage();
    const recording = await record(page);
    await goFilled(page, await slowLink('page', LINK, growth(page)));
    const { frames } = await recording();
    expect(frames.filter((frame) => frame.slots > 0 && frame.seen.length === 0).length).toBeGreaterThan(2);
  });

  test('has its sections decided', async () => {
    const page = await reader.newPage();
    await page.addInitScript(() => {
      const languages = new Set<string>();
      Object.assign(globalThis, { languages });
      const look = (): void => {
        for (const section of document.querySelectorAll('[data-when^="language."]'))
          if (section.checkVisibility({ visibilityProperty: true }))
            languages.add(section.getAttribute('data-when') ?? '');
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await goFilled(page, await slowLink('page', LINK));
    await firstText(page);
    await expect
      .poll(() => page.evaluate(() => [...(globalThis as unknown as { languages: Set<string> }).languages]))
      .toEqual(['language.java']);
  });
});

describe('nothing moves once it is shown', () => {
  for (const [what, width] of [
    ['a wide screen', 1280],
    ['a phone', 390],
  ] as const) {
    for (const [state, address] of [
      ['filled', LINK],
      ['unfilled', ALERT],
    ] as const) {
      test(`on ${what}, the page ${state}`, async () => {
        const page = await reader.open(address, { viewport: { width, height: 800 } });
        await expect.poll(() => layoutShift(page)).toBe(0);
      });

      test(`on ${what}, the page ${state} and coming in pieces`, async () => {
        const page = await reader.newPage({ viewport: { width, height: 800 } });
        await goFilled(page, await slowLink('page', address));
        await expect.poll(() => layoutShift(page)).toBe(0);
      });
    }
  }
});

describe('a browser that keeps nothing for sites', () => {
  test('fills the page all the same', async () => {
    const page = await reader.newPage();
    await page.addInitScript(() => {
      for (const name of ['sessionStorage', 'localStorage'])
        Object.defineProperty(globalThis, name, {
          get: () => {
            throw new DOMException('no storage', 'SecurityError');
          },
        });
    });
    await page.goto(LINK);
    await expect.poll(() => page.locator('html[data-filled]').count()).toBe(1);
    await expect.poll(() => page.locator('button[data-copy]:visible').count()).toBeGreaterThan(0);
  });
});

describe('when filling fails, the page is shown as it is written', () => {
  const asWritten = async (): Promise<string> => {
    const page = await reader.newPage({ javaScriptEnabled: false });
    await page.goto(ALERT);
    return shownText(page);
  };

  test('because the script cannot be loaded', async () => {
    const page = await reader.newPage();
    await page.route(FILL_SCRIPT, (route) => route.abort());
    await page.goto(LINK);
    await expect.poll(() => shownText(page)).toBe(await asWritten());
    await expect.poll(async () => (await slots(page)).every(({ state }) => state === 'unfilled')).toBe(true);
  });

  test('because the script is broken off', async () => {
    const page = await reader.newPage();
    await page.route(FILL_SCRIPT, async (route) => {
      const response = await route.fetch();
      const code = await response.text();
      await route.fulfill({ response, body: code.slice(0, code.length / 2) });
    });
    await page.goto(LINK);
    await expect.poll(() => shownText(page)).toBe(await asWritten());
  });

  test('because what the page tells the script is damaged', async () => {
    const page = await reader.newPage();
    await page.route(/HeapUsageHigh/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('data-page-data>{', 'data-page-data>');
      await route.fulfill({ response, body });
    });
    await page.goto(LINK);
    await expect.poll(() => page.locator('html[data-filled]').count()).toBe(0);
    await expect.poll(() => shownText(page)).toBe(await asWritten());
  });
});
