import { cp } from 'node:fs/promises';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { starterFolder } from '../../src/init/starter-folder.ts';
import { sharedBrowser } from '../support/browser.ts';
import { type Built, built } from '../support/built.ts';
import { bePatient } from '../support/patient-page.ts';
import { missedOf, type Query, readQueries } from '../support/search-table.ts';
import { openDialog } from '../support/searching.ts';
import { foreignPages } from './foreign-pages.ts';

let site: Built;
let context: BrowserContext;

beforeAll(async () => {
  site = await built({}, '/', async ({ root, write }) => {
    await cp(starterFolder(), root, { recursive: true });
    await write(foreignPages);
  });
  context = await (await sharedBrowser()).newContext({ baseURL: site.origin });
  await bePatient(context);
});
afterAll(async () => {
  await context?.close();
  await site?.close();
});

/** Looks for everything in the dialogs of a few tabs at once. */
async function missed(queries: readonly Query[], tabs = 3): Promise<string[]> {
  const found = Array.from({ length: tabs }, async (_, tab) => {
    const page = await context.newPage();
    await page.goto('/');
    await openDialog(page);
    const own = await missedOf(
      page,
      queries.filter((_query, index) => index % tabs === tab),
    );
    await page.close();
    return own;
  });
  return (await Promise.all(found)).flat();
}

test('what is typed or pasted on call finds its page in one try', async () => {
  const queries = readQueries('queries.txt');
  expect(queries.length).toBeGreaterThanOrEqual(150);
  expect(await missed(queries)).toEqual([]);
});

test('so do words of other languages, versions, flags, paths and codes', async () => {
  expect(await missed(readQueries('foreign-queries.txt'))).toEqual([]);
});
