import type { Server } from 'node:http';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serveSite } from '../src/server/serve-site.ts';
import { launchBrowser } from '../test/support/browser.ts';

export interface BrowserOnSite {
  origin: string;
  /** A page of a browser that has seen nothing yet. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
}

/** Serves a built site and opens a browser on it while `work` goes on. */
export async function inBrowser<Result>(
  folder: string,
  work: (site: BrowserOnSite) => Promise<Result>,
  serve: (folder: string, port: number) => Promise<Server> = serveSite,
): Promise<Result> {
  const server = await serve(folder, 0);
  let browser: Browser | undefined;
  try {
    browser = await launchBrowser();
    const opened = browser;
    const address = server.address();
    return await work({
      origin: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`,
      // What a worker asks for is not what a page weighs.
      newPage: async (options) => (await opened.newContext({ serviceWorkers: 'block', ...options })).newPage(),
    });
  } finally {
    await browser?.close();
    server.closeAllConnections();
    server.close();
  }
}
