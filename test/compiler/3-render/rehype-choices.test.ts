import { describe, expect, test } from 'vitest';
import type { Vocabulary } from '../../../src/schema/parameter.ts';
import { articleOf, compile } from '../../support/filled.ts';

const vocabulary: Vocabulary = {
  language: { type: 'choice', choices: ['java', 'go', 'node'] },
  service: { type: 'word' },
  paged: { type: 'boolean' },
  host: {},
};
const built = (text: string): Element => articleOf(compile(text, { file: 'alerts/Disk.md', vocabulary }).html);
const rows = (text: string): Element[] => [...built(text).querySelectorAll('[data-choose]')];
const choices = (row: Element | undefined): string[] =>
  Array.from(row?.querySelectorAll('button') ?? [], ({ textContent }) => textContent);
const section = (condition: string, text: string): string => `{{#${condition}}}\n\n${text}\n\n{{/${condition}}}\n\n`;

describe('sections that ask for one parameter, next to each other', () => {
  const text = section('language.java', 'One.') + section('language.go', 'Two.') + section('language.go', 'Three.');

  test('have one row with all its values above the first', () => {
    const [row, ...others] = rows(text);
    expect(others).toEqual([]);
    expect(row?.getAttribute('data-choose')).toBe('language');
    expect(row?.textContent).toContain('Which language?');
    expect(choices(row)).toEqual(['java', 'go', 'node']);
    expect(row?.hasAttribute('data-chrome')).toBe(true);
    expect(row?.nextElementSibling?.matches('details.first')).toBe(true);
  });

  test('keep their own conditions, and the first says how many follow', () => {
    const summaries = Array.from(built(text).querySelectorAll('summary'), ({ textContent }) => textContent);
    expect(summaries).toEqual([
      'Only when language is java · and 2 more',
      'Only when language is go',
      'Only when language is go',
    ]);
    const governed = built(text).querySelectorAll('details > [data-when]');
    expect(Array.from(governed, (each) => each.getAttribute('data-when'))).toEqual([
      'language.java',
      'language.go',
      'language.go',
    ]);
  });

  test('may be steps, whose row is in the first', () => {
    const article = built(
      '## Steps\n\n1. a\n{{#language.java}}\n2. b\n3. c\n{{/language.java}}\n{{#language.go}}\n2. d\n{{/language.go}}\n3. e\n',
    );
    const items = article.querySelectorAll('ol > li');
    expect(article.querySelectorAll('[data-choose]')).toHaveLength(1);
    expect(items[1]?.firstElementChild?.matches('[data-choose]')).toBe(true);
    expect(Array.from(items, (item) => item.querySelector('details')?.className ?? '')).toEqual([
      '',
      'when first',
      'when rest',
      'when rest',
      '',
    ]);
  });

  test('are several where something else is between them, or another parameter is asked for', () => {
    expect(rows(`${section('language.java', 'One.')}Between.\n\n${section('language.go', 'Two.')}`)).toHaveLength(2);
    expect(rows(section('language.java', 'One.') + section('paged.true', 'Two.'))).toHaveLength(2);
  });

  test('have their row above a section that nothing else hides', () => {
    const both = '{{#language.java}}\n{{#host}}\n1. a\n{{/host}}\n{{/language.java}}\n';
    const [row, ...others] = rows(`${both}{{#language.go}}\n2. b\n{{/language.go}}\n`);
    expect(others).toEqual([]);
    expect(row?.nextElementSibling?.textContent).toContain('b');
  });
});

describe('a single section', () => {
  test('has a row where the values are known', () => {
    expect(rows(section('language.java', 'One.')).map(choices)).toEqual([['java', 'go', 'node']]);
    expect(rows(section('paged.true', 'One.')).map(choices)).toEqual([['true', 'false']]);
    expect(built(section('language.java', 'One.')).querySelector('summary')?.textContent).toBe(
      'Only when language is java',
    );
  });

  test('has none for a parameter without choices, but several have', () => {
    expect(rows(section('service.a', 'One.'))).toEqual([]);
    expect(rows(section('service.a', 'One.') + section('service.b', 'Two.')).map(choices)).toEqual([['a', 'b']]);
  });
});

test('what asks whether something is given, words and rows of tables have no row', () => {
  expect(rows(section('host', 'One.') + section('host', 'Two.'))).toEqual([]);
  expect(rows('Some {{#language.java}}words{{/language.java}}.\n')).toEqual([]);
});
