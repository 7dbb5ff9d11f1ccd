import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MonthEnd } from '../git/months.ts';
import { seal, unseal } from './sealed.ts';
import { writeWhole } from './write-whole.ts';

/** What is kept of months: once a month is over, its commit is always the same. */
export interface KeptMonths<Value extends object> {
  get(end: MonthEnd): Promise<Value | undefined>;
  set(end: MonthEnd, value: Value): Promise<void>;
}

/**
 * What was found out of commits at the ends of months.
 *
 * @param folder - where it is kept
 * @param version - another whenever something else would be found out
 */
export function keptMonths<Value extends object>(folder: string, version: string): KeptMonths<Value> {
  const fileOf = ({ commit, month }: MonthEnd): string => path.join(folder, `score-${commit}-${month}.json`);
  const keyOf = ({ commit, day }: MonthEnd): string => `${commit} ${day} ${version}`;
  return {
    get: async (end) => {
      const bytes = await readFile(fileOf(end)).catch(() => Buffer.alloc(0));
      return (unseal(keyOf(end), bytes) as { value: Value } | undefined)?.value;
    },
    // It is found anew where it cannot be kept.
    set: (end, value) => writeWhole(fileOf(end), seal(keyOf(end), { value })).catch(() => {}),
  };
}
