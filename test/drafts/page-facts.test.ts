import { describe, expect, test } from 'vitest';
import { type Facts, wrongFact as wrongFactOf } from '../../src/drafts/page-facts.ts';
import { builtInKinds, formNamed } from '../../src/kinds/table.ts';

const date = '2026-10-02';
const wrongFact = (form: string, facts: Facts) => {
  const found = formNamed(builtInKinds, form);
  if (!found) throw new Error(form);
  return wrongFactOf(found.form, facts);
};

describe('the facts of a new page', () => {
  test.each(['HighCPU', 'linux/HighCPU', 'node_exporter.down', 'High CPU (prod)', '5xx', 'Überlast', 'a+b-c'])(
    'may name the alert %j',
    (name) => {
      expect(wrongFact('alert', { name, date })).toBeUndefined();
    },
  );

  test.each([
    '',
    ' ',
    '../x',
    'a/../b',
    '/a',
    'a/',
    '.hidden',
    'a/.b',
    'a?b',
    'a#b',
    'a%20b',
    'a\\b',
    '-x',
    'a\nb',
    'a`b',
    'C:x',
  ])('may not name the alert %j', (name) => {
    expect(wrongFact('alert', { name, date })).toMatch(/is no name for an alert's page/);
  });

  test.each(['?!', '---', ''])('need a letter in the title, which %j has not', (name) => {
    expect(wrongFact('log', { name, date })).toMatch(/has no letter/);
  });

  test('need a service that a folder can be called', () => {
    expect(wrongFact('action', { name: 'Restart', date, service: '!' })).toBe('`!` is no service.');
    expect(wrongFact('action', { name: 'Restart', date, service: 'shop' })).toBeUndefined();
  });

  test.each(['2026-02-30', '2026-1-1', 'today', ''])('have a day of the calendar, which %j is not', (day) => {
    expect(wrongFact('log', { name: 'x', date: day })).toMatch(/is no day of the calendar/);
  });
});
