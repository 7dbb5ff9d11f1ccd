import { cp, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { findBrowser, sharedBrowser } from '../support/browser.ts';
import { type Built, built } from '../support/built.ts';
import { command, type Ended } from '../support/command.ts';
import { noisyPng } from '../support/png.ts';

let site: Built;
let out: string;
beforeAll(async () => {
  out = await mkdtemp(path.join(tmpdir(), 'print-'));
  site = await built(
    {
      'site.yml': 'name: Books\nbase: /books\naddress: https://books.example.com\n',
      'parameters.yml': 'host: { type: hostname, aliases: [instance] }\npod: { type: word }\nnote: { type: text }\n',
      'runbooks/shop/index.md':
        '---\ntitle: The "shop" & <co>\nowner: team-shop\n---\n\n## Steps\n\n![A graph](./graph.png) ![Lost](./lost.png)\n',
      'runbooks/shop/restart.md':
        '# Restart\n\n## Steps\n\n1. Log in to {{host}}, see [the alert](../../alerts/Down.md#steps), or [other](../other/index.md).\n\n   ```bash\n   ssh {{host}}{{#pod}} # {{pod}}{{/pod}}\n   ```\n\n{{^host}}\nNo host.\n{{/host}}\n',
      'runbooks/other/index.md': '# Other\n',
      'alerts/Down.md': `---\nservice: shop\nseverity: critical\n---\n\n# Down\n\n## Steps\n\nSay {{note}}.\n\n\`\`\`text\n${'x'.repeat(5000)}\n\`\`\`\n\n|${' A |'.repeat(30)}\n|${' - |'.repeat(30)}\n|${' word-that-is-long |'.repeat(30)}\n`,
    },
    '/books',
    async (tree) => writeFile(path.join(tree.root, 'runbooks/shop/graph.png'), noisyPng(4, 4)),
  );
});
afterAll(async () => {
  await site.close();
  await rm(out, { recursive: true });
});

const print = (asked: string[], file = 'a.html', more: Record<string, string> = {}): Promise<Ended> =>
  command('print', [...asked, '--site', site.tree.outDir, '--out', path.join(out, file)], more);
const text = (file = 'a.html'): Promise<string> => readFile(path.join(out, file), 'utf8');

describe('print', () => {
  test('makes the same book of the same build each time, and says how many pages it has and what is not in it', async () => {
    const first = await print(['shop']);
    const book = await text();
    expect(first).toEqual({
      code: 0,
      stdout: `Printed 3 pages into ${path.join(out, 'a.html')}\n`,
      stderr: expect.not.stringContaining('Failed'),
    });
    await print(['shop']);
    expect(await text()).toBe(book);
  });

  test('opens from a file without a request or an error, and each link inside leads to something', async () => {
    await print(['shop']);
    const page = await (await sharedBrowser()).newPage({ viewport: { width: 390, height: 844 } });
    onTestFinished(() => page.close());
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => void (request.url().startsWith('data:') || asked.push(request.url())));
    page.on('console', (message) => void said.push(message.text()));
    page.on('pageerror', (error) => void said.push(error.message));
    const { href } = pathToFileURL(path.join(out, 'a.html'));
    await page.goto(href);
    const seen = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const inside = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
      return {
        twice: ids.filter((id, index) => ids.indexOf(id) !== index),
        dead: inside
          .filter(({ hash }) => !document.getElementById(decodeURIComponent(hash.slice(1))))
          .map(({ hash }) => hash),
        contents: [...document.querySelectorAll('.toc li')].map((item) => item.textContent),
        titles: [...document.querySelectorAll('.chapter h1')].map((heading) => heading.textContent),
        images: [...document.images].map(({ naturalWidth }) => naturalWidth),
        outside: [...document.querySelectorAll('[data-address]')].map((link) => link.getAttribute('data-address')),
        steps: document.querySelector('.chapter:nth-of-type(2) li a')?.getAttribute('href'),
        width: document.documentElement.scrollWidth,
        title: document.title,
      };
    });
    expect(seen).toEqual({
      twice: [],
      dead: [],
      contents: ['1 The "shop" & <co>', '2 Restart', '3 Down critical'],
      titles: ['1 The "shop" & <co>', '2 Restart', '3 Down'],
      images: [4],
      outside: [
        'https://books.example.com/books/scorecard/#service-shop',
        'https://books.example.com/books/runbooks/other/',
      ],
      steps: '#c3-steps',
      width: 390,
      title: 'The "shop" & <co> · Books',
    });
    expect({ asked, said }).toEqual({ asked: [href], said: [] });
  });

  test('fills a book as a link does: what is refused is said there and here, and nothing acts', async () => {
    const note = '</script><img src=x onerror=alert(1)> $(reboot)';
    const { code, stderr } = await print(['shop', 'instance=web-1', 'pod=a;reboot', `note=${note}`]);
    expect(code).toBe(0);
    expect(stderr).toContain('Not used: `pod`, because its value has characters that a shell could act on.\n');
    const page = await (await sharedBrowser()).newPage();
    onTestFinished(() => page.close());
    await page.goto(pathToFileURL(path.join(out, 'a.html')).href);
    const chapters = await page.locator('main').textContent();
    expect(chapters).toContain('ssh web-1');
    expect(chapters).toContain(`Say ${note}.`);
    expect(chapters).not.toContain('{{host}}');
    expect(chapters).not.toContain('No host.');
    expect(chapters).not.toContain('a;reboot');
    const cover = await page.locator('.cover').textContent();
    expect(cover).toContain('host is web-1');
    expect(cover).toContain('pod: its value has characters that a shell could act on.');
    await expect.poll(() => page.locator('img[src=x], script').count()).toBe(0);
  });

  test('shows without values every section under its condition', async () => {
    await print(['runbooks/shop/restart']);
    const page = await (await sharedBrowser()).newPage();
    onTestFinished(() => page.close());
    await page.goto(pathToFileURL(path.join(out, 'a.html')).href);
    const shown = await page.locator('main').textContent();
    expect(shown).toContain('Log in to {{host}}');
    expect(shown).toContain('Only when host is not given');
    expect(shown).toContain('No host.');
  });

  test('of a page whose image is missing in the site has its words and its name, and says so', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'print-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await cp(site.tree.outDir, folder, { recursive: true });
    await rm(path.join(folder, 'runbooks/shop/graph.png'));
    const { code, stderr, stdout } = await command('print', [
      'shop',
      '--site',
      folder,
      '--out',
      path.join(out, 'a.html'),
    ]);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `Printed 3 pages into ${path.join(out, 'a.html')}\n`,
      stderr: 'Not in the book: the image `./graph.png` of /books/runbooks/shop/\n',
    });
    const page = await (await sharedBrowser()).newPage();
    onTestFinished(() => page.close());
    await page.goto(pathToFileURL(path.join(out, 'a.html')).href);
    await expect.poll(() => page.locator('.not-here').allTextContents()).toEqual(['A graph (./graph.png)']);
    await expect.poll(() => page.locator('img').count()).toBe(0);
  });

  test('makes a PDF with a page for each chapter at least, and leaves nothing beside it', async () => {
    const { code, stderr, stdout } = await print(['shop'], 'a.pdf', { CHROME_PATH: await findBrowser() });
    expect({ code, stdout, stderr: /Failed/.test(stderr) }).toEqual({
      code: 0,
      stdout: `Printed 3 pages into ${path.join(out, 'a.pdf')}\n`,
      stderr: false,
    });
    const pdf = await readFile(path.join(out, 'a.pdf'), 'latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(5);
    expect(pdf).toContain('/Outlines');
    expect((await readdir(out)).filter((name) => !/^a\.(?:html|pdf)$/.test(name))).toEqual([]);
  });

  test.each([
    ['no browser at all', {}, 'no browser was found that makes a PDF', '--browser'],
    ['a program that is no browser', { CHROME_PATH: '/bin/true' }, 'has made no PDF', 'make HTML'],
  ])('with %s says so, and what to do', async (_, more, what, hint) => {
    const { code, stderr } = await print(['shop'], 'b.pdf', { PATH: '/nowhere', CHROME_PATH: '', ...more });
    expect(code).toBe(1);
    expect(stderr).toContain(what);
    expect(stderr).toContain(hint);
    expect(await readdir(out)).not.toContain('b.pdf');
  });

  test.each([
    ['a name that is nothing', ['shpo'], 1, '`shpo` is no service, no folder and no page. Did you mean `shop`?'],
    [
      'a value for what is no parameter',
      ['shop', 'hosst=a'],
      1,
      '`hosst` is no parameter of these pages. Did you mean `host`?',
    ],
    ['nothing to print', ['host=a'], 2, 'Name what to print'],
    ['names beside --all', ['shop', '--all'], 2, '`--all` is every page'],
  ])('with %s ends with the reason', async (_, asked, code, reason) => {
    const ended = await print(asked, 'c.html');
    expect(ended.code).toBe(code);
    expect(ended.stderr).toContain(reason);
  });

  test('without a name for the book takes one of its own, and never the place of another file', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'print-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const call = (): Promise<Ended> => command('print', ['alerts/Down', '--site', site.tree.outDir], {}, folder);
    expect((await call()).code).toBe(0);
    expect((await call()).code).toBe(0);
    await writeFile(path.join(folder, 'alerts-Down.html'), 'mine');
    expect(await call()).toMatchObject({ code: 1, stderr: expect.stringContaining('is there, and is no book') });
    expect(await readFile(path.join(folder, 'alerts-Down.html'), 'utf8')).toBe('mine');
  });

  test('is made from dist where no folder is named, and says when pages have changed since', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'print-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const call = (): Promise<Ended> => command('print', ['shop', '--out', 'a.html'], site.tree.environment, folder);
    expect(await call()).toMatchObject({ code: 1, stderr: expect.stringContaining('`dist` is no built site') });
    await cp(site.tree.outDir, path.join(folder, 'dist'), { recursive: true });
    expect(await call()).toMatchObject({ code: 0, stderr: expect.not.stringContaining('is older') });
    const later = new Date('2099-01-01');
    await utimes(path.join(site.tree.root, 'alerts/Down.md'), later, later);
    expect(await call()).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('The site is older than its content: 1 page changed since '),
    });
  });
});
