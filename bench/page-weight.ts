import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { build } from './build.ts';
import type { Figure } from './report.ts';
import { inBrowser } from './site-in-browser.ts';
import { inTemporaryFolder } from './temporary.ts';
import { listenTo, sumOf, type Transfer, transferOf } from './transfer.ts';

const QUERY = '?host=web-1.prod&service=checkout&language=java';
const FILLING = /\/fill\.[^/]*$/;
/** Chrome moves a pointer that nobody moves, now and then, and some script waits for that. */
const LOADS = 8;
const KIB = 1024;

/** What the first load of a typical alert page of the starter content weighs, the one of median size: the heaviest of some loads. */
export async function pageWeight(): Promise<Figure[]> {
  return inTemporaryFolder(async (folder) => {
    const outDir = path.join(folder, 'site');
    await build({ cache: path.join(folder, 'cache'), outDir });
    const url = await medianAlert(outDir);
    return inBrowser(outDir, async ({ origin, newPage }) => {
      const loads: Load[] = [];
      for (let run = 0; run < LOADS; run++) loads.push(await load(await newPage(), origin, url));
      const weights = loads.map(({ transfers }) => sumOf(transfers, 'gzip'));
      const heaviest = loads[weights.indexOf(Math.max(...weights))]?.transfers ?? [];
      return figuresOf(url, heaviest, new Set(loads.flatMap(({ foreign }) => foreign)).size);
    });
  });
}

interface Load {
  transfers: Transfer[];
  /** What was asked of other origins. */
  foreign: string[];
}

/** The alert page whose HTML is neither among the smaller nor among the larger half. */
async function medianAlert(outDir: string): Promise<string> {
  const { pages } = JSON.parse(await readFile(path.join(outDir, 'index.json'), 'utf8'));
  const alerts = await Promise.all(
    (pages as { kind: string; url: string }[])
      .filter(({ kind }) => kind === 'alert')
      .map(async ({ url }) => ({ url, size: gzipSync(await readFile(path.join(outDir, url, 'index.html'))).length })),
  );
  return alerts.sort((a, b) => a.size - b.size)[Math.floor(alerts.length / 2)]?.url ?? '/';
}

async function load(page: Page, origin: string, url: string): Promise<Load> {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) foreign.push(request.url());
  });
  const heard = listenTo(page);
  await page.goto(origin + url + QUERY, { waitUntil: 'networkidle' });
  await page.waitForSelector('html[data-filled]');
  const transfers = await heard();
  // A browser without a window does not ask for the icon; all others do.
  const icon = await page.locator('link[rel~=icon]').first().getAttribute('href', { timeout: 1000 });
  if (icon !== null && !transfers.some(({ url }) => url === new URL(icon, origin).href)) {
    const response = await page.request.get(new URL(icon, origin).href);
    transfers.push(transferOf(response.url(), response.headers()['content-type'] ?? '', await response.body()));
  }
  await page.context().close();
  return { transfers, foreign };
}

function figuresOf(url: string, transfers: Transfer[], foreign: number): Figure[] {
  const scripts = transfers.filter(({ type }) => type.includes('javascript'));
  const kinds: Record<string, Transfer[]> = {
    HTML: transfers.filter(({ type }) => type.startsWith('text/html')),
    CSS: transfers.filter(({ type }) => type.startsWith('text/css')),
    'script for filling': scripts.filter(({ url }) => FILLING.test(url)),
    'other script': scripts.filter(({ url }) => !FILLING.test(url)),
  };
  kinds['other'] = transfers.filter((transfer) => !Object.values(kinds).flat().includes(transfer));
  kinds['total'] = transfers;
  const budgets: Record<string, number> = { 'script for filling': 6 * KIB, total: 14 * KIB };
  const group = `Page weight: first load of ${url}`;
  return [
    { group, name: 'requests', unit: 'count', value: transfers.length },
    { group, name: 'requests to other origins', unit: 'count', value: foreign, budget: 0 },
    ...(['gzip', 'brotli'] as const).flatMap((by) =>
      Object.entries(kinds).map(([kind, some]): Figure => {
        const budget = budgets[kind];
        return {
          group,
          name: `${kind}, ${by === 'gzip' ? 'gzip -9' : 'brotli'}`,
          unit: 'bytes',
          value: sumOf(some, by),
          ...(budget !== undefined && { budget }),
        };
      }),
    ),
  ];
}
