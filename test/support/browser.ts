import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const SYSTEM = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A real browser: the system's, else Playwright's own, else the one that comes inside an npm package. */
export async function launchBrowser(more: string[] = []): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    ...more,
  ];
  const system = SYSTEM.find((path) => path !== undefined && existsSync(path));
  if (system !== undefined) return chromium.launch({ executablePath: system, args });
  if (existsSync(chromium.executablePath())) return chromium.launch({ args });
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packaged.executablePath(), headless: true, args });
}
