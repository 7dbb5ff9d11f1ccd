import { counted } from '../problems/counted.ts';
import type { NamedFinding } from './run-rule.ts';

/** The most names that a message lists. */
const MOST_NAMES = 5;

/** Findings that are told once for all pages say how much of what was found, and on how many pages. */
export function withTallies(findings: readonly NamedFinding[]): NamedFinding[] {
  const all = new Map<string, NamedFinding[]>();
  for (const finding of findings) {
    if (!finding.tally) continue;
    const key = keyOf(finding);
    all.set(key, [...(all.get(key) ?? []), finding]);
  }
  return findings.map((finding) => {
    const same = finding.tally ? (all.get(keyOf(finding)) ?? []) : [];
    return same[0] === finding ? { ...finding, message: `${finding.message}: ${listed(same)}` } : finding;
  });
}

const keyOf = ({ rule, once }: NamedFinding): string => JSON.stringify([rule, once]);

function listed(findings: readonly NamedFinding[]): string {
  const times = new Map<string, number>();
  for (const { tally = {} } of findings)
    for (const [name, count] of Object.entries(tally)) times.set(name, (times.get(name) ?? 0) + count);
  const names = [...times].sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1));
  const left = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).map(([name, count]) => `\`${name}\` ${counted(count, 'time')}`);
  return `${[...shown, ...(left > 0 ? [`${left} more`] : [])].join(', ')}, on ${counted(findings.length, 'page')}`;
}
