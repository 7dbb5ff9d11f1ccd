import { expect, test } from 'vitest';
import { unfurled } from '../../src/site/unfurl.ts';

test('a link to an alert says how bad it is, what it is and what to do first', () => {
  expect(
    unfurled(
      { title: 'DiskFull', severity: 'critical', summary: 'A disk is full' },
      { firstStep: 'Log in to {{host}}.' },
    ),
  ).toEqual({ title: 'DiskFull (critical)', description: 'A disk is full. First step: Log in to {{host}}.' });
});

test.each([
  ['Full.', '', 'Full.'],
  ['', 'Look', 'First step: Look'],
  ['Is it full?', 'Look', 'Is it full? First step: Look'],
  ['', '', ''],
])('of the summary %j and the step %j it says %j', (summary, firstStep, description) => {
  expect(unfurled({ title: 'A', summary }, { firstStep })).toEqual({ title: 'A', description });
});
