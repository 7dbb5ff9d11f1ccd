import { describe, expect, test } from 'vitest';
import { fillTree } from '../../src/browser/fill/fill-tree.ts';
import { pageDataOf } from '../../src/language/fill-parameter.ts';
import type { Vocabulary } from '../../src/schema/parameter.ts';
import { readLink } from '../../src/shared/read-link.ts';
import { Scope } from '../../src/shared/scope.ts';
import { valuesOf } from '../../src/shared/values.ts';
import { articleOf, compile } from '../support/filled.ts';
import { hostileValues } from './hostile-values.ts';
import { isAsDeclared, mayStandInCode } from './rules.ts';
import { type Arrival, TARGET, type WayIn, waysIn } from './ways-in.ts';

const GRAFANA = 'https://grafana.example.com';

const types: Record<string, Vocabulary[string]> = {
  'no type': {},
  text: { type: 'text' },
  'text with a pattern': { type: 'text', pattern: '/[a-z/]*' },
  word: { type: 'word' },
  hostname: { type: 'hostname' },
  'hostname with a pattern': { type: 'hostname', pattern: 'web-\\d+\\.prod\\.example\\.com' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  choice: { type: 'choice', choices: ['java', 'go', 'All of it'] },
  url: { type: 'url', origins: [GRAFANA] },
};

const ordinary = [
  'web-1',
  'web-1.prod.example.com',
  'web-1:9100',
  'https://web-1:9100/metrics',
  '2001:db8::1',
  '[2001:db8::1]:9100',
  '42',
  '4.2',
  'Java',
  'rust',
  'True',
  'off',
  'maybe',
  '/var/log',
  `${GRAFANA}/d/x`,
];
const hostile = hostileValues.filter(({ leftBehind }) => !leftBehind).map(({ value }) => value);
/** How many hostile values one combination of way, type and place is tried with; the next one takes the next ones. */
const AT_ONCE = 12;

const declaredAs = ({ type, pattern, choices, origins }: Vocabulary[string]) => ({
  ...(type && { type }),
  ...(pattern && { pattern }),
  ...(choices && { choices }),
  ...(origins && { origins }),
});

/** Where the slot is; each with the element that a value would reach. */
const places: Record<string, string> = {
  code: '```yaml\nkey: {{target}}\n```',
  session: '```console\n$ ping {{target}}\nPING\n```',
  'inline code': 'Run `ping {{target}}`.',
  'link host': '[x](https://{{target}}/status)',
  'link path': '[x](https://a.example/d/{{target}}/view)',
  'link query': '[x](https://a.example/d/?q={{target}})',
  'code in a section on it': '```yaml\n{{#target}}\nkey: {{.}}\n{{/target}}\n```',
  prose: 'On {{target}}.',
};

interface Cell {
  article: Element;
  /** The names that a notice says something of. */
  noticed: Set<string>;
}

function fill(article: Element, { query, hash, typed, vocabulary, catalogue }: Arrival): Cell {
  const page = pageDataOf(vocabulary, catalogue);
  const { given, unused } = readLink(`?${query}`, hash, page);
  const read = valuesOf(page, given, new Set(typed));
  const { refused } = fillTree(article, new Scope(page, read));
  const noticed = new Set([...unused, ...refused].map(({ name }) => name));
  if (read(TARGET)?.refused) noticed.add(TARGET);
  return { article, noticed };
}

/** What is wrong with a cell; nothing when the value satisfies what the slot's parameter declares, or is refused with a notice. */
function wrongWith(
  { article, noticed }: Cell,
  declared: Vocabulary[string],
  place: string,
  { isList }: WayIn,
): string[] {
  const wrong: string[] = [];
  const isAllAsDeclared = (text: string): boolean =>
    (isList ? text.split(',') : [text]).every((item) => isAsDeclared(item, declaredAs(declared)));
  for (const slot of article.querySelectorAll(`[data-parameter="${TARGET}"]`)) {
    if (slot.closest('[hidden]')) continue;
    const state = slot.getAttribute('data-state');
    const text = slot.textContent ?? '';
    if (state === 'refused') {
      if (!noticed.has(TARGET)) wrong.push('is refused without a notice');
      if (!/^\{\{[\s\S]+\}\}$/.test(text)) wrong.push(`is refused and shows ${JSON.stringify(text)}`);
    } else if (state !== 'unfilled') {
      const isIn = slot.closest('code') ? mayStandInCode(text, declaredAs(declared)) : isAllAsDeclared(text);
      if (!isIn) wrong.push(`lets ${JSON.stringify(text)} in`);
    }
  }
  const href = article.querySelector('a[data-href]')?.getAttribute('href');
  if (!href) return wrong;
  const { hostname, pathname, searchParams } = new URL(href);
  const inLink =
    place === 'link host'
      ? hostname
      : place === 'link path'
        ? decodeURIComponent(pathname.split('/')[2] ?? '')
        : (searchParams.get('q') ?? '');
  const isIn = place === 'link host' ? declared.type === 'hostname' : isAllAsDeclared(inLink);
  return isIn ? wrong : [...wrong, `leads to ${href}`];
}

const wrap = (text: string, { around }: WayIn): string =>
  around ? `{{#${around}}}\n\n${text}\n\n{{/${around}}}` : text;

let next = 0;

/** Every cell of one way in: the type, the value, the place, and what came of it. */
function* cellsOf(way: WayIn): Generator<{ name: string; cell: Cell; declared: Vocabulary[string]; place: string }> {
  for (const [type, declared] of Object.entries(types))
    for (const [place, text] of Object.entries(places)) {
      const { vocabulary, catalogue } = way.arrive('web-1', declared);
      const article = articleOf(compile(wrap(text, way), { vocabulary, catalogue }).html);
      const hostileHere = Array.from({ length: AT_ONCE }, () => hostile[next++ % hostile.length] ?? '');
      for (const value of [...ordinary, ...hostileHere]) {
        // YAML and front matter hold whole text of any kind, but a default that looks like a tag is no plain text.
        if (!way.byLink && /\{\{|\}\}/.test(value)) continue;
        const cell = fill(article, way.arrive(value, declared));
        yield { name: `${way.name}, ${type}, ${JSON.stringify(value)}, ${place}`, cell, declared, place };
      }
    }
}

describe('whichever way a value comes, a slot holds only what the parameter that it names declares', () => {
  let cells = 0;
  let filled = 0;
  let refused = 0;

  test.each(waysIn)('$name', (way) => {
    const wrong: string[] = [];
    const before = filled;
    for (const { name, cell, declared, place } of cellsOf(way)) {
      cells++;
      const states = [...cell.article.querySelectorAll('[data-state]')].map((slot) => slot.getAttribute('data-state'));
      if (states.some((state) => state !== 'unfilled' && state !== 'refused') || cell.article.querySelector('a[href]'))
        filled++;
      if (states.includes('refused')) refused++;
      wrong.push(...wrongWith(cell, declared, place, way).map((what) => `${name}: ${what}`));
    }
    expect(wrong).toEqual([]);
    // A way that fills nothing would hold without a rule: only a field of what is no JSON fills nothing.
    expect(filled > before).toBe(!way.name.startsWith('a dotted name of'));
  });

  test('has at least 20,000 cells, and thousands that are filled and that are refused', () => {
    expect(cells).toBeGreaterThanOrEqual(20_000);
    expect(filled).toBeGreaterThan(5000);
    expect(refused).toBeGreaterThan(5000);
  });
});
