import { isOverdue, type RemediationRow } from './remediation-row.ts';

/** What a filter can be about: each is a name in the address of the list, `?service=checkout&status=open`. */
export interface Filters {
  status?: string;
  service?: string;
  kind?: string;
  owner?: string;
  /** `overdue`, or `none` for those without a day. */
  due?: string;
  /** At least so many days since they were opened. */
  age?: string;
  sort?: string;
}
export const filterNames = [
  'status',
  'service',
  'kind',
  'owner',
  'due',
  'age',
  'sort',
] as const satisfies (keyof Filters)[];

/** What stands for a field that has no value. */
export const NONE = 'none';
/** What is overdue on the day of the reader. */
export const OVERDUE = 'overdue';
/** What a filter says that leaves nothing out. */
export const ANY = 'all';
/** What the list shows where its address says nothing. */
export const DEFAULT_STATUS = 'open';
export const sortings = ['due', 'newest', 'oldest', 'service', 'owner'] as const;

/** What is in a part of the list, so that a filter knows whether it needs it. */
export interface PartFacts {
  /** The name of its file. */
  file: string;
  count: number;
  statuses: readonly string[];
  services: readonly string[];
  kinds: readonly string[];
  owners: readonly string[];
}

/** What the parts of the list hold, and what of it depends on the day. */
export interface PartIndex {
  parts: readonly PartFacts[];
  /** How many open ones are due by each day, and were opened on each. */
  due: Readonly<Record<string, number>>;
  opened: Readonly<Record<string, number>>;
}

const DAY_MS = 86_400_000;

/** The filters of an address. */
export function readFilters(query: URLSearchParams): Filters {
  const filters: Filters = {};
  for (const name of filterNames) {
    const value = query.get(name)?.trim() ?? '';
    if (value !== '') filters[name] = value;
  }
  return filters;
}

/** Whether a remediation is among those that filters ask for. */
export function isAmong(row: RemediationRow, filters: Filters, today: string): boolean {
  const { service, kind, owner, due, age = '' } = filters;
  const status = statusOf(filters);
  return (
    (status === ANY || row.status === status) &&
    has(service, row.services) &&
    has(kind, [row.kind]) &&
    has(owner, [row.owner ?? NONE]) &&
    (due !== NONE || row.due === undefined) &&
    (due !== OVERDUE || isOverdue(row, today)) &&
    (!/^\d+$/.test(age) || daysBetween(row.opened, today) >= Number(age))
  );
}

/** The parts in which there may be some of them. */
export const partsFor = ({ parts }: PartIndex, filters: Filters): PartFacts[] => {
  const status = statusOf(filters);
  return parts.filter(
    ({ statuses, services, kinds, owners }) =>
      has(status, statuses) && has(filters.service, services) && has(filters.kind, kinds) && has(filters.owner, owners),
  );
};

/** What is overdue is open, whatever else is asked for. */
const statusOf = ({ status, due }: Filters): string => (due === OVERDUE ? 'open' : (status ?? DEFAULT_STATUS));

const has = (wanted: string | undefined, values: readonly string[]): boolean =>
  wanted === undefined || wanted === ANY || values.includes(wanted);

/** Remediations in the order that is asked for; the soonest first where none is. */
export function inOrder(rows: readonly RemediationRow[], sort: string | undefined): RemediationRow[] {
  const keyOf = (row: RemediationRow): string => {
    if (sort === 'service') return row.services[0] ?? LAST;
    if (sort === 'owner') return row.owner ?? LAST;
    return sort === 'oldest' || sort === 'newest' ? row.opened : (row.due ?? LAST);
  };
  const turn = sort === 'newest' ? -1 : 1;
  return [...rows].sort(
    (a, b) => turn * compare(keyOf(a), keyOf(b)) || compare(b.opened, a.opened) || compare(a.what, b.what),
  );
}

/** Behind every word and every day. */
const LAST = '\u{10ffff}';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** How many are counted under days before a day. */
export const countBefore = (days: Readonly<Record<string, number>>, day: string): number =>
  Object.entries(days).reduce((sum, [each, count]) => (each < day ? sum + count : sum), 0);
