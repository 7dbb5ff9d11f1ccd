import { expect, test } from 'vitest';
import { completeSite, siteSchema } from '../../src/schema/site.ts';
import { alertDirectory } from '../../src/site/alert-directory.ts';
import { pageRecord } from '../support/page-record.ts';

const site = completeSite(siteSchema.parse({ address: 'https://ops.example.com' }));

test('an alert has what a link to it may carry, its own parameters on top of the vocabulary', () => {
  const { alerts } = alertDirectory({
    site,
    vocabulary: {
      host: { type: 'hostname', extract: 'host', aliases: ['node'], example: 'web-1' },
      service: { catalogue: 'services' },
      region: { type: 'choice', choices: ['eu', 'us'], default: 'eu' },
    },
    pages: [
      pageRecord('alerts/linux/DiskFull.md', {
        used: ['host', 'region', 'service'],
        own: { host: { required: true } },
        severity: 'critical',
        symptoms: ['ENOSPC'],
        services: ['edge', 'shop'],
        owner: 'team-a',
        summary: 'Full.',
        tags: ['disk'],
        aliases: ['alerts/disk'],
        changed: '2026-01-02',
      }),
    ],
  });
  expect(alerts).toEqual({
    DiskFull: {
      title: 'DiskFull',
      url: '/alerts/linux/DiskFull/',
      link: 'https://ops.example.com/alerts/linux/DiskFull/',
      markdown: '/alerts/linux/DiskFull/index.md',
      data: '/alerts/linux/DiskFull/page.json',
      severity: 'critical',
      symptoms: ['ENOSPC'],
      service: 'edge',
      owner: 'team-a',
      summary: 'Full.',
      tags: ['disk'],
      aliases: ['alerts/disk'],
      changed: '2026-01-02',
      reviewed: null,
      parameters: {
        host: { type: 'hostname', required: true, aliases: ['node'], example: 'web-1', extract: 'host' },
        region: { type: 'choice', required: false, choices: ['eu', 'us'], default: 'eu' },
        service: { type: 'word', required: false },
      },
    },
  });
});

test('of alerts with one name the first has it, and the others are found by their path', () => {
  const files = ['alerts/b/Down.md', 'alerts/a/Down.md', 'team/alerts/Down.md'];
  const { alerts } = alertDirectory({ site, vocabulary: {}, pages: files.map((file) => pageRecord(file)) });
  expect(Object.entries(alerts).map(([name, { url }]) => [name, url])).toEqual([
    ['Down', '/alerts/a/Down/'],
    ['b/Down', '/alerts/b/Down/'],
    ['team/alerts/Down', '/team/alerts/Down/'],
  ]);
});

test('nothing but alerts is in it, and no list of them', () => {
  const files = ['runbooks/a/b.md', 'alerts/index.md', 'log/2026-01-01-x.md', 'alerts/__proto__.md'];
  const { alerts } = alertDirectory({ site, vocabulary: {}, pages: files.map((file) => pageRecord(file)) });
  expect(Object.keys(alerts)).toEqual(['__proto__']);
});
