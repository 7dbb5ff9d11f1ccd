import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { sharedBrowser } from '../support/browser.ts';
import { PATIENCE_MS } from '../support/patience.ts';
import { type RunningServer, startServer } from '../support/running-server.ts';
import { type Files, makeTree, type Tree } from '../support/tree.ts';

const good: Files = {
  'site.yml': 'name: Books\n',
  'parameters.yml': 'host: { type: hostname }\n',
  'alerts/A.md': '# A\n\nOn {{host}}.\n',
  'alerts/B.md': '# B\n\nOn {{host}}.\n',
};

let browser: Browser;
const cleanings: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  browser = await sharedBrowser();
});
afterAll(async () => {
  for (const clean of cleanings) await clean();
});

interface Site {
  tree: Tree;
  dev: RunningServer;
  open(address: string): Promise<Page>;
}

async function develop(files: Files = good): Promise<Site> {
  const tree = await makeTree(files, (clean) => cleanings.push(clean));
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
  const first = await open('/addresses/0.json');
  const connected = first.waitForEvent('console', (message) => message.text().endsWith('connected.'));
  await first.goto(dev.origin);
  await connected;
  await first.close();
  return { tree, dev, open };
}

const overlay = (page: Page) => page.locator('pagebook-problems');
const article = (page: Page) => page.locator('article');
const shows = (page: Page, text: string) => expect.poll(() => article(page).textContent()).toContain(text);
const lists = (page: Page, text: string) =>
  expect.poll(() => overlay(page).locator('section').textContent()).toContain(text);
const listsNothing = (page: Page) => expect.poll(() => overlay(page).locator('section').count()).toBe(0);

describe('an error in the content', () => {
  test('is shown over the last good page, with all others, until it is fixed', async () => {
    const { tree, dev, open } = await develop();
    const page = await open('/alerts/A/?host=web-1');
    await shows(page, 'On web-1.');
    await expect.poll(() => overlay(page).isVisible()).toBe(false);

    await tree.write({
      'alerts/A.md': '# A\n\nOn {{#host}}them.\n',
      'alerts/B.md': '# B\n\n[Read](nowhere.md), <script>alert(1)</script>![x](https://x.example/x.png)\n',
    });
    await lists(page, 'is never closed');
    await lists(page, 'nowhere.md');
    await expect
      .poll(() => overlay(page).locator('li').first().locator('p, p > *').allTextContents())
      .toEqual([
        `${tree.root}/alerts/A.md:3:4errorunclosed-section`,
        `${tree.root}/alerts/A.md:3:4`,
        'error',
        'unclosed-section',
        '{{#host}} is never closed',
        '{{#host}}',
        'Write {{/host}} where the section ends.',
        '{{/host}}',
      ]);
    await expect.poll(() => overlay(page).locator('section').textContent()).toContain(`${tree.root}/alerts/B.md:3:1`);
    // The errors come first, then what is less.
    await expect.poll(() => overlay(page).getByRole('heading').textContent()).toMatch(/^2 errors, 1 warning/);
    await expect.poll(() => overlay(page).locator('li').count()).toBe(3);
    await expect.poll(() => overlay(page).locator('li').last().textContent()).toContain('warning');
    // The page stays as it was, and the terminal says the same.
    await expect.poll(() => article(page).textContent()).toContain('On web-1.');
    expect(dev.told()).toContain(`${tree.root}/alerts/A.md:3:4  error`);

    // Who comes later sees it too, and so does who loads the page again.
    const later = await open('/alerts/B/?host=web-2');
    await lists(later, 'is never closed');
    await expect.poll(() => article(later).textContent()).toContain('On web-2.');
    await page.reload();
    await lists(page, 'is never closed');

    // One is fixed, then the other.
    await tree.write({ 'alerts/A.md': '# A\n\nNow on {{host}}.\n' });
    await expect.poll(() => overlay(page).getByRole('heading').textContent()).toMatch(/^1 error, 1 warning/);
    await tree.write({ 'alerts/B.md': '# B\n\nNow on {{host}}.\n' });
    await shows(page, 'Now on web-1.');
    await shows(later, 'Now on web-2.');
    await listsNothing(page);
    await listsNothing(later);
    await expect.poll(() => overlay(page).isVisible()).toBe(false);
  });

  test('is shown when the server starts with it', async () => {
    const { tree, open } = await develop({ ...good, 'alerts/B.md': '# B\n\n{{> nothing}}\n' });
    const page = await open('/alerts/A/?host=web-1');
    await lists(page, `${tree.root}/alerts/B.md:3:1`);
    await shows(page, 'On web-1.');
    await tree.write({ 'alerts/B.md': good['alerts/B.md'] ?? '' });
    await listsNothing(page);
  });

  test('can be put aside by keyboard, is announced, and is accessible', async () => {
    const { tree, open } = await develop();
    const page = await open('/alerts/A/?host=web-1');
    await tree.write({ 'alerts/B.md': '# B\n\n{{> nothing}}\n' });
    await lists(page, 'nothing');
    await expect.poll(() => overlay(page).getByRole('alert').textContent()).toBe('1 error');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page)).toEqual([]);
    }
    const button = overlay(page).getByRole('button');
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => overlay(page).locator('li').first().isVisible()).toBe(false);
    await expect
      .poll(async () => [await button.textContent(), await button.getAttribute('aria-expanded')])
      .toEqual(['Show', 'false']);
    // It stays aside when another change comes.
    await tree.write({ 'alerts/B.md': '# B\n\n{{> nothing}} {{> more}}\n' });
    await expect.poll(() => overlay(page).getByRole('alert').textContent()).toBe('2 errors');
    await expect.poll(() => overlay(page).locator('li').first().isVisible()).toBe(false);
    await button.click();
    await overlay(page).locator('li').first().waitFor();
  });
});

test('the server recovers from whatever happens to the content, and warns of nothing', async () => {
  const { tree, dev, open } = await develop();
  const { root } = tree;
  const page = await open('/alerts/A/?host=web-1');
  await shows(page, 'On web-1.');
  let round = 0;
  /** The content is as it should be, and changes are seen. */
  const isWell = async (): Promise<void> => {
    await tree.write({ ...good, 'alerts/A.md': `# A\n\nRound ${++round} on {{host}}.\n` });
    await shows(page, `Round ${round} on web-1.`);
    await listsNothing(page);
  };
  await isWell();

  await rm(root, { recursive: true });
  await lists(page, `the content folder ${root} is not there`);
  await expect.poll(() => article(page).textContent()).toContain('Round 1 on web-1.');
  await page.reload();
  await lists(page, 'is not there');
  await isWell();

  await rm(root, { recursive: true });
  await isWell();

  await rename(root, `${root}-away`);
  await lists(page, 'is not there');
  await rename(`${root}-away`, root);
  await listsNothing(page);
  await isWell();

  await rename(root, `${root}-away`);
  await writeFile(root, 'A file for a moment');
  await lists(page, `${root} is a file, not a folder`);
  await rm(root);
  await rename(`${root}-away`, root);
  await listsNothing(page);
  await isWell();

  for (const [file, text, place] of [
    ['parameters.yml', 'host: { type: hostname\n', 'parameters.yml:'],
    ['parameters.yml', new Uint8Array([0xff, 0xfe, 0x00]), 'parameters.yml:1:1'],
    ['site.yml', 'name: [Books\n', 'site.yml:'],
    ['site.yml', 'nmae: Books\n', 'site.yml:1:1'],
  ] as const) {
    await tree.write({ [file]: text });
    await lists(page, `${root}/${place}`);
    await isWell();
  }

  // Without its settings it is another site, and the same again with them.
  await tree.remove('parameters.yml');
  await shows(page, '{{host}}');
  await isWell();
  await tree.remove('site.yml');
  await isWell();
  await rm(path.join(root, 'alerts'), { recursive: true });
  await mkdir(path.join(root, 'alerts'));
  await isWell();

  for (let more = 0; more < 12; more++) await isWell();
  expect(dev.told()).not.toMatch(/warning|\n\s+at /i);
});

test('a page that connects after a change, though it was served before, loads it again', async () => {
  const { tree, dev, open } = await develop();
  // Somebody else has a page open, who is told.
  const other = await open('/alerts/A/?host=web-1');
  await shows(other, 'On web-1.');
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  onTestFinished(() => page.close());
  let connect = (): void => {};
  const held = new Promise<void>((done) => {
    connect = done;
  });
  await page.route('**/@vite/client', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${dev.origin}/alerts/A/?host=web-2`, { waitUntil: 'commit' });
  await article(page).waitFor({ state: 'attached' });
  await tree.write({ 'alerts/A.md': '# A\n\nLater on {{host}}.\n' });
  await shows(other, 'Later on web-1.');
  connect();
  await shows(page, 'Later on web-2.');
});

test('a picture that is replaced is shown at once, though no page has changed', async () => {
  const svg = (width: number): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h${width}"/></svg>`;
  const { tree, open } = await develop({ ...good, 'alerts/A.md': '# A\n\n![x](x.svg)\n', 'alerts/x.svg': svg(1) });
  const page = await open('/alerts/A/');
  const drawn = (): Promise<string> =>
    page
      .evaluate(async () => {
        const image = document.querySelector('article img');
        return image instanceof HTMLImageElement ? (await fetch(image.src)).text() : '';
      })
      .catch(() => 'loading');
  await expect.poll(drawn).toContain('h1');
  const reloaded = page.waitForEvent('load');
  await tree.write({ 'alerts/x.svg': svg(2) });
  await reloaded;
  await expect.poll(drawn).toContain('h2');
});

test('two servers of the same engine show their own content each, whichever changes', async () => {
  const own = (name: string): Files => ({ ...good, [`alerts/${name}.md`]: `# ${name}\n\nOf ${name} alone.\n` });
  const sites = await Promise.all(
    ['One', 'Two'].map(async (name) => {
      const tree = await makeTree(own(name), (clean) => cleanings.push(clean));
      const dev = await startServer('dev', tree.environment);
      onTestFinished(async () => void (await dev.close()));
      const status = async (page: string): Promise<number> => (await fetch(`${dev.origin}/alerts/${page}/`)).status;
      return { name, tree, status };
    }),
  );
  const [one, two] = sites;
  if (!one || !two) throw new Error('there are two');
  const statuses = async (): Promise<number[]> => {
    const asked = [one.status('One'), one.status('Two'), two.status('One'), two.status('Two')];
    return Promise.all(asked);
  };
  expect(await statuses()).toEqual([200, 404, 404, 200]);
  await two.tree.write({ 'alerts/One.md': '# One\n' });
  await expect.poll(statuses).toEqual([200, 404, 200, 200]);
  await one.tree.remove('alerts/One.md');
  await expect.poll(statuses).toEqual([404, 404, 200, 200]);
});

test('another base or address is served at once, on the same port', async () => {
  const { tree, dev } = await develop();
  for (const base of ['/ops', '/on-call', '/']) {
    await tree.write({ 'site.yml': `base: ${base}\n` });
    const address = `${dev.origin}${base === '/' ? '' : base}/alerts/A/`;
    const seen = (): Promise<string> =>
      fetch(address).then(
        (response) => response.text(),
        () => '',
      );
    await expect.poll(seen).toContain(`data-parameter="host"`);
    await expect.poll(() => dev.told()).toContain(`${dev.origin}${base === '/' ? '' : base}/alerts/A/`);
  }
});
