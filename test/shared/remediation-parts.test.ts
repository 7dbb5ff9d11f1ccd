import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  countBefore,
  type Filters,
  inOrder,
  isAmong,
  partsFor,
  readFilters,
} from '../../src/shared/remediation-parts.ts';
import type { RemediationRow } from '../../src/shared/remediation-row.ts';
import { toCsv } from '../../src/site/remediations/csv.ts';
import { divide, indexOf } from '../../src/site/remediations/parts.ts';

const TODAY = '2026-11-26';
const KIB = 1024;
const row = (more: Partial<RemediationRow> = {}): RemediationRow => ({
  id: 'R1',
  what: 'Alert earlier',
  kind: 'detection',
  status: 'open',
  services: ['checkout'],
  opened: '2026-07-14',
  incident: { title: 'Orders lost', url: '/retrospectives/x/', date: '2026-07-14' },
  ...more,
});
const filters = (query: string): Filters => readFilters(new URLSearchParams(query));

describe('the filters of an address', () => {
  const rows = {
    plain: row(),
    late: row({ owner: 'team-a', due: '2026-11-25' }),
    today: row({ owner: 'team-a', due: TODAY, opened: TODAY, services: ['web', 'checkout'] }),
    done: row({ status: 'done', due: '2026-01-01', closed: '2026-11-01', kind: 'recovery' }),
    declined: row({ status: 'declined', closed: '2026-11-01', services: [] }),
  };
  test.each([
    ['', ['plain', 'late', 'today']],
    ['status=all', ['plain', 'late', 'today', 'done', 'declined']],
    ['status=done', ['done']],
    ['service=checkout&status=all', ['plain', 'late', 'today', 'done']],
    ['service=web&status=open', ['today']],
    ['kind=recovery&status=all', ['done']],
    ['owner=none', ['plain']],
    ['owner=team-a', ['late', 'today']],
    ['due=overdue', ['late']],
    ['due=overdue&status=all', ['late']],
    ['due=none', ['plain']],
    ['age=90', ['plain', 'late']],
    ['age=soon', ['plain', 'late', 'today']],
    ['service=&host=web-1', ['plain', 'late', 'today']],
    ['service=nothing', []],
  ])('%j', (query, names) => {
    const found = Object.entries(rows).filter(([, each]) => isAmong(each, filters(query), TODAY));
    expect(found.map(([name]) => name)).toEqual(names);
  });

  test('sort by the day on which they are due, those without one last, unless asked otherwise', () => {
    const order = (sort?: string): string[] => {
      const all = inOrder(Object.values(rows), sort);
      return all.map((each) => Object.entries(rows).find(([, other]) => other === each)?.[0] ?? '');
    };
    expect(order()).toEqual(['done', 'late', 'today', 'plain', 'declined']);
    expect(order('newest')[0]).toBe('today');
    expect(order('oldest').at(-1)).toBe('today');
    expect(order('owner').slice(0, 2)).toEqual(['today', 'late']);
    expect(order('service').at(-1)).toBe('declined');
  });
});

/** 2,000 remediations whose texts share little, as 500 retrospectives of 20 services have them. */
function many(): RemediationRow[] {
  let seed = 1;
  const next = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const word = (): string => Array.from({ length: 3 + next(8) }, () => 'abcdefghiklmnoprstuvwxyz'[next(24)]).join('');
  const line = (words: number): string => Array.from({ length: words }, word).join(' ');
  return Array.from({ length: 2000 }, (_, index) => {
    const date = `2026-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`;
    const status = ['open', 'done', 'done', 'declined'][next(4)] ?? 'open';
    return row({
      id: `R${index}`,
      what: line(12),
      status,
      services: [`service-${next(20)}`],
      owner: `team-${next(8)}`,
      opened: date,
      due: date,
      ...(status === 'declined' && { reason: line(20) }),
      incident: { title: line(8), url: `/retrospectives/${date}-${word()}/`, date },
    });
  });
}

describe('2,000 remediations', () => {
  const rows = many();
  const parts = divide(rows, (text) => gzipSync(text, { level: 9 }).length);
  const index = indexOf(parts);

  test('are in parts of at most 20 KiB, and so is what says which', () => {
    expect(parts.flatMap((part) => part.rows).length).toBe(2000);
    for (const part of parts) expect(gzipSync(JSON.stringify(part.rows)).length).toBeLessThanOrEqual(20 * KIB);
    expect(gzipSync(JSON.stringify(index)).length).toBeLessThanOrEqual(20 * KIB);
  });

  test.each(['service=service-7&status=open', 'service=service-7&status=all', 'due=overdue', 'status=declined&kind=x'])(
    'a filter loads all that it shows, and leaves out what it does not need: %s',
    (query) => {
      const wanted = filters(query);
      const files = new Set(partsFor(index, wanted).map(({ file }) => file));
      const loaded = parts.filter(({ facts }) => files.has(facts.file)).flatMap((part) => part.rows);
      const shown = rows.filter((each) => isAmong(each, wanted, TODAY));
      expect(loaded.filter((each) => isAmong(each, wanted, TODAY)).length).toBe(shown.length);
      expect(files.size).toBeLessThan(parts.length);
    },
  );

  test('of one service are in few parts', () => {
    const one = partsFor(index, filters('service=service-7&status=open'));
    expect(one.length).toBeLessThanOrEqual(2);
    expect(parts.length).toBeGreaterThanOrEqual(6);
  });

  test('are counted by the day on which they are due', () => {
    const overdue = rows.filter(({ status, due = '' }) => status === 'open' && due < TODAY).length;
    expect(countBefore(index.due, TODAY)).toBe(overdue);
  });
});

test('one remediation that is too heavy for a part is a part of its own', () => {
  const parts = divide([row({ what: 'a' }), row({ what: 'b' })], () => 100 * KIB);
  expect(parts.map((part) => part.rows.map(({ what }) => what))).toEqual([['a'], ['b']]);
});

test('a spreadsheet takes no text for a formula, and keeps quotes and commas', () => {
  const csv = toCsv([row({ what: '=HYPERLINK("x")', reason: 'too dear, "for now"', services: ['a', 'b'] })]);
  const [head, line, end] = csv.split('\r\n');
  expect(head).toBe('incident,date,page,id,what,kind,services,owner,ticket,status,opened,due,closed,reason,changes');
  expect(line).toBe(
    'Orders lost,2026-07-14,/retrospectives/x/,R1,"\'=HYPERLINK(""x"")",detection,a b,,,open,2026-07-14,,,"too dear, ""for now""",',
  );
  expect(end).toBe('');
});
