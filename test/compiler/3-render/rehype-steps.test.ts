import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documents, queries } from '../../support/documents.ts';
import { articleOf, compile, filled } from '../../support/filled.ts';
import { queryOf, renderedFirst, vocabulary } from '../../support/rendered-first.ts';
import { seen } from '../../support/seen.ts';

const BOX = '<input type="checkbox" autocomplete="off" aria-label="Done" data-tick data-chrome>';

const built = (text: string, file = 'alerts/Disk.md'): Element =>
  articleOf(compile(text, { file, vocabulary: { language: {}, host: {} } }).html);

/** The texts of the items that have a box. */
const steps = (text: string, file?: string): string[] =>
  Array.from(
    built(text, file).querySelectorAll('[data-tick]'),
    ({ parentElement: item }) => (item?.querySelector('div') ?? item)?.textContent?.trim().split('\n')[0] ?? '',
  );

const bars = (text: string): Element[] => [...built(text).querySelectorAll('[data-steps]')];

describe('a step', () => {
  test('has a box behind its text, and no id', () => {
    expect(compile('## Steps\n\n1. Drain it\n').html).toContain(`<li>Drain it${BOX}</li>`);
  });

  test('is an item of an ordered list under the headings that a runbook and an alert walk through', () => {
    const lists = ['Meaning', 'Diagnosis', 'Mitigation', 'Steps', 'See also'].map(
      (name) => `## ${name}\n\n1. ${name}\n`,
    );
    expect(steps(lists.join('\n'))).toEqual(['Diagnosis', 'Mitigation', 'Steps']);
  });

  test('is under a smaller heading of such a section too', () => {
    expect(steps('## Diagnosis\n\n### On the host\n\n1. Look\n\n## Links\n\n### More\n\n1. Read\n')).toEqual(['Look']);
  });

  test('is known by its heading whatever its letter case, but not by more words', () => {
    expect(steps('## STEPS\n\n1. one\n\n## Steps back\n\n1. two\n')).toEqual(['one']);
  });

  test('is no item of a bullet list, of a quotation, or of a list in an item', () => {
    const text = '## Steps\n\n- bullet\n\n> 1. quoted\n\n> [!NOTE]\n> 1. noted\n\n1. first\n   1. inner\n\n2. second\n';
    expect(steps(text)).toEqual(['first', 'second']);
  });

  test('under a condition keeps its fold as its first child', () => {
    const article = built('## Steps\n\n1. one\n{{#language.java}}\n2. two\n{{/language.java}}\n');
    const [, item] = article.querySelectorAll('ol > li');
    expect(Array.from(item?.children ?? [], ({ tagName }) => tagName)).toEqual(['DETAILS', 'INPUT']);
  });

  test('may be in a section, and its heading too', () => {
    expect(steps('{{#host}}\n## Steps\n\n1. one\n{{/host}}\n\n{{^host}}\n1. two\n{{/host}}\n')).toEqual(['one', 'two']);
  });

  test('keeps its number', () => {
    expect(built('## Steps\n\n4. four\n5. five\n').querySelector('ol')?.getAttribute('start')).toBe('4');
  });

  test('may have a task box of its author, which has its own name', () => {
    const boxes = built('## Steps\n\n1. [x] told them\n').querySelectorAll('input');
    expect(Array.from(boxes, (box) => box.getAttribute('aria-label'))).toEqual(['Done', 'Done']);
    expect(built('## Steps\n\n1. [ ] tell them\n').querySelector('input')?.getAttribute('aria-label')).toBe('To do');
  });
});

test('nothing in an author’s HTML passes for a box or a bar', () => {
  const html =
    '<ol><li>x <input type="checkbox" data-tick checked></li></ol>\n<div data-steps><span>7 of 7 done</span></div>';
  const article = built(`## Notes\n\n${html}\n`);
  expect(article.querySelector('li')?.textContent).toContain('x');
  expect(article.querySelectorAll('[data-tick], [data-steps]')).toHaveLength(0);
});

describe('steps are ticked', () => {
  test('in alerts and in actions of runbooks, and nowhere else', () => {
    const text = '## Steps\n\n1. one\n';
    for (const file of ['alerts/a/Disk.md', 'runbooks/shop/restart.md', 'disk.md'])
      expect(steps(text, file)).toEqual(['one']);
    for (const file of ['runbooks/shop/index.md', 'runbooks/shop/README.md', 'retrospectives/x.md', 'log/x.md'])
      expect(steps(text, file)).toEqual([]);
  });

  test('by the kind that the front matter says', () => {
    expect(steps('---\nkind: log\n---\n## Steps\n\n1. one\n')).toEqual([]);
    expect(steps('---\nkind: alert\n---\n## Steps\n\n1. one\n', 'log/x.md')).toEqual(['one']);
  });
});

describe('the bar', () => {
  test('is once, behind the last list of steps, and says how many only when it is known', () => {
    const [bar, ...others] = bars('## Steps\n\nFirst:\n\n1. one\n\n## Mitigation\n\n1. two\n\nDone.\n');
    expect(others).toEqual([]);
    expect(bar?.previousElementSibling?.tagName).toBe('OL');
    expect(bar?.nextElementSibling?.textContent).toBe('Done.');
    expect(bar?.querySelector('span')?.textContent).toBe('');
    expect(bar?.hasAttribute('data-chrome')).toBe(true);
  });

  test('is outside of the section that the last list is in, which may be hidden', () => {
    const [bar] = bars('## Steps\n\n1. one\n\n{{#host}}\n\nWith a host:\n\n1. two\n\n{{/host}}\n\nThen.\n');
    expect(bar?.closest('[data-section]')).toBeNull();
    expect(bar?.previousElementSibling?.tagName).toBe('DETAILS');
  });

  test('is not there without steps', () => {
    expect(bars('## Steps\n\nNone.\n\n## Notes\n\n1. one\n')).toEqual([]);
  });
});

test('a page of steps reads as Markdown reads what Mustache rendered first', () => {
  let boxes = 0;
  fc.assert(
    fc.property(documents, queries, (text, query) => {
      const page = `## Steps\n\n${text}`;
      const ours = filled(page, { vocabulary, query: queryOf(query) });
      boxes += ours.querySelectorAll('[data-tick]').length;
      expect(seen(ours)).toBe(seen(filled(renderedFirst(page, query))));
    }),
    { numRuns: 100, seed: 20261121 },
  );
  expect(boxes).toBeGreaterThan(50);
});
