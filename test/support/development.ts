import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { sharedBrowser } from './browser.ts';
import { PATIENCE_MS } from './patience.ts';
import { type RunningServer, startServer } from './running-server.ts';
import { type Files, makeTree, type Tree } from './tree.ts';

/** A tree without errors. */
export const good: Files = {
  'site.yml': 'name: Books\n',
  'parameters.yml': 'host: { type: hostname }\n',
  'alerts/A.md': '# A\n\nOn {{host}}.\n',
  'alerts/B.md': '# B\n\nOn {{host}}.\n',
};

/** A tree that `dev` serves. */
interface Developed {
  tree: Tree;
  dev: RunningServer;
  open(address: string): Promise<Page>;
}

export interface Development {
  browser(): Browser;
  /** Makes a tree that is there until all tests of the file have ended. */
  plant(files: Files): Promise<Tree>;
  develop(files?: Files): Promise<Developed>;
}

/** A browser, and trees that `dev` serves, for the test file that calls this. */
export function useDevelopment(): Development {
  let browser: Browser;
  const cleanings: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    browser = await sharedBrowser();
  });
  afterAll(async () => {
    for (const clean of cleanings) await clean();
  });

  const plant = (files: Files): Promise<Tree> => makeTree(files, (clean) => cleanings.push(clean));
  return {
    browser: () => browser,
    plant,
    develop: async (files = good) => {
      const tree = await plant(files);
      const dev = await startServer('dev', tree.environment);
      onTestFinished(async () => void (await dev.close()));
      const open = async (address: string): Promise<Page> => {
        const page = await browser.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        onTestFinished(() => page.close());
        await page.goto(dev.origin + address);
        return page;
      };
      // Vite has the first page that connects load again, for what changed while there was none.
      const first = await open('/new.json');
      const connected = first.waitForEvent('console', (message) => message.text().endsWith('connected.'));
      await first.goto(dev.origin);
      await connected;
      await first.close();
      return { tree, dev, open };
    },
  };
}

/** The list of problems over a page. */
export const overlay = (page: Page) => page.locator('pagebook-problems');

export const shows = (page: Page, text: string) =>
  expect.poll(() => page.locator('article').textContent()).toContain(text);
export const lists = (page: Page, text: string) =>
  expect.poll(() => overlay(page).locator('section').textContent()).toContain(text);
export const listsNothing = (page: Page) => expect.poll(() => overlay(page).locator('section').count()).toBe(0);
