import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Built, built } from '../support/built.ts';
import { command } from '../support/command.ts';
import { goFilled, useReader } from '../support/reader.ts';

const reader = useReader();

/** More than a screen of text, so that each place is scrolled to. */
const far = Array.from({ length: 30 }, (_, line) => `Line ${line} of a text that is in the way.`).join('\n\n');

/** Each place of the page, by what is there to read, with the fragments that lead to it. */
const PLACES: Record<string, { written: string; fragments: string[] }> = {
  'A name': { written: '<a name="Named_Place"></a>A name', fragments: ['Named_Place', 'named_place', 'NAMED_PLACE'] },
  'An id': { written: '<span id="x.1">An id</span>', fragments: ['x.1', 'X.1', 'user-content-x.1'] },
  'In HTML': { written: '<h3 id="html">In HTML</h3>', fragments: ['html', 'in-html', 'In-HTML'] },
  'With an id': { written: '## With an id {#own-id}', fragments: ['own-id', 'Own-ID'] },
  'With a name': { written: '## With a name {#ownName}', fragments: ['ownName', 'ownname'] },
  Main: { written: '## Main', fragments: ['main', 'Main'] },
  '🔥': { written: '## 🔥', fragments: ['section'] },
  Überblick: { written: '## Überblick', fragments: ['überblick', '%C3%BCberblick', '%C3%9Cberblick'] },
  Location: { written: '<a id="location"></a>Location', fragments: ['location', 'user-content-location'] },
  Process: { written: '## Process', fragments: ['process'] },
  'In a fold': { written: '{{#host}}\n\n## In a fold\n\n{{/host}}', fragments: ['in-a-fold', 'IN-A-FOLD'] },
};
const NOWHERE = ['with-an-id', 'with-a-name', 'heading', 'x', 'named', ':main', 'a?b'];
const fragments = Object.entries(PLACES).flatMap(([place, { fragments }]) => fragments.map((each) => [each, place]));

let site: Built;
beforeAll(async () => {
  const links = [...fragments.map(([each]) => each), ...NOWHERE].map((each) => `[${each}](A.md#${each})`).join('\n');
  site = await built({
    'site.yml': 'name: Books\n',
    'parameters.yml': 'host: { type: hostname }\n',
    'alerts/A.md': `# The title\n\n${Object.entries(PLACES)
      .map(([place, { written, fragments }]) => `[to ${place}](#${fragments.at(-1)})\n\n${far}\n\n${written}\n`)
      .join('\n')}\n${far}\n\n[Back to the top](#The-Title)\n`,
    'alerts/B.md': `# B\n\n${links}\n`,
  });
});
afterAll(() => site.close());

/** How far the element whose own text is this is below the top of the window. */
const topOf = (page: Page, text: string): Promise<number> =>
  page.evaluate((wanted) => {
    const all = Array.from(document.querySelectorAll('article :is(h2, h3, p, span)')).reverse();
    return all.find(({ textContent }) => textContent === wanted)?.getBoundingClientRect().top ?? Number.NaN;
  }, text);
const isAtTop = async (page: Page, text: string): Promise<boolean> => Math.abs(await topOf(page, text)) < 60;

describe('a fragment leads to its place', () => {
  test.each(fragments)('from elsewhere: #%s', async (fragment, place = '') => {
    const page = await reader.open(`${site.origin}/alerts/A/#${fragment}`);
    await expect.poll(() => isAtTop(page, place)).toBe(true);
  });

  test.each(Object.keys(PLACES))('from a link of the page: %s', async (place) => {
    const page = await reader.open(`${site.origin}/alerts/A/`);
    await page.getByRole('link', { name: `to ${place}`, exact: true }).click();
    await expect.poll(() => isAtTop(page, place)).toBe(true);
  });

  test.each(Object.keys(PLACES).filter((place) => place !== 'In a fold'))('without JavaScript: %s', async (place) => {
    const page = await reader.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.origin}/alerts/A/`);
    await page.getByRole('link', { name: `to ${place}`, exact: true }).click();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  });

  test('to the title, from the end of the page', async () => {
    const page = await reader.open(`${site.origin}/alerts/A/`);
    await page.getByRole('link', { name: 'Back to the top' }).click();
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#the-title');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(100);
  });
});

test('`check` tells of the fragments that lead nowhere, and of no others', async () => {
  const { stdout } = await command('check', ['--format', 'json'], site.tree.environment);
  const told = (JSON.parse(stdout).problems as { rule: string; message: string }[])
    .filter(({ rule }) => rule === 'broken-anchor')
    .map(({ message }) => /`#(.+?)`/.exec(message)?.[1]);
  // What is behind `?` are parameters.
  expect(told).toEqual(NOWHERE.map((each) => each.replace(/\?.*/, '')));
  const page = await reader.newPage();
  for (const each of NOWHERE) {
    await page.goto('about:blank');
    await goFilled(page, `${site.origin}/alerts/A/#${each}`);
    await page.waitForSelector('link[href*="later."]', { state: 'attached' });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(100);
  }
});

test('the table of contents leads to the headings, and no id is there twice', async () => {
  const page = await reader.open(`${site.origin}/alerts/A/`, { viewport: { width: 1280, height: 800 } });
  await page.locator('nav.contents').getByRole('link', { name: 'Main', exact: true }).click();
  await expect.poll(() => isAtTop(page, 'Main')).toBe(true);
  const ids = (): Promise<string[]> => page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  await expect
    .poll(async () => (await ids()).filter((id, index, all) => id === '' || all.indexOf(id) !== index))
    .toEqual([]);
});

test('a page whose places have the names of scripts’ globals is filled and searched', async () => {
  const page = await reader.open(`${site.origin}/alerts/A/?host=web-1`);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('title');
  await page.getByRole('dialog').getByRole('link', { name: 'The title' }).first().waitFor();
  expect(errors).toEqual([]);
});
