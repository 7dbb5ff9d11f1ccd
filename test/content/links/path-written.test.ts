import { expect, test } from 'vitest';
import { pathWritten } from '../../../src/content/links/path-written.ts';

test.each([
  ['alerts/B.md', 'alerts/A.md', 'B.md'],
  ['runbooks/checkout/restart.md', 'alerts/A.md', '../runbooks/checkout/restart.md'],
  ['README.md', 'alerts/disk/A.md', '../../README.md'],
  ['alerts/B.md', 'README.md', 'alerts/B.md'],
  ['alerts/disk/', 'alerts/A.md', 'disk/'],
  ['alerts/', 'alerts/A.md', './'],
  ['alerts/', 'alerts/disk/A.md', '../'],
  ['runbooks/checkout/restart.md', undefined, '/runbooks/checkout/restart.md'],
  ['guides/my page.md', 'README.md', 'guides/my%20page.md'],
  ['guides/50% (a) #1?.md', 'README.md', 'guides/50%25%20%28a%29%20%231%3F.md'],
  ['guides/<a> `b`\t\\.md', 'README.md', 'guides/%3Ca%3E%20%60b%60%09%5C.md'],
  ['guides/Übersicht.md', 'README.md', 'guides/Übersicht.md'],
  ['note:1.md', 'README.md', './note:1.md'],
])('%s is written in %s as %s', (path, from, written) => {
  expect(pathWritten(path, from)).toBe(written);
});
