import { expect, test } from 'vitest';
import { siteSchema } from '../../src/schema/site.ts';

test('every field has a default or may be left out', () => {
  expect(siteSchema.parse({})).toEqual({
    name: 'Pagebook',
    description: 'Runbooks, alerts and retrospectives',
    base: '/',
    branch: 'main',
    folder: 'content',
    page_time_limit: 10,
    time_zone: 'UTC',
  });
});

test.each(['/', '/books', '/books/', '/a/b-c'])('%s may be the base', (base) => {
  expect(siteSchema.parse({ base }).base).toBe(base);
});

test('a rule may be seen otherwise', () => {
  const check = { 'missing-owner': 'error', 'broken-link': 'warning', 'rule-of-a-team': 'off' };
  expect(siteSchema.parse({ check }).check).toEqual(check);
  const [issue] = siteSchema.safeParse({ check: { 'missing-owner': 'none' } }).error?.issues ?? [];
  expect(issue?.message).toBe('must be `error`, `warning`, `suggestion` or `off`');
});

test.each([
  { base: 'books' },
  { base: '/my books' },
  { base: 'https://example.com/books' },
  { address: 'javascript:alert(1)' },
  { repository: 'git@example.com:a/b.git' },
  { repository: 'javascript:alert(1)' },
  { time_zone: 'Mars/Olympus' },
  { example: 'alerts/HighCPU/' },
  { title: 'Pagebook' },
])('%j is refused', (site) => {
  expect(siteSchema.safeParse(site).success).toBe(false);
});
