import { describe, expect, test } from 'vitest';
import { makeTree } from '../support/tree.ts';

describe.each([
  { reviewed: '2026-10-05', every: '0d', last: '2026-10-05', next: '2026-10-06' },
  { reviewed: '2026-12-31', every: '1d', last: '2027-01-01', next: '2027-01-02' },
  { reviewed: '2026-10-05', every: '26w', last: '2027-04-05', next: '2027-04-06' },
  { reviewed: '2026-08-31', every: '6m', last: '2027-02-28', next: '2027-03-01' },
  { reviewed: '2024-02-29', every: '1y', last: '2025-02-28', next: '2025-03-01' },
  { reviewed: '2024-02-29', every: '4y', last: '2028-02-29', next: '2028-03-01' },
])('a review of $reviewed that holds for $every', ({ reviewed, every, last, next }) => {
  test(`is overdue after ${last}`, async () => {
    const tree = await makeTree({ 'a.md': `---\nreviewed: ${reviewed}\nreview_every: ${every}\n---\nText\n` });
    expect((await tree.check(last)).problems).toEqual([]);
    expect((await tree.check(next)).problems).toMatchObject([{ rule: 'overdue-review', line: 2, column: 11 }]);
  });
});

test.each(['reviewed: 2001-01-01', 'review_every: 1d', 'reviewed: 2001-01-01\nreview_every: 99999999999y'])(
  'a page that says no more than %j is never overdue',
  async (matter) => {
    const tree = await makeTree({ 'a.md': `---\n${matter}\n---\nText\n` });
    expect((await tree.check('2026-11-21')).problems).toEqual([]);
  },
);
