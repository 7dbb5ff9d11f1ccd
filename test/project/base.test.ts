import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withAbsoluteAddresses } from '../support/absolute-addresses.ts';
import { type Built, built } from '../support/built.ts';

const PNG = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
  Buffer.from([0, 0, 0, 16, 0, 0, 0, 8, 8, 2, 0, 0, 0]),
]);

let site: Built;
beforeAll(async () => {
  site = await built(
    {
      'site.yml': 'name: Books\nbase: /books\nexample: /books/alerts/HighCPU/?host=web-1\n',
      'parameters.yml': 'host:\n  type: hostname\nservice:\n  catalogue: services\n',
      'alerts/HighCPU.md': [
        '# HighCPU',
        '',
        '[Restart](../runbooks/checkout/restart.md#steps), [home](/), [search](/search/), [notes](notes%20of%20us.txt)',
        '',
        '[Again {{host}}](HighCPU.md?host={{host}}) or [its service](../runbooks/{{service}}/index.md)',
        '',
        '![Graph](graph%201.png)',
      ].join('\n'),
      'alerts/graph 1.png': PNG,
      'alerts/notes of us.txt': 'Notes',
      'runbooks/checkout/index.md': '---\ntitle: Checkout\n---\n[Restart](restart.md)\n',
      'runbooks/checkout/restart.md': '# Restart\n\n{{! Who else? }}\n## Steps\n\n{{> tell}}\n',
      'partials/tell.md': 'Tell {{service}}.\n',
      'retrospectives/2026-01-02-heap.md': '---\nalerts: HighCPU\nservices: checkout\n---\n# Heap\n',
      'log/2026-01-02-moved.md': '# Moved\n',
    },
    '/books',
  );
});
afterAll(() => site.close());

describe('a site under /books', () => {
  test('asks for nothing and leads to nothing that is not under it', async () => {
    const pages = (await readdir(site.tree.outDir, { recursive: true })).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(10);
    const asked = new Set<string>();
    for (const page of pages) {
      const html = await site.text(page);
      const addresses = html.matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g);
      // A server gives the page for what is missing at any address.
      if (page !== '404.html') expect(Array.from(addresses, ([, url]) => `${url} in ${page}`)).toEqual([]);
      // The page of links names its sources, which are elsewhere.
      for (const [, url = ''] of withAbsoluteAddresses(html, `/books/${page}`).matchAll(
        /\s(?:href|src|action)="([^"#][^"]*)"/g,
      ))
        if (page !== path.join('link', 'index.html') || !url.startsWith('https://')) asked.add(url);
    }
    expect([...asked].filter((url) => !url.startsWith('/books/'))).toEqual([]);
    const answers = await Promise.all(
      [...asked].map(async (url) => `${(await fetch(site.origin + url.replaceAll('&amp;', '&'))).status} ${url}`),
    );
    expect(answers.filter((answer) => !answer.startsWith('200 '))).toEqual([]);
  });

  test('has its search, its list of pages and its files there, and nothing beside it', async () => {
    const status = async (url: string): Promise<number> => (await fetch(site.origin + url)).status;
    for (const file of ['pagefind/site.js', 'pagefind/pagefind-entry.json', 'index.json', 'icon.svg']) {
      expect({ file, status: await status(`/books/${file}`) }).toEqual({ file, status: 200 });
      expect({ file, status: await status(`/${file}`) }).toEqual({ file, status: 404 });
    }
    expect(await (await fetch(`${site.origin}/books/alerts/notes%20of%20us.txt`)).text()).toBe('Notes');
  });

  test('has its lists for machines there', async () => {
    const { alerts } = JSON.parse(await site.text('alerts/index.json'));
    expect(alerts).toEqual({
      HighCPU: {
        title: 'HighCPU',
        url: '/books/alerts/HighCPU/',
        link: null,
        markdown: '/books/alerts/HighCPU/index.md',
        data: '/books/alerts/HighCPU/page.json',
        severity: null,
        symptoms: [],
        service: null,
        owner: null,
        summary: expect.stringContaining('Restart'),
        tags: [],
        aliases: [],
        changed: null,
        reviewed: null,
        parameters: {
          host: { type: 'hostname', required: false },
          service: { type: 'word', required: false },
        },
      },
    });
    expect(await site.text('llms.txt')).toContain('\n- [HighCPU](/books/alerts/HighCPU/index.md): Restart');
  });

  test("has each page's Markdown beside it, with its partials", async () => {
    const text = async (url: string): Promise<string> => (await fetch(site.origin + url)).text();
    expect(await text('/books/runbooks/checkout/index.md')).toBe('---\ntitle: Checkout\n---\n[Restart](restart.md)\n');
    expect(await text('/books/runbooks/checkout/restart/index.md')).toBe(
      '# Restart\n\n## Steps\n\nTell {{service}}.\n',
    );
  });

  test('has no sitemap, for its public address is not known', async () => {
    expect(await site.text('robots.txt')).toBe('User-agent: *\nAllow: /\n');
    expect((await readdir(site.tree.outDir)).filter((file) => file.startsWith('sitemap'))).toEqual([]);
  });

  test('says so in its list of pages', async () => {
    const { pages } = JSON.parse(await site.text('index.json'));
    expect(pages.map(({ url }: { url: string }) => url).sort()).toEqual([
      '/books/alerts/HighCPU/',
      '/books/first-minutes/',
      '/books/log/2026-01-02-moved/',
      '/books/retrospectives/2026-01-02-heap/',
      '/books/runbooks/checkout/',
      '/books/runbooks/checkout/restart/',
    ]);
  });

  test('fills links under it', async () => {
    const html = await site.text('alerts/HighCPU/index.html');
    const article = html.slice(html.indexOf('<article'));
    const templates = [...article.matchAll(/data-href="(\[&#x22;[^"]+)"/g)].map(
      ([, json = '']) => JSON.parse(json.replaceAll('&#x22;', '"'))[0],
    );
    expect(templates).toEqual(['/alerts/HighCPU/?host=', '/runbooks/']);
    expect([...new Set(article.match(/data-root="[^"]*"/g))]).toEqual(['data-root="../.."']);
    expect(html).toContain('<img src="../graph%201.png" alt="Graph" width="16" height="8"');
  });

  test('answers what is not there with its own page', async () => {
    const response = await fetch(`${site.origin}/books/alerts/Nothing/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('href="/books/alerts/"');
  });
});
