import { describe, expect, test } from 'vitest';
import { type DayRow, listByDay } from '../../../src/site/lists/by-day.ts';
import { heightOfRows, heightOfSection } from '../../../src/site/lists/height.ts';
import { LIST_HEIGHT, type Listing, PART_HEIGHT } from '../../../src/site/lists/listing.ts';
import type { Row } from '../../../src/site/lists/row.ts';
import { changeRow, dayRow } from '../../../src/site/lists/rows.ts';
import { pageRecord } from '../../support/page-record.ts';

const facts = {
  places: new Map(),
  order: { ranks: new Map(), names: new Map() } as never,
  byAddress: new Map(),
  services: new Map([['checkout', 'Checkout']]),
};
const entry = (date: string, ...services: string[]): DayRow => ({
  type: 'page',
  page: pageRecord(`log/${date}-a.md`, { date, services, title: `Entry of ${date}` }),
  name: `Entry of ${date}`,
  dated: true,
});
const deploy = (time: string, ...services: string[]): DayRow => changeRow({ time, services, what: 'Deployed' }, facts);
const list = (rows: DayRow[]): Listing => listByDay(rows, { facts, address: 'log', byService: true });
const namesOf = (rows: readonly Row[]): string[] => rows.map((row) => (row.type === 'change' ? row.at : row.name));

describe('the log as a list', () => {
  test('has a section for each month, and in it days, with what machines have noted', () => {
    const { sections, parts } = list([
      deploy('2026-11-20T10:05:00.000Z', 'checkout'),
      entry('2026-10-31', 'tls'),
      entry('2026-11-20', 'checkout'),
    ]);
    expect(sections.map(({ title, rows }) => [title, namesOf(rows)])).toEqual([
      ['November 2026', ['Entry of 2026-11-20', '2026-11-20T10:05Z']],
      ['October 2026', ['Entry of 2026-10-31']],
      ['By service', ['Checkout', 'tls']],
    ]);
    expect(parts.map(({ label, rows }) => [label, namesOf(rows)])).toEqual([
      ['Checkout', ['Entry of 2026-11-20', '2026-11-20T10:05Z']],
      ['tls', ['Entry of 2026-10-31']],
    ]);
  });

  test('is nothing where nothing has changed', () => {
    expect(list([])).toEqual({ sections: [], parts: [] });
  });

  test('of thousands of deploys has the newest ones, and a page for each month before; none is too high', () => {
    const day = 24 * 60 * 60 * 1000;
    const rows = Array.from({ length: 3000 }, (_, index) =>
      deploy(new Date(Date.UTC(2026, 10, 26) - (index * day) / 4).toISOString(), `service-${index % 50}`),
    );
    const { sections, parts } = list(rows);
    expect(sections[0]?.title).toBe('November 2026');
    expect(sections.map(({ title }) => title)).toEqual(['November 2026', 'Earlier', 'By service']);
    expect(sections.reduce((sum, section) => sum + heightOfSection(section), 0)).toBeLessThanOrEqual(LIST_HEIGHT);
    for (const part of parts) expect(heightOfRows(part.rows, false)).toBeLessThanOrEqual(PART_HEIGHT);
    expect(new Set(parts.map(({ address }) => address)).size).toBe(parts.length);
    // Each of them is on the page itself or on one that it leads to.
    const byAddress = new Map(parts.map((part) => [part.address, part.rows]));
    const below = (some: readonly Row[]): Row[] =>
      some.flatMap((row) => (row.type === 'part' ? below(byAddress.get(row.address) ?? []) : [row]));
    expect(below(sections.slice(0, 2).flatMap((section) => section.rows))).toHaveLength(3000);
    expect(below(sections.at(-1)?.rows ?? [])).toHaveLength(3000);
  });
});

test('a line of a day names the services that it is about', () => {
  const row = dayRow(pageRecord('log/2026-11-20-a.md', { services: ['checkout', 'tls'] }), facts);
  expect(row).toMatchObject({ of: 'Checkout, tls', dated: true });
});
