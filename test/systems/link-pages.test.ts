import { describe, expect, test } from 'vitest';
import { linkPagesOf } from '../../src/site/link-pages.ts';
import { type LinkPages, linkParameters } from '../../src/systems/link-pages.ts';
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

/** What the link builder is told of a tree. */
async function told(files: Files): Promise<LinkPages> {
  const { snapshot } = await (await makeTree({ 'site.yml': '', 'parameters.yml': VOCABULARY, ...files })).prepare();
  const alert = snapshot.pages.filter(({ kind }) => kind === 'alert');
  return linkPagesOf({ ...snapshot, byKind: new Map([['alert', alert]]) });
}

const parametersOf = (all: LinkPages): ReturnType<typeof linkParameters> => {
  const [page] = all.pages;
  if (!page) throw new Error('no page');
  return linkParameters(page, all);
};

describe('what the link builder is told', () => {
  test('is of alerts’ pages, and not of their list', async () => {
    const { pages, origin } = await told({
      'site.yml': 'address: https://books.example.com/wiki\nbase: /wiki\n',
      'alerts/index.md': '# All alerts\n',
      'alerts/linux/A b.md': '# Too slow\n',
      'runbooks/checkout/index.md': '# Checkout\n',
    });
    expect(pages).toEqual([{ title: 'Too slow', url: '/wiki/alerts/linux/A%20b/', used: [] }]);
    expect(origin).toBe('https://books.example.com');
  });

  test('says of a site without an address nothing of its origin', async () => {
    expect(await told({ 'alerts/A.md': '# A\n' })).not.toHaveProperty('origin');
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
    expect(parametersOf(await told({ 'alerts/A.md': text }))).toEqual([
      { name: 'pod', aliases: [] },
      { name: 'host', aliases: ['machine'] },
      { name: 'queue', aliases: ['topic'] },
    ]);
  });
});

test('a page’s parameters are those that it uses, in the vocabulary’s order', async () => {
  const all = await told({ 'alerts/A.md': '# A\n\n{{host}}, {{environment}}, {{pod}}\n' });
  expect(parametersOf(all)).toEqual([
    { name: 'pod', aliases: [] },
    { name: 'host', aliases: ['instance', 'node'] },
    { name: 'environment', aliases: [] },
  ]);
});

test('what no label holds, and what the catalogue gives, is marked', async () => {
  const all = await told({
    'alerts/A.md': '# A\n\n{{language}} [x]({{dashboard}}/x) {{#result}}{{output}}{{/result}}\n',
  });
  expect(parametersOf(all)).toEqual([
    { name: 'language', aliases: [], left: 'catalogue' },
    // The catalogue needs to know of which service.
    { name: 'service', aliases: [] },
    { name: 'dashboard', aliases: [], left: 'address' },
    { name: 'result', aliases: [], left: 'object' },
  ]);
});
