import { expect, test } from 'vitest';
import { reviewDue } from '../../src/schema/review-due.ts';

test.each([
  ['2026-10-05', '1d', '2026-10-06'],
  ['2026-10-05', '2w', '2026-10-19'],
  ['2026-10-05', '180d', '2027-04-03'],
  ['2026-10-05', '6m', '2027-04-05'],
  ['2026-08-31', '6m', '2027-02-28'],
  ['2027-08-31', '6m', '2028-02-29'],
  ['2024-02-29', '1y', '2025-02-28'],
  ['2026-10-05', '0d', '2026-10-05'],
  ['2026-10-05', '99999999y', '9999-12-31'],
])('a review of %s that holds for %s is due by %s', (day, span, due) => {
  expect(reviewDue(day, span)).toBe(due);
});
