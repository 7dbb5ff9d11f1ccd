import { describe, expect, test } from 'vitest';
import type { PageRecord } from '../../src/project/page-record.ts';
import { type Files, makeTree } from '../support/tree.ts';

const snapshotOf = async (files: Files) => (await (await makeTree(files)).prepare()).snapshot;
const recordOf = async (file: string, text: string): Promise<PageRecord> => {
  const page = (await snapshotOf({ 'site.yml': '', [file]: text })).pages[0];
  if (!page) throw new Error(`no record of ${file}`);
  return page;
};

describe('what the site knows of a page', () => {
  test('is in its front matter', async () => {
    const text = [
      '---',
      'title: High CPU',
      'summary: One sentence.',
      'severity: critical',
      'service: checkout',
      'services: [inventory, checkout]',
      'owner: team-payments',
      'reviewed: 2026-10-05',
      'review_every: 6m',
      'tags: [cpu]',
      'alerts: HighLoad',
      'date: 2026-10-01',
      '---',
      '# Another title',
    ].join('\n');
    expect(await recordOf('alerts/HighCPU.md', text)).toEqual({
      file: 'alerts/HighCPU.md',
      address: 'alerts/HighCPU',
      url: '/alerts/HighCPU/',
      kind: 'alert',
      title: 'High CPU',
      summary: 'One sentence.',
      severity: 'critical',
      services: ['checkout', 'inventory'],
      owner: 'team-payments',
      reviewed: '2026-10-05',
      reviewDue: '2027-04-05',
      tags: ['cpu'],
      alerts: ['HighLoad'],
      date: '2026-10-01',
      used: [],
      key: expect.stringMatching(/^[\w-]{27}$/),
      version: expect.stringMatching(/^[\w-]{27}$/),
    });
  });

  test.each([
    ['alerts/HighCPU.md', '---\ntitle: Of the front matter\n---\n# Of the text\n', 'Of the front matter'],
    ['alerts/HighCPU.md', 'Text\n\n# Of the *text*\n', 'Of the text'],
    ['alerts/HighCPU.md', '## A part\n\nText\n', 'HighCPU'],
    ['alerts/HighCPU.md', '---\ntitle:\n---\nText\n', 'HighCPU'],
    ['alerts/HighCPU.md', '', 'HighCPU'],
  ])('is its title: %s with %j is called %s', async (file, text, title) => {
    expect((await recordOf(file, text)).title).toBe(title);
  });

  test('is the first paragraph, when there is no summary', async () => {
    expect((await recordOf('a.md', '# A\n\nIt *says* so.\nTwice.\n\nMore.\n')).summary).toBe('It says so. Twice.');
    expect((await recordOf('a.md', `${'word '.repeat(100)}\n`)).summary).toMatch(/^(?:word ){30,39}word…$/);
  });

  test.each([
    ['alerts/x.md', '', 'alert'],
    ['docs/x.md', '', 'runbook'],
    ['docs/x.md', '---\nkind: alert\n---\n', 'alert'],
    ['alerts/x.md', '---\nkind: log\n---\n', 'log'],
  ])('is its kind: %s with %j is of the kind %s', async (file, text, kind) => {
    expect((await recordOf(file, text)).kind).toBe(kind);
  });

  test('is the day in its name, when the front matter has none', async () => {
    expect((await recordOf('log/2026-10-05-moved.md', '')).date).toBe('2026-10-05');
    expect((await recordOf('log/moved.md', '')).date).toBeUndefined();
    expect((await recordOf('log/2026-10-05-moved.md', '---\ndate: 2026-10-06T10:00\n---\n')).date).toBe('2026-10-06');
  });

  test('is the service whose folder it is in', async () => {
    expect((await recordOf('runbooks/checkout/restart.md', '')).services).toEqual(['checkout']);
    expect(await recordOf('runbooks/checkout/README.md', '')).toMatchObject({
      services: ['checkout'],
      readmeOf: 'checkout',
    });
  });
});

describe('an address', () => {
  test('keeps the case of letters, spaces and letters of every alphabet', async () => {
    const { pages } = await snapshotOf({
      'Alerts/HighCPU.md': '',
      'alerts/highcpu.md': '',
      'Über uns/erste schritte.md': '',
      'docs/日本語.md': '',
      'docs/README.md': '',
      'README.md': '',
    });
    expect(pages.map(({ url }) => url).sort()).toEqual([
      '/',
      '/%C3%9Cber%20uns/erste%20schritte/',
      '/Alerts/HighCPU/',
      '/alerts/highcpu/',
      '/docs/',
      '/docs/%E6%97%A5%E6%9C%AC%E8%AA%9E/',
    ]);
  });
});

describe('the catalogue', () => {
  test('has every field of a readme that is one value, as text', async () => {
    const { services } = await snapshotOf({
      'runbooks/checkout/index.md':
        '---\ntitle: Checkout\nowner: team-payments\ntier: 1\npublic: true\ntags: [shop]\nchat: https://chat.example.com/a\nempty:\n---\n',
      'runbooks/inventory/README.md': '# Inventory\n',
      'runbooks/checkout/restart.md': '---\nowner: nobody\n---\n',
    });
    expect(services).toEqual([
      {
        name: 'checkout',
        title: 'Checkout',
        address: 'runbooks/checkout',
        fields: {
          title: 'Checkout',
          owner: 'team-payments',
          tier: '1',
          public: 'true',
          chat: 'https://chat.example.com/a',
        },
      },
      { name: 'inventory', title: 'Inventory', address: 'runbooks/inventory', fields: {} },
    ]);
  });
});

describe('the files of the site', () => {
  test('are those that pages show or link to, once each, and none that may run a script', async () => {
    const { files } = await snapshotOf({
      'a.md': '![G](img/g.svg) [List](list.txt) [Run](run.html)\n',
      'docs/b.md': '![G](../img/g.svg)\n',
      'img/g.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'list.txt': 'x',
      'run.html': 'x',
      'secret.txt': 'nobody links here',
    });
    expect(files).toEqual(['img/g.svg', 'list.txt']);
  });
});
