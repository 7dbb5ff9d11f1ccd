import { describe, expect, test } from 'vitest';
import { pageFile } from '../../src/machines/page-files.ts';
import type { Named } from '../../src/shared/sorted-parts.ts';
import { isLinked, linkedPages } from '../../src/site/linked-pages.ts';
import { makeModel } from '../../src/site/make-model.ts';
import { type LinkedPage, linkParameters } from '../../src/systems/linked-page.ts';
import type { LinkParameter } from '../../src/systems/system.ts';
import { type Files, makeTree } from '../support/tree.ts';

const VOCABULARY = [
  'pod: {type: word}',
  'host: {type: hostname, aliases: [instance, node]}',
  "language: {type: word, default: '{{service.language}}'}",
  'environment: {type: word, default: production}',
  'service: {type: word, catalogue: services}',
  'dashboard: {type: url, origins: [https://grafana.example.com]}',
  'result: {type: json}',
  '',
].join('\n');

/** A tree as it is published: its alerts' pages to choose from, and the data of the first. */
async function told(files: Files): Promise<{ listed: Named[]; parameters: LinkParameter[]; link: string | null }> {
  const { snapshot } = await (await makeTree({ 'site.yml': '', 'parameters.yml': VOCABULARY, ...files })).prepare();
  const { index, parts } = linkedPages(makeModel(snapshot));
  expect(index.starts.length).toBe(parts.length);
  const page = snapshot.pages.find(isLinked);
  const data: LinkedPage = JSON.parse(page ? pageFile(page, snapshot, '{"sections":[]}') : '');
  return { listed: parts.flat(), parameters: linkParameters(data), link: data.link };
}

describe('what the page of links is told', () => {
  test('is of alerts’ pages, and not of their list', async () => {
    const { listed, link } = await told({
      'site.yml': 'address: https://books.example.com/wiki\nbase: /wiki\n',
      'alerts/index.md': '# All alerts\n',
      'alerts/linux/A b.md': '# Too slow\n',
      'runbooks/checkout/index.md': '# Checkout\n',
    });
    expect(listed).toEqual([['Too slow', 'alerts/linux/A%20b/']]);
    expect(link).toBe('https://books.example.com/wiki/alerts/linux/A%20b/');
  });

  test('says of a site without an address nothing of where it is', async () => {
    expect((await told({ 'alerts/A.md': '# A\n' })).link).toBeNull();
  });

  test('has a parameter that the page declares itself, or otherwise than the site', async () => {
    const text = [
      '---',
      'parameters:',
      '  queue: {type: word, aliases: [topic]}',
      '  host: {aliases: [machine]}',
      '---',
      '# A',
      '{{queue}} on {{host}} in {{pod}}',
      '',
    ].join('\n');
    expect((await told({ 'alerts/A.md': text })).parameters).toEqual([
      { name: 'pod', aliases: [] },
      { name: 'host', aliases: ['machine'] },
      { name: 'queue', aliases: ['topic'] },
    ]);
  });
});

test('a page’s parameters are those that it uses, in the vocabulary’s order', async () => {
  const { parameters } = await told({ 'alerts/A.md': '# A\n\n{{host}}, {{environment}}, {{pod}}\n' });
  expect(parameters).toEqual([
    { name: 'pod', aliases: [] },
    { name: 'host', aliases: ['instance', 'node'] },
    { name: 'environment', aliases: [] },
  ]);
});

test('what no label holds, and what the catalogue gives, is marked', async () => {
  const { parameters } = await told({
    'alerts/A.md': '# A\n\n{{language}} [x]({{dashboard}}/x) {{#result}}{{output}}{{/result}}\n',
  });
  expect(parameters).toEqual([
    { name: 'language', aliases: [], left: 'catalogue' },
    // The catalogue needs to know of which service.
    { name: 'service', aliases: [] },
    { name: 'dashboard', aliases: [], left: 'address' },
    { name: 'result', aliases: [], left: 'object' },
  ]);
});
