import { expect, test } from 'vitest';
import { builtInKinds } from '../../src/kinds/table.ts';
import { completeSite, siteSchema } from '../../src/schema/site.ts';
import { llmsText } from '../../src/site/llms-text.ts';
import { pageRecord } from '../support/page-record.ts';

const links = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('- '));

test('alerts and runbooks come first, and what a short context may leave out is optional', () => {
  const text = llmsText({
    kinds: builtInKinds,
    site: completeSite(siteSchema.parse({ name: 'Books', description: 'Two\nlines' })),
    pages: ['log/2026-01-01-a.md', 'runbooks/b/index.md', 'alerts/C.md', 'retrospectives/2026-01-02-d.md'].map((file) =>
      pageRecord(file),
    ),
  });
  expect(text.split('\n').filter((line) => /^[#>]/.test(line))).toEqual([
    '# Books',
    '> Two lines',
    '## Alerts',
    '## Runbooks',
    '## Lists for programs',
    '## Optional',
  ]);
  expect(links(text).map((line) => line.replace(/:.*/, ''))).toEqual([
    '- [C](/alerts/C/index.md)',
    '- [b](/runbooks/b/index.md)',
    '- [alerts/index.json](/alerts/index.json)',
    '- [index.json](/index.json)',
    '- [2026-01-02-d](/retrospectives/2026-01-02-d/index.md)',
    '- [2026-01-01-a](/log/2026-01-01-a/index.md)',
  ]);
});

test('a kind without pages has no section', () => {
  const text = llmsText({ kinds: builtInKinds, site: completeSite(siteSchema.parse({})), pages: [] });
  expect(text.match(/^## .*/gm)).toEqual(['## Lists for programs']);
});

test('links are whole, and under the base, where the site says its address', () => {
  const site = completeSite(siteSchema.parse({ address: 'https://ops.example.com', base: '/books' }));
  const pages = [
    pageRecord('alerts/ü b).md', { severity: 'critical', summary: 'It is\nfull.' }),
    pageRecord('index.md', { title: 'Home [1]\\' }),
  ];
  expect(links(llmsText({ kinds: builtInKinds, site, pages }))).toEqual([
    '- [ü b)](https://ops.example.com/books/alerts/%C3%BC%20b%29/index.md): critical. It is full.',
    '- [Home \\[1\\]\\\\](https://ops.example.com/books/index.md)',
    expect.stringContaining('(https://ops.example.com/books/alerts/index.json)'),
    expect.stringContaining('(https://ops.example.com/books/index.json)'),
  ]);
});
