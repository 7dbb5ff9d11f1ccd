import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeAll, inject } from 'vitest';
import { sharedBrowser } from './browser.ts';
import { bePatient } from './patient-page.ts';

export interface Reader {
  /** A new page of a reader who has never been here, with nothing opened yet. Closed after the test. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** The same, with an address of the site opened and filled. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
}

/** A browser for the test file that calls this, and a fresh profile for each page. */
export function useReader(): Reader {
  const baseURL = inject('origin');
  let browser: Browser | undefined;

  beforeAll(async () => {
    browser = await sharedBrowser();
  });
  afterEach(async () => {
    await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
  });

  const newPage: Reader['newPage'] = async (options) => {
    if (!browser) throw new Error('a page is opened before the browser is there');
    const context = await browser.newContext({
      baseURL,
      locale: 'en-GB',
      // A worker would answer what a test means to answer itself; its own tests are in `test/site/device`.
      serviceWorkers: 'block',
      ...options,
    });
    await bePatient(context);
    return context.newPage();
  };
  return {
    newPage,
    open: async (address, options) => {
      const page = await newPage(options);
      await goFilled(page, address);
      // A text that another test has left there would pass for what this one copies.
      if (options?.permissions?.includes('clipboard-write'))
        await page.evaluate(() => navigator.clipboard.writeText('nothing was copied yet'));
      return page;
    },
  };
}

/** Begins to use a page, as a reader does by the first move: what is done later is loaded then. */
export async function beginUse(page: Page): Promise<void> {
  await page.mouse.move(1, 1);
  await page.mouse.move(2, 2);
  await page.waitForSelector('link[href*="later."]', { state: 'attached' });
}

/** Goes to an address of the site and waits until its values are in. */
export async function goFilled(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('html[data-filled]', { state: 'attached' });
}

/** Waits until a page has shown and done what it was about to: frames are painted, and no work waits for its turn. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
  });
  await idle(page);
}

/** Waits until no work of the page waits for its turn. */
export const idle = (page: Page): Promise<void> =>
  page.evaluate(async () => void (await new Promise((done) => requestIdleCallback(done))));

/** Holds back what a page asks for until it is let go. */
export async function hold(page: Page, url: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(url, (route) => promise.then(() => route.continue()));
  return resolve;
}
