import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Finding, TextFinding } from '../problems/finding.ts';
import { type Change, changeFields, neededOfChange } from '../schema/change.ts';
import { isMapping, readFields } from './matter/read-fields.ts';
import type { SourceFile } from './read-tree.ts';

const RULE = 'changes-schema';
const EXAMPLE = '{"time": "2026-11-20T10:05:00Z", "service": "checkout", "what": "Deployed 4f2a9c1"}';

/** Reads what CI has noted, the newest change first. A line with something wrong is told, and the others count. */
export function readChanges({ file, text }: SourceFile): { changes: Change[]; findings: Finding[] } {
  const changes: Change[] = [];
  const findings: Finding[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const read = line.trim() === '' ? undefined : readLine(line, start);
    if (read?.change) changes.push(read.change);
    for (const finding of read?.findings ?? []) findings.push({ ...finding, file });
    start += line.length + 1;
  }
  // What was appended later is newer, where the times are the same.
  return { changes: changes.reverse().sort((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : 0)), findings };
}

function readLine(line: string, start: number): { change?: Change | undefined; findings: TextFinding[] } {
  const errors: ParseError[] = [];
  const root = parseTree(line, errors, { disallowComments: true });
  const wrong = (offset: number, message: string): { findings: TextFinding[] } => ({
    findings: [{ rule: RULE, offset: start + offset, message, hint: `Write one change a line: \`${EXAMPLE}\`.` }],
  });
  const [error] = errors;
  if (error || !root) return wrong(error?.offset ?? 0, 'the line is not JSON: it goes wrong here');
  const value: unknown = JSON.parse(line);
  if (!isMapping(value)) return wrong(root.offset, 'the line is not a JSON object');
  const { data, findings } = readFields(value, placesIn(root), start, changeFields, RULE);
  const missing = neededOfChange.filter((name) => !Object.hasOwn(value, name));
  const { time, service, what, url } = data ?? {};
  const isWhole = time !== undefined && service !== undefined && what !== undefined;
  return {
    change: isWhole ? { time, services: service, what, ...(url !== undefined && { url }) } : undefined,
    findings: [...findings, ...missing.flatMap((name) => wrong(root.offset, `\`${name}\` is missing`).findings)],
  };
}

function placesIn(root: Node): Parameters<typeof readFields>[1] {
  const nodeAt = (path: readonly PropertyKey[]): Node | undefined =>
    findNodeAtLocation(
      root,
      path.map((key) => (typeof key === 'number' ? key : String(key))),
    );
  return {
    of: (path) => (nodeAt(path) ?? root).offset,
    ofName: (path) => (nodeAt(path)?.parent ?? root).offset,
    valueAt: (path) => nodeAt(path)?.value as unknown,
  };
}
