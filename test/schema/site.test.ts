import { expect, test } from 'vitest';
import { completeSite, siteSchema } from '../../src/schema/site.ts';

test('every field has a default or may be left out', () => {
  expect(siteSchema.parse({})).toEqual({
    name: 'Pagebook',
    description: 'Runbooks, alerts and retrospectives',
    base: '/',
    device_copy: true,
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

test('what site.yml says of the repository counts before what that says itself', () => {
  const facts = { repository: 'https://github.com/team/books', branch: 'trunk', folder: '' };
  expect(completeSite(siteSchema.parse({}), facts)).toMatchObject(facts);
  const said = { repository: 'https://github.com/other/books', branch: 'main', folder: 'docs' };
  expect(completeSite(siteSchema.parse(said), facts)).toMatchObject(said);
  expect(completeSite(siteSchema.parse({ folder: '.' }), facts).folder).toBe('.');
  expect(completeSite(siteSchema.parse({}))).toMatchObject({ branch: 'main', folder: 'content' });
});
