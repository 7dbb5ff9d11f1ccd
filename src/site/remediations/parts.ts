import type { PartFacts, PartIndex } from '../../shared/remediation-parts.ts';
import { NONE } from '../../shared/remediation-parts.ts';
import type { RemediationRow } from '../../shared/remediation-row.ts';

/** A part of the list of remediations, as a browser loads it. */
export interface Part {
  facts: PartFacts;
  rows: RemediationRow[];
}

/** A part is at most so heavy as it is sent; it is allowed 20 KiB. */
const HEAVIEST = 16 * 1024;
const MOST_ROWS = 250;

/**
 * Divides remediations into parts such that what is asked for together is together: open ones apart, and each by their
 * service, so that a filter loads few.
 *
 * @param weigh - how many bytes a text has as it is sent
 */
export function divide(rows: readonly RemediationRow[], weigh: (text: string) => number): Part[] {
  const groups = Map.groupBy(rows, ({ status, services }) => `${status === 'open' ? 0 : 1} ${services[0] ?? ''}`);
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  const runs = sorted.flatMap((group) => halved(group, weigh));
  return joined(runs, weigh).map((part, index) => ({ facts: factsOf(part, String(index)), rows: part }));
}

/** A group in pieces that are light enough. */
function halved(rows: RemediationRow[], weigh: (text: string) => number): RemediationRow[][] {
  if (rows.length <= MOST_ROWS && (rows.length <= 1 || weigh(JSON.stringify(rows)) <= HEAVIEST)) return [rows];
  const middle = Math.ceil(rows.length / 2);
  return [...halved(rows.slice(0, middle), weigh), ...halved(rows.slice(middle), weigh)];
}

/** Pieces that are light enough together become one; open ones and closed ones never do. */
function joined(runs: readonly RemediationRow[][], weigh: (text: string) => number): RemediationRow[][] {
  const parts: { rows: RemediationRow[]; weight: number }[] = [];
  for (const rows of runs) {
    const weight = weigh(JSON.stringify(rows));
    const last = parts.at(-1);
    const isSame = (last?.rows[0]?.status === 'open') === (rows[0]?.status === 'open');
    if (last && isSame && last.weight + weight <= HEAVIEST && last.rows.length + rows.length <= MOST_ROWS) {
      last.rows.push(...rows);
      last.weight += weight;
    } else parts.push({ rows: [...rows], weight });
  }
  return parts.map((part) => part.rows);
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();

const factsOf = (rows: readonly RemediationRow[], file: string): PartFacts => ({
  file,
  count: rows.length,
  statuses: distinct(rows.map(({ status }) => status)),
  services: distinct(rows.flatMap(({ services }) => services)),
  kinds: distinct(rows.map(({ kind }) => kind)),
  owners: distinct(rows.map(({ owner }) => owner ?? NONE)),
});

/** What a browser learns before it loads a part. */
export function indexOf(parts: readonly Part[]): PartIndex {
  const open = parts.flatMap(({ rows }) => rows.filter(({ status }) => status === 'open'));
  return {
    parts: parts.map(({ facts }) => facts),
    due: counted(open.flatMap(({ due }) => due ?? [])),
    opened: counted(open.map(({ opened }) => opened)),
  };
}

function counted(days: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const day of [...days].sort()) counts[day] = (counts[day] ?? 0) + 1;
  return counts;
}
