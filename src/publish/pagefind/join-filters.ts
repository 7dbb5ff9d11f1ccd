import type { FilterFile } from './filter-file.ts';
import { GONE } from './plan-pages.ts';

/** Filters of some pages, and which numbers the pages have in the whole, or `GONE`. */
interface PartFilters {
  filters: readonly FilterFile[];
  numberOf: (page: number) => number;
}

/** All filters of an index that is made of parts, by their names; what no page has is left out. */
export function joinFilters(parts: readonly PartFilters[]): FilterFile[] {
  const joined = new Map<string, Map<string, number[]>>();
  for (const { filters, numberOf } of parts)
    for (const { filter, values } of filters) {
      const own = joined.get(filter) ?? new Map<string, number[]>();
      joined.set(filter, own);
      for (const [value, pages] of values) {
        const kept = pages.map(numberOf).filter((page) => page !== GONE);
        if (kept.length > 0) own.set(value, [...(own.get(value) ?? []), ...kept]);
      }
    }
  for (const values of joined.values()) for (const pages of values.values()) pages.sort((a, b) => a - b);
  return [...joined]
    .filter(([, values]) => values.size > 0)
    .map(([filter, values]) => ({ filter, values }))
    .sort((a, b) => (a.filter < b.filter ? -1 : 1));
}
