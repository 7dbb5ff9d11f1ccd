import type { FilterFile } from './filter-file.ts';
import { GONE } from './plan-pages.ts';

/**
 * All filters of an index after some pages have changed, by their names; what no page has any more is
 * left out.
 */
export function patchFilters(
  old: readonly FilterFile[],
  numbers: Int32Array,
  fresh: readonly FilterFile[],
  pageOf: (page: number) => number,
): FilterFile[] {
  const filters = new Map<string, Map<string, number[]>>();
  const add = ({ filter, values }: FilterFile, numberOf: (page: number) => number): void => {
    const own = filters.get(filter) ?? new Map<string, number[]>();
    filters.set(filter, own);
    for (const [value, pages] of values) {
      const kept = pages.map(numberOf).filter((page) => page !== GONE);
      if (kept.length > 0) own.set(value, [...(own.get(value) ?? []), ...kept]);
    }
  };
  for (const filter of old) add(filter, (page) => numbers[page] as number);
  for (const filter of fresh) add(filter, pageOf);
  for (const values of filters.values()) for (const pages of values.values()) pages.sort((a, b) => a - b);
  return [...filters]
    .filter(([, values]) => values.size > 0)
    .map(([filter, values]) => ({ filter, values }))
    .sort((a, b) => (a.filter < b.filter ? -1 : 1));
}
