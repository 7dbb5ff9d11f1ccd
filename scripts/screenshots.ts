import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { pathsFor } from '../src/files/paths.ts';
import { buildSite } from '../src/publish/build-site.ts';
import { serveSite } from '../src/server/serve-site.ts';
import { launchBrowser } from '../test/support/browser.ts';

const USAGE = `npm run screenshots -- [--all FOLDER]
  makes the pictures of the README; with --all, pictures of every kind of page, on phone and laptop, light and dark`;

interface Picture {
  file: string;
  address: string;
  options: BrowserContextOptions;
  /** What the reader has done before. */
  before?: (page: Page) => Promise<void>;
}

/** The page that the README shows, filled by a link as an alert would carry it. */
const LINK = '/alerts/HeapUsageHigh/?host=web-1.prod&service=checkout&language=java';
const LAPTOP = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

const ofReadme: Picture[] = [
  { file: image('alert.png'), address: LINK, options: { ...LAPTOP, colorScheme: 'light' } },
  { file: image('alert-phone-dark.png'), address: LINK, options: { ...PHONE, colorScheme: 'dark' } },
];

const pages: Record<string, Pick<Picture, 'address' | 'before'>> = {
  home: { address: '/' },
  'alert-filled': { address: LINK },
  'alert-unfilled': { address: '/alerts/HeapUsageHigh/' },
  'alert-refused': { address: '/alerts/HighCPU/?host=web-1;reboot&service=checkout&colour=red' },
  'runbook-ticked': {
    address: '/runbooks/checkout/restart/?namespace=shop&pod=checkout-1&service=checkout',
    before: async (page) => {
      for (const index of [0, 1]) await page.locator('[data-tick]:visible').nth(index).check();
      await page.locator('[data-steps]').first().scrollIntoViewIfNeeded();
    },
  },
  search: {
    address: '/search/?q=heap&service=checkout',
    before: (page) => page.locator('.search-results a').first().waitFor(),
  },
  'search-dialog': {
    address: LINK,
    before: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('restart');
      await page.locator('dialog .search-results a').first().waitFor();
    },
  },
  'not-found': { address: '/alerts/HighCPUs/?host=web-1' },
  retrospective: { address: '/retrospectives/2026-07-14-checkout-heap-exhausted/' },
};

const ofAll = (folder: string): Picture[] =>
  Object.entries(pages).flatMap(([name, page]) =>
    Object.entries({ '390': PHONE, '1280': LAPTOP }).flatMap(([width, options]) =>
      (['light', 'dark'] as const).map((colorScheme) => ({
        ...page,
        file: path.join(folder, `${name}-${width}-${colorScheme}.png`),
        options: { ...options, colorScheme },
      })),
    ),
  );

function image(name: string): string {
  return fileURLToPath(new URL(`../docs/images/${name}`, import.meta.url));
}

async function take(pictures: Picture[]): Promise<void> {
  // The starter content, whatever PAGEBOOK_CONTENT says.
  const paths = pathsFor({ PAGEBOOK_CACHE: process.env['PAGEBOOK_CACHE'] });
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pagebook-screenshots-'));
  try {
    const { built, problems } = await buildSite(paths, folder);
    if (!built) throw new Error(`the starter content does not build:\n${JSON.stringify(problems, undefined, 2)}`);
    const server = await serveSite(folder, 0);
    const address = server.address();
    const origin = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
    const browser = await launchBrowser();
    try {
      for (const { file, address, options, before } of pictures) {
        const context = await browser.newContext(options);
        const page = await context.newPage();
        await page.goto(origin + address);
        await page.waitForSelector('html[data-filled]');
        await before?.(page);
        await page.screenshot({ path: file, animations: 'disabled' });
        console.log(path.relative(process.cwd(), file));
        await context.close();
      }
    } finally {
      await browser.close();
      server.closeAllConnections();
      server.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readOptions() {
  try {
    return parseArgs({ options: { all: { type: 'string' } } }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\nUsage: ${USAGE}`);
    process.exit(2);
  }
}

const { all } = readOptions();
if (all !== undefined) await mkdir(all, { recursive: true });
await take(all === undefined ? ofReadme : ofAll(all));
