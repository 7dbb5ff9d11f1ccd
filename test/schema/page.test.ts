import { describe, expect, test } from 'vitest';
import { frontMatterSchema } from '../../src/schema/page.ts';

const wrong = (matter: object): string[] =>
  (frontMatterSchema().safeParse(matter).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')} ${message}`,
  );

describe('front matter', () => {
  test('takes one word for a list of one', () => {
    expect(frontMatterSchema().parse({ tags: 'disk', services: ['a', 2], alerts: [] })).toEqual({
      tags: ['disk'],
      services: ['a', '2'],
      alerts: [],
    });
  });

  test('takes numbers and truth values for text', () => {
    expect(frontMatterSchema().parse({ title: 500, owner: true, severity: 1 })).toEqual({
      title: '500',
      owner: 'true',
      severity: '1',
    });
  });

  test('takes an empty field for one that is not given', () => {
    expect(frontMatterSchema().parse({ title: null, tags: null, reviewed: null, extra: null })).toEqual({});
  });

  test('takes a list of owners, as other tools have it, for their names in a row', () => {
    expect(frontMatterSchema().parse({ owner: ['team-a', 'team-b'] })).toEqual({ owner: 'team-a, team-b' });
  });

  test('keeps the day of a time stamp', () => {
    expect(frontMatterSchema().parse({ date: '2026-10-05T14:03:00Z', reviewed: '2026-10-05 14:03' })).toEqual({
      date: '2026-10-05',
      reviewed: '2026-10-05',
    });
  });

  test.each([
    [{ title: ['a'] }, 'title must be text'],
    [{ owner: { name: 'a' } }, 'owner must be text or a list of texts'],
    [{ tags: { a: 1 } }, 'tags must be a word or a list of words'],
    [{ alerts: [['a']] }, 'alerts must be a word or a list of words'],
    [{ reviewed: 2026 }, 'reviewed must be a day such as `2026-10-05`'],
    [{ reviewed: '5 Oct 2026' }, 'reviewed must be a day such as `2026-10-05`'],
    [{ date: '2026-02-29' }, 'date is not a day of the calendar'],
    [{ review_every: 180 }, 'review_every must be a span such as `180d`, `26w`, `6m` or `1y`'],
    [{ chat: 'javascript:alert(1)' }, 'chat must be a web address such as `https://example.com/…`, or `slack://…`'],
    [{ dashboard: '/d/checkout' }, 'dashboard must be a web address such as `https://example.com/…`'],
  ])('refuses %j', (matter, message) => {
    expect(wrong(matter)).toEqual([message]);
  });

  test('names every field that is wrong', () => {
    expect(wrong({ kind: 'x', confirm: 'x', repository: 'x' }).map((issue) => issue.split(' ')[0])).toEqual([
      'kind',
      'confirm',
      'repository',
    ]);
  });
});
