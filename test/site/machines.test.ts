import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { foldersOf } from '../../src/files/path-names.ts';
import { fillPage, type IndexFile, type PageFile, type PageRow } from '../../src/fill.ts';
import { allAddresses } from '../support/addresses.ts';
import { ALERT } from '../support/article.ts';
import { useReader } from '../support/reader.ts';

const content = path.resolve(import.meta.dirname, '../tree');
const { address } = parse(await readFile(path.join(content, 'site.yml'), 'utf8'));

const built = (file: string): Promise<string> => readFile(path.join(inject('folder'), decodeURI(file)), 'utf8');
/** A whole address as the site under test has it. */
const here = (url: string): string => inject('origin') + url.slice(new URL(address).origin.length);
const statuses = (urls: string[]): Promise<string[]> =>
  Promise.all(urls.map(async (url) => `${(await fetch(url)).status} ${url}`));
const bad = async (urls: string[]): Promise<string[]> =>
  (await statuses(urls)).filter((status) => !status.startsWith('200 '));

describe('llms.txt', () => {
  test('has one title, a summary, and sections that hold nothing but links', async () => {
    const { children } = fromMarkdown(await built('llms.txt'));
    expect(children.slice(0, 2).map(({ type }) => type)).toEqual(['heading', 'blockquote']);
    expect(children.filter((node) => node.type === 'heading').map(({ depth }) => depth)).toEqual([1, 2, 2, 2, 2]);
    const sections = children.slice(children.findIndex((node) => node.type === 'heading' && node.depth === 2));
    expect(new Set(sections.map(({ type }) => type))).toEqual(new Set(['heading', 'list']));
  });

  test('leads to the Markdown of every page, and every link arrives', async () => {
    const links: string[] = [];
    visit(fromMarkdown(await built('llms.txt')), 'link', ({ url }) => void links.push(url));
    const pages = await allAddresses();
    expect(links.filter((url) => url.endsWith('.md')).sort()).toEqual(
      pages.map(({ url }) => `${address}${url}index.md`).sort(),
    );
    expect(await bad(links.map(here))).toEqual([]);
  });
});

describe("a page's Markdown", () => {
  test('is the file as its author wrote it, byte for byte', async () => {
    const markdown = await built(`${ALERT}index.md`);
    expect(markdown).toBe(await readFile(path.join(content, 'alerts/HeapUsageHigh.md'), 'utf8'));
    expect(markdown).toMatch(/^---\n/);
  });

  test('is text to a browser, and nothing else', async () => {
    const { headers } = await fetch(`${inject('origin')}${ALERT}index.md`);
    expect(headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('the list of alerts', () => {
  const reader = useReader();

  test('has each alert by its name, with addresses that arrive', async () => {
    const { alerts } = JSON.parse(await built('alerts/index.json'));
    const pages = (await allAddresses()).filter(({ kind }) => kind === 'alert');
    expect(Object.keys(alerts).sort()).toEqual(pages.map(({ url }) => url.split('/').at(-2)).sort());
    const entries: { url: string; link: string; markdown: string }[] = Object.values(alerts);
    for (const { url, link } of entries) expect(link).toBe(address + url);
    expect(
      await bad(entries.flatMap(({ url, markdown }) => [url, markdown]).map((url) => inject('origin') + url)),
    ).toEqual([]);
  });

  test('says of each alert what its form asks for, and what may be chosen', async () => {
    const { alerts } = JSON.parse(await built('alerts/index.json'));
    const page = await reader.open(ALERT);
    const form = await page.$eval('form[data-parameters]', (element) =>
      [...(element as HTMLFormElement).elements]
        .filter((control) => control instanceof HTMLInputElement || control instanceof HTMLSelectElement)
        .map((control) => ({
          name: control.name,
          required: control.ariaRequired === 'true',
          example: control instanceof HTMLInputElement ? control.placeholder.replace('e.g. ', '') : null,
          choices:
            control instanceof HTMLSelectElement
              ? [...control.options].map(({ value }) => value).filter(Boolean)
              : null,
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
    expect(form.length).toBeGreaterThan(4);
    const { parameters } = alerts.HeapUsageHigh;
    expect(
      Object.keys(parameters)
        .sort()
        .map((name) => {
          const { required, example = '', choices = null } = parameters[name];
          return { name, required, example: choices ? null : example, choices };
        }),
    ).toEqual(form);
    expect(parameters.host).toMatchObject({ type: 'hostname', aliases: ['instance', 'node'] });
  });
});

test('docs/machines.md shows the lists as they are', async () => {
  const docs = await readFile(path.resolve(import.meta.dirname, '../../docs/machines.md'), 'utf8');
  const [all, byName, command] = Array.from(docs.matchAll(/```json\n([\s\S]*?)```/g), ([, json = '']) =>
    JSON.parse(json),
  );
  const { pages } = JSON.parse(await built('index.json'));
  const [{ parameters, changed, ...shown }] = all.pages;
  const real = pages.find(({ url }: { url: string }) => url === shown.url);
  expect(real).toMatchObject(shown);
  expect(real.changed).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(changed).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(Object.keys(real).sort()).toEqual(Object.keys(all.pages[0]).sort());
  expect(real.parameters).toEqual(expect.arrayContaining(parameters));
  expect(JSON.parse(await built('alerts/index.json'))).toMatchObject(byName);
  const data: PageFile[] = await Promise.all(pages.map(async (page: PageRow) => JSON.parse(await built(page.data))));
  expect(data.flatMap(({ steps }) => steps.flatMap(({ commands }) => commands))).toContainEqual(command);
});

describe('the files for machines', () => {
  const reader = useReader();
  const schemas = async (): Promise<Record<string, z.ZodType>> =>
    Object.fromEntries(
      await Promise.all(
        ['index', 'alerts', 'site', 'page'].map(async (name) => {
          const schema = JSON.parse(await built(`_pagebook/schemas/${name}.json`));
          expect(schema).toEqual(JSON.parse(await readFile(`schemas/published/${name}.json`, 'utf8')));
          return [name, z.fromJSONSchema(schema)] as const;
        }),
      ),
    );

  test('are as the schemas that are published with them say', async () => {
    const { index, alerts, site, page } = await schemas();
    const all: IndexFile = JSON.parse(await built('index.json'));
    expect(index?.safeParse(all)).toMatchObject({ success: true });
    expect(alerts?.safeParse(JSON.parse(await built('alerts/index.json')))).toMatchObject({ success: true });
    expect(site?.safeParse(JSON.parse(await built('site.json')))).toMatchObject({ success: true });
    expect(all.pages.length).toBeGreaterThan(20);
    for (const { data } of all.pages) {
      const file = JSON.parse(await built(data));
      expect({ data, problems: page?.safeParse(file).error?.issues }).toEqual({ data, problems: undefined });
    }
    expect(index?.safeParse({ ...all, schema: 2 }).success).toBe(false);
  });

  test('say which build they are of, and a page says nothing that its content does not', async () => {
    const { id } = JSON.parse(await built('build.json'));
    for (const file of ['index.json', 'alerts/index.json', 'site.json'])
      expect(JSON.parse(await built(file))).toMatchObject({ schema: 1, build: id });
    expect(await built(`${ALERT}page.json`)).not.toContain(id);
  });

  test('lead from each page to its Markdown', async () => {
    const page = await reader.open(ALERT);
    const href = await page.$eval(
      'link[rel=alternate][type="text/markdown"]',
      (link) => (link as HTMLLinkElement).href,
    );
    expect(href).toBe(`${inject('origin')}${ALERT}index.md`);
  });

  test.each([
    '?host=web-1:9100&service=checkout',
    '?pod=checkout-0&namespace=shop&language=go&cluster=eu',
    '?host=$(reboot)&language=cobol&service=none',
    '',
  ])('are filled with %s as the browser fills the page', async (query) => {
    const page = await reader.open(ALERT + query);
    const [file, site] = await Promise.all([built(`${ALERT}page.json`), built('site.json')]);
    const filled = fillPage(JSON.parse(file), query, JSON.parse(site));
    const shown = await page.$$eval('li:has(> [data-tick])', (items) =>
      items
        .filter((item) => !item.closest('[hidden]') && !item.querySelector(':scope > details > [hidden]'))
        .map((item) =>
          Array.from(item.querySelectorAll('figure:not([data-uncopied]) code'), (code) => ({
            text: Array.from(code.querySelectorAll('[hidden], [data-output]'))
              .reduce((text, hidden) => text.replace(hidden.textContent ?? '', ''), code.textContent ?? '')
              .trim(),
            isComplete: Array.from(
              code.querySelectorAll('[data-state=unfilled], [data-state=refused], [data-undecided]'),
            ).every((each) => each.closest('[hidden]')),
          })),
        ),
    );
    expect(shown.flat().length).toBeGreaterThan(2);
    expect(filled.steps).toHaveLength(shown.length);
    const known = (commands: { text: string; isComplete: boolean }[]) =>
      commands.map(({ text, isComplete }) => (isComplete ? text.trim() : 'not complete'));
    const shownBlocks = shown.map((blocks) => known(blocks));
    for (const [index, { commands }] of filled.steps.entries())
      expect(shownBlocks[index]).toEqual(expect.arrayContaining(known(commands)));
  });
});

describe('a link in a chat', () => {
  test('unfurls with title, severity and first step, and with no value', async () => {
    const html = await (await fetch(`${inject('origin')}${ALERT}?host=web-77.example.com&service=checkout`)).text();
    expect(html).toContain('<meta property="og:title" content="HeapUsageHigh (critical)">');
    expect(html).toMatch(
      /<meta property="og:description" content="The heap has been over [^"]*\. First step: Open the heap of \{\{host\}\}[^"]*">/,
    );
    expect(html).not.toContain('web-77');
  });
});

describe('for search engines', () => {
  test('the sitemap lists every page and list, and neither search nor 404', async () => {
    const index = await built('sitemap-index.xml');
    expect(index).toContain(`<loc>${address}/sitemap-0.xml</loc>`);
    const listed = Array.from((await built('sitemap-0.xml')).matchAll(/<loc>([^<]+)<\/loc>/g), ([, url = '']) => url);
    const urls = (await allAddresses()).map(({ url }) => url);
    const folders = urls.flatMap((url) => foldersOf(url).map((folder) => `${folder}/`));
    expect(folders).toContain('/alerts/linux/');
    const wanted = new Set(['/', '/alerts/', '/runbooks/', '/retrospectives/', '/log/', ...folders, ...urls]);
    expect(listed.sort()).toEqual([...wanted].map((url) => address + url).sort());
    expect(await bad(listed.map(here))).toEqual([]);
  });

  test('robots.txt lets them in, and says where the sitemap is', async () => {
    expect(await built('robots.txt')).toBe(`User-agent: *\nAllow: /\nSitemap: ${address}/sitemap-index.xml\n`);
  });
});
