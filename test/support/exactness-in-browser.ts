import fc from 'fast-check';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedBrowser } from './browser.ts';
import { SEED } from './exactness.ts';
import { field } from './field.ts';
import { filled } from './filled.ts';
import { type GeneratedSite, generateSite } from './generated-site.ts';
import { bePatient } from './patient-page.ts';
import { beginUse, goFilled } from './reader.ts';
import { queryOf, renderedFirst } from './rendered-first.ts';
import { seen } from './seen.ts';

declare const reader: { seen(root: Element): string };

/** What the article shows, without its title. */
const seenHere = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const article = document.querySelector('article')?.cloneNode(true) as Element;
    article.querySelector('h1')?.remove();
    // Links of the site are relative to the page.
    for (const link of article.querySelectorAll<HTMLAnchorElement>('a[href^="."]'))
      link.setAttribute('href', link.pathname + link.search + link.hash);
    return reader.seen(article);
  });

/**
 * The whole article as it is, whoever gave the values and in whatever order attributes were
 * set, and without what lets a slot be edited, which comes when nobody is typing.
 */
const articleHere = (page: Page): Promise<string> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('article *'), (element) => {
      const attributes = Array.from(element.attributes)
        .filter(({ name }) => !/^(?:title|role|tabindex|aria-description)$/.test(name))
        .map(({ name, value }) => `${name}=${value.replace(/^typed$/, 'link')}`);
      const text = element.childElementCount === 0 ? element.textContent : '';
      return `<${element.localName} ${attributes.sort().join(' ')}>${text}`;
    }).join('\n'),
  );

/** The elements that only one of two articles has in its place. */
function onlyInOne(left: string, right: string): string[] {
  const [lines, others] = [left.split('\n'), right.split('\n')];
  const length = Math.max(lines.length, others.length);
  return Array.from({ length }, (_, at) => (lines[at] === others[at] ? '' : `${lines[at]} | ${others[at]}`)).filter(
    Boolean,
  );
}

/** Registers the tests of generated pages in a browser, on so many pages, into some of which something is typed. */
export function testExactnessInBrowser(pages: number, typings: number): void {
  describe('generated pages in a browser', () => {
    let site: GeneratedSite;
    let context: BrowserContext;
    let page: Page;

    beforeAll(async () => {
      site = await generateSite(pages, SEED);
      context = await (await sharedBrowser()).newContext();
      await bePatient(context);
      page = await context.newPage();
      await page.addInitScript(site.seenScript);
    });
    afterAll(async () => {
      await context?.close();
      await site?.close();
    });

    test('read as Markdown reads what Mustache rendered first', async () => {
      expect(site.pages.length).toBeGreaterThanOrEqual(50);
      for (const { address, text, query } of site.pages) {
        await goFilled(page, `${site.origin}${address}?${queryOf(query)}`);
        const theirs = filled(renderedFirst(text, query));
        await expect.poll(() => seenHere(page), { message: address }).toBe(seen(theirs));
      }
    });

    test('end, whatever is typed before, as when the last values are opened', async () => {
      const change = fc.oneof(
        fc.tuple(fc.constant('host'), fc.constantFrom('web1', 'db2', '', 'x;y')),
        fc.tuple(fc.constant('pod'), fc.constantFrom('p7', '')),
        fc.tuple(fc.constant('gone'), fc.constantFrom('back', '')),
        fc.tuple(fc.constant('list'), fc.constantFrom('a1', '')),
        fc.tuple(fc.constant('language'), fc.constantFrom('java', 'go', 'node', '')),
      );
      const typing = fc.tuple(fc.constantFrom(...site.pages), fc.array(change, { minLength: 2, maxLength: 7 }));
      await fc.assert(
        fc.asyncProperty(typing, async ([{ address, query }, changes]) => {
          await goFilled(page, `${site.origin}${address}?${queryOf(query)}`);
          await beginUse(page);
          for (const [name, value] of changes) await enter(page, name, value);
          // The form is folded again: that is the reader's doing, not a value's.
          await page.evaluate(() => document.querySelector('.values details')?.removeAttribute('open'));
          const search = await page.evaluate(() => location.search);
          const opened = await context.newPage();
          await goFilled(opened, `${site.origin}${address}${search}`);
          await beginUse(opened);
          // Words of notices and the switch for long lines come when nothing else is to be done.
          const differences = async (): Promise<string[]> =>
            onlyInOne(await articleHere(page), await articleHere(opened));
          await expect.poll(differences, { message: `${address}${search}` }).toEqual([]);
          await opened.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
          await expect.poll(differences, { message: `${address}${search}, filled once more` }).toEqual([]);
          await opened.close();
        }),
        // A page that stays different is waited for, as long as a busy machine may need: once is enough.
        { numRuns: typings, seed: SEED, endOnFailure: true },
      );
    });
  });
}

/** Types into the form's control, where the page has one. */
async function enter(page: Page, name: string, value: string): Promise<void> {
  const control = page.locator(`form[data-parameters] [name=${name}]`);
  if ((await control.count()) === 0) return;
  const open = await field(page, name);
  if (name === 'language') await open.selectOption(value);
  else await open.fill(value);
}
