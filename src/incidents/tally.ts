import type { Remediation } from './incident.ts';

/** How many remediations there are of each status, and what open ones lack. */
export interface Tally {
  all: number;
  open: number;
  done: number;
  declined: number;
  withoutOwner: number;
  withoutDue: number;
}

/** Counts remediations. What is overdue depends on the day of the reader, and is counted there. */
export function tallyOf(remediations: Iterable<Remediation>): Tally {
  const tally: Tally = { all: 0, open: 0, done: 0, declined: 0, withoutOwner: 0, withoutDue: 0 };
  for (const { status, owner, due } of remediations) {
    tally.all++;
    tally[status]++;
    if (status !== 'open') continue;
    if (owner === undefined) tally.withoutOwner++;
    if (due === undefined) tally.withoutDue++;
  }
  return tally;
}

/** How many were opened and closed in a month. */
export interface Month {
  /** `2026-07`. */
  month: string;
  opened: number;
  closed: number;
}

/** The months from the first remediation to the last change of one, those without any too. */
export function monthsOf(remediations: readonly Remediation[]): Month[] {
  const opened = countBy(remediations.map((each) => each.opened.slice(0, 7)));
  const closed = countBy(remediations.flatMap((each) => each.closed?.slice(0, 7) ?? []));
  const named = [...opened.keys(), ...closed.keys()].filter((month) => month >= '1970').sort();
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined) return [];
  const months: Month[] = [];
  for (let month = first; month <= last; month = next(month))
    months.push({ month, opened: opened.get(month) ?? 0, closed: closed.get(month) ?? 0 });
  return months;
}

const next = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
};

const countBy = (keys: readonly string[]): Map<string, number> =>
  new Map(
    Array.from(
      Map.groupBy(keys, (key) => key),
      ([key, all]) => [key, all.length],
    ),
  );
