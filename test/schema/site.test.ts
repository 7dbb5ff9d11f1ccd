import { expect, test } from 'vitest';
import { completeSite, siteSchema } from '../../src/schema/site.ts';

test('every field has a default or may be left out', () => {
  expect(siteSchema.parse({})).toEqual({
    name: 'Pagebook',
    description: 'Runbooks, alerts and retrospectives',
    base: '/',
    page_time_limit: 10,
    time_zone: 'UTC',
  });
});

test.each(['/', '/books', '/books/', '/a/b-c'])('%s may be the base', (base) => {
  expect(siteSchema.parse({ base }).base).toBe(base);
});

test('a rule may be seen otherwise, but a page that cannot be built stays one', () => {
  const check = { 'missing-owner': 'error', 'broken-link': 'warning', 'remote-image': 'off' };
  expect(siteSchema.parse({ check }).check).toEqual(check);
  const told = (wrong: object): unknown => {
    const [issue] = siteSchema.safeParse({ check: wrong }).error?.issues ?? [];
    return issue?.code === 'invalid_key' ? issue.issues[0]?.message : issue?.message;
  };
  expect(told({ 'mising-owner': 'off' })).toBe('is no rule of docs/rules.md. Did you mean `missing-owner`?');
  expect(told({ 'unescaped-tag': 'off' })).toMatch(/stays an error$/);
  expect(told({ 'missing-owner': 'none' })).toBe('must be `error`, `warning`, `suggestion` or `off`');
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
