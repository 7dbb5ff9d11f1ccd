import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, onTestFinished, test } from 'vitest';
import { ALERT } from '../support/article.ts';
import { asks, copyOf } from '../support/confirming.ts';
import { servePlainly } from '../support/plain-server.ts';
import { goFilled, useReader } from '../support/reader.ts';

const reader = useReader();
const LINK = `${ALERT}index.html?host=web-1.prod&service=checkout&language=java`;
const SCREENS: Record<string, BrowserContextOptions> = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  laptop: { viewport: { width: 1280, height: 800 } },
};

/** The built site, elsewhere, in a folder whose name has to be escaped: as it is unpacked from a ZIP. */
let unpacked: string;
/** Its address, without a slash at the end. */
let files: string;
beforeAll(async () => {
  unpacked = await mkdtemp(path.join(tmpdir(), 'pagebook stick #1 '));
  await cp(inject('folder'), unpacked, { recursive: true });
  files = pathToFileURL(unpacked).href;
});
afterAll(() => rm(unpacked, { recursive: true, force: true }));

/** What browsers report of a page: errors in the console, exceptions, and requests that failed. */
let faults: string[];
beforeEach(() => {
  faults = [];
});

async function open(address: string, screen = 'laptop'): Promise<Page> {
  const page = await reader.newPage(SCREENS[screen]);
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('requestfailed', (request) => {
    // What is on its way when the reader goes on is given up.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(request.url());
  });
  await goFilled(page, address);
  return page;
}

const visible = (page: Page, selector: string) => page.locator(`${selector}:visible`).first();

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('searchbox').fill(words);
}

/** What Copy has put into the clipboard, as another program sees it. */
async function pasted(page: Page): Promise<string> {
  await search(page, '');
  const field = page.getByRole('dialog').getByRole('searchbox');
  await field.press('ControlOrMeta+v');
  await expect.poll(() => field.inputValue()).not.toBe('');
  const text = await field.inputValue();
  // The field takes the first one for itself, to become empty.
  await expect
    .poll(async () => {
      await page.keyboard.press('Escape');
      return page.getByRole('dialog').count();
    })
    .toBe(0);
  return text;
}

describe.each(Object.keys(SCREENS))('a folder of files without a server, on a %s', (screen) => {
  test('fills a page from its address, copies, ticks, and remembers what was ticked', async () => {
    const page = await open(`${files}${LINK}`, screen);
    await expect.poll(() => page.locator('[data-parameter=host]').allTextContents()).toContain('web-1.prod');
    const copy = copyOf(page, 'ssh -t');
    await copy.click();
    await expect.poll(() => copy.textContent()).toBe('Copied');
    expect(await pasted(page)).toBe('ssh -t web-1.prod sudo -i');
    const step = visible(page, '[data-tick]');
    await step.check();
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage).join())).toContain('pagebook-kept:');
    await page.reload();
    await expect.poll(() => visible(page, '[data-tick]').isChecked()).toBe(true);
    expect(faults).toEqual([]);
  });

  test('asks for the target of a command that changes something, and copies it then', async () => {
    const page = await open(`${files}/runbooks/kubernetes/drain-a-node/index.html?host=node-7`, screen);
    const copy = copyOf(page, 'cordon');
    await copy.click();
    await asks(page).getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => copy.textContent()).toBe('Copied');
    expect(await pasted(page)).toContain('cordon node-7');
    expect(faults).toEqual([]);
  });

  test('leads from page to page by links to files, and keeps the parameters', async () => {
    const page = await open(`${files}${LINK}`, screen);
    // They are files as soon as the page can be used, whatever the reader does first.
    await expect
      .poll(() =>
        page.$$eval('a[href]', (links) =>
          links
            .map((link) => new URL((link as HTMLAnchorElement).href))
            .filter(({ protocol, pathname }) => protocol === 'file:' && pathname.endsWith('/'))
            .map(String),
        ),
      )
      .toEqual([]);
    const crumb = page.locator('.foot a').first();
    const href = (await crumb.getAttribute('href')) ?? '';
    await crumb.click();
    await expect.poll(() => page.url()).toBe(new URL(href, page.url()).href);
    await expect.poll(() => page.url()).toContain('/index.html?host=web-1.prod&service=checkout&language=java');
    await page.locator('html[data-filled]').waitFor({ state: 'attached' });
    expect(faults).toEqual([]);
  });

  test('finds pages by name and by symptom, says that texts are not searched, and opens the result', async () => {
    const page = await open(`${files}${LINK}`, screen);
    await search(page, 'saturatedthread');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('link', { name: 'SaturatedThreadPool' }).waitFor();
    await dialog.getByText('These are files without a server').waitFor();
    const site = dialog.getByRole('link', { name: 'Search the site' });
    await expect.poll(() => site.getAttribute('href')).toBe('https://pagebook.example.com/search/?q=saturatedthread');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.url())
      .toBe(`${files}/alerts/SaturatedThreadPool/index.html?host=web-1.prod&service=checkout&language=java`);
    await page.locator('html[data-filled]').waitFor({ state: 'attached' });
    await search(page, 'satturatedthreadpol');
    await dialog.getByRole('link', { name: 'SaturatedThreadPool' }).waitFor();
    expect(faults).toEqual([]);
  });

  test('takes what is typed into the form, goes back by the browser’s button, and leads to headings', async () => {
    const page = await open(`${files}${ALERT}index.html?service=checkout`, screen);
    await page.locator('.values summary').click();
    await page.locator('[data-parameters] [name=host]').fill('web-9');
    await expect.poll(() => page.url()).toBe(`${files}${ALERT}index.html?service=checkout&host=web-9`);
    await expect.poll(() => page.locator('[data-parameter=host]').allTextContents()).toContain('web-9');
    await page.goBack();
    await expect.poll(() => page.url()).toBe(`${files}${ALERT}index.html?service=checkout`);
    await page.goto(`${files}${ALERT}index.html#mitigation?host=web-3`);
    await page.reload();
    await expect.poll(() => page.url()).toBe(`${files}${ALERT}index.html?host=web-3#mitigation`);
    expect(faults).toEqual([]);
  });
});

describe('a folder of files without a server', () => {
  test('gives the site’s public address when a link is copied', async () => {
    const page = await open(`${files}${LINK}`);
    await page.locator('.values summary').click();
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await pasted(page)).toMatch(new RegExp(`^https://pagebook\\.example\\.com${ALERT}\\?host=web-1\\.prod`));
  });

  test('writes the timeline, and the draft of a retrospective to be copied', async () => {
    const page = await open(`${files}${LINK}`);
    await visible(page, '[data-tick]').check();
    const timeline = page.locator('[data-action=timeline]');
    await timeline.click();
    await expect.poll(() => timeline.textContent()).toBe('Copied');
    await page.locator('[data-action=retrospective]').click();
    const draft = page.getByRole('dialog').getByRole('textbox');
    await expect.poll(() => draft.inputValue()).toContain('## Timeline');
    await expect.poll(() => draft.inputValue()).toContain('UTC');
    expect(faults).toEqual([]);
  });

  test('sends the form on home to the page of search', async () => {
    const page = await open(`${files}/index.html?host=web-1`);
    await page.locator('main').getByRole('searchbox').fill('heapusagehigh');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toBe(`${files}/search/index.html?q=heapusagehigh&host=web-1`);
    await page.getByRole('link', { name: 'HeapUsageHigh' }).first().waitFor();
    expect(faults).toEqual([]);
  });

  test('keeps the colours that were chosen from page to page', async () => {
    const page = await open(`${files}${LINK}`);
    await page.getByRole('button', { name: 'Theme' }).click();
    const words = await page.locator('html').getAttribute('data-reader');
    expect(words).toMatch(/dark|light/);
    await goFilled(page, `${files}/alerts/index.html`);
    await expect.poll(() => page.locator('html').getAttribute('data-reader')).toContain(words?.trim());
    expect(faults).toEqual([]);
  });

  test('shows every page of the site without an error', async () => {
    const { pages } = JSON.parse(await readFile(path.join(unpacked, 'index.json'), 'utf8'));
    const own = ['search', 'link', 'remediations', 'factors', 'scorecard', 'toil', 'alerts', 'log']
      .filter((name) => existsSync(path.join(unpacked, name)))
      .map((name) => `/${name}/`);
    expect(own.length).toBeGreaterThan(4);
    const page = await open(`${files}/index.html`);
    for (const url of [...own, ...pages.map(({ url }: { url: string }) => url)]) {
      await goFilled(page, `${files}${url}index.html?host=web-1&service=checkout`);
      await page.waitForFunction(() => 'pagebook' in globalThis);
    }
    expect(faults).toEqual([]);
  });

  test('says what it cannot do: the build, and links to other pages from an alert', async () => {
    const page = await open(`${files}/link/index.html`);
    await page.getByText('where no other page can be chosen').waitFor();
    await page.getByRole('button', { name: 'About this build' }).click();
    await page.getByRole('button', { name: 'It is in build.json' }).waitFor();
    expect(faults).toEqual([]);
  });
});

describe.each(['', '/copies/monday'])('on a server of folders without any rule, under “%s/”', (under) => {
  test('a page is filled, its links lead on, names and texts are found, and a command is copied', async () => {
    const { origin, server } = await servePlainly(unpacked, under);
    onTestFinished(() => void server.close());
    onTestFinished(() => server.closeAllConnections());
    const page = await open(`${origin}${under}${ALERT}?host=web-1.prod&service=checkout&language=java`);
    const addresses = await page.$$eval('a[href], link[href], script[src], img[src]', (elements) =>
      elements.map((element) => (element as HTMLAnchorElement).href || (element as HTMLImageElement).src),
    );
    for (const address of addresses.filter((each) => each.startsWith(origin)))
      expect(new URL(address).pathname).toMatch(new RegExp(`^${under}/`));
    await page.locator('[data-parameter=host]').first().waitFor();
    await page.mouse.move(1, 1);
    await page.mouse.move(9, 9);
    await search(page, 'jvm threads blocked');
    const found = page.getByRole('dialog').locator('.search-title a').first();
    await found.waitFor();
    await expect
      .poll(async () => new URL((await found.getAttribute('href')) ?? '', page.url()).href)
      .toContain(`${origin}${under}/`);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('host=web-1.prod');
    await page.locator('html[data-filled]').waitFor({ state: 'attached' });
    await page.getByRole('navigation', { name: 'Kinds of pages' }).getByRole('link', { name: 'Alerts' }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe(`${under}/alerts/`);
    expect(faults).toEqual([]);
  });
});
