import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions } from 'playwright-core';
import { buildSite } from '../src/build/build-site.ts';
import { serveSite } from '../src/build/serve-site.ts';
import { workplaceFor } from '../src/build/workplace.ts';
import { launchBrowser } from '../test/support/browser.ts';

/** The page that the README shows, filled by a link as an alert would carry it. */
const LINK = '/alerts/HeapUsageHigh/?host=web-1.prod&service=checkout&language=java';

const pictures: { name: string; options: BrowserContextOptions }[] = [
  { name: 'alert.png', options: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  {
    name: 'alert-phone-dark.png',
    options: { viewport: { width: 390, height: 844 }, colorScheme: 'dark', isMobile: true, deviceScaleFactor: 2 },
  },
];

// The starter content, whatever PAGEBOOK_CONTENT says.
const workplace = workplaceFor({ PAGEBOOK_CACHE: process.env['PAGEBOOK_CACHE'] });
const folder = await mkdtemp(path.join(os.tmpdir(), 'pagebook-screenshots-'));
try {
  const { built, problems } = await buildSite(workplace, folder);
  if (!built) throw new Error(`the starter content does not build:\n${JSON.stringify(problems, undefined, 2)}`);
  const server = await serveSite(folder, 0);
  const address = server.address();
  const origin = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
  const browser = await launchBrowser();
  try {
    for (const { name, options } of pictures) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      await page.goto(origin + LINK);
      await page.waitForSelector('html[data-filled]');
      const file = fileURLToPath(new URL(`images/${name}`, import.meta.url));
      await page.screenshot({ path: file });
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
