import { expect, test } from 'vitest';
import { dayIn } from '../../src/schema/day-in.ts';

test('a day is that of the time zone', () => {
  const moment = new Date('2026-10-05T22:30:00Z');
  expect([dayIn('UTC', moment), dayIn('Europe/Berlin', moment)]).toEqual(['2026-10-05', '2026-10-06']);
});
