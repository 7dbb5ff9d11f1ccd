import type { z } from 'zod';
import { docsPage } from '../../problems/called-as.ts';
import type { TextFinding } from '../../problems/finding.ts';
import type { RuleName } from '../../problems/rules.ts';

/** Where values are in the text that they were read from. */
export interface Places {
  /** The offset of the value at a path. */
  of(path: readonly PropertyKey[]): number;
  /** The offset of the name that a path ends in. */
  ofName(path: readonly PropertyKey[]): number;
  /** The single value at a path, if there is one. */
  valueAt(path: readonly PropertyKey[]): unknown;
}

/** What holds of some fields. */
export interface ReadFields<Schema extends z.ZodType> {
  /** What is left once the names that do not hold are taken out. */
  data: z.infer<Schema> | undefined;
  findings: TextFinding[];
  /** The names at the top that were taken out. */
  dropped: string[];
}

/** Whether a value that was read is one of names and values. */
export const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Holds fields against a schema. Every finding has its own place, and one wrong name does not hide what is
 * wrong with another.
 *
 * @param start - where their text starts in the file, added to every offset
 */
export function readFields<Schema extends z.ZodType>(
  fields: object,
  places: Places,
  start: number,
  schema: Schema,
  rule: RuleName,
): ReadFields<Schema> {
  let value = fields;
  const findings: TextFinding[] = [];
  const dropped: string[] = [];
  for (;;) {
    const result = schema.safeParse(value);
    if (result.success) return { data: result.data, findings, dropped };
    const issues = result.error.issues.flatMap(single);
    for (const issue of issues)
      findings.push({
        rule,
        offset: start + (issue.isName ? places.ofName(issue.path) : places.of(issue.path)),
        message: `\`${issue.path.join('.')}\`${issue.isName ? '' : shown(places.valueAt(issue.path))} ${inWords(issue.message)}`,
        hint: `${docsPage('content')} lists the fields and what each may be.`,
      });
    const names = new Set(issues.map(({ path }) => String(path[0])).filter((name) => Object.hasOwn(value, name)));
    if (names.size === 0) return { data: undefined, findings, dropped };
    dropped.push(...names);
    value = Object.fromEntries(Object.entries(value).filter(([name]) => !names.has(name)));
  }
}

interface Issue {
  path: PropertyKey[];
  message: string;
  /** Whether it is about the name, not about what is after it. */
  isName: boolean;
}

/** An issue for each name it is about, in words for authors. */
function single(issue: z.core.$ZodIssue): Issue[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: 'is no field that is known here',
      isName: true,
    }));
  if (issue.code === 'invalid_key')
    return issue.issues.map(({ message }) => ({ path: issue.path, message, isName: true }));
  return [{ path: issue.path, message: issue.message, isName: false }];
}

const inWords = (message: string): string => firstLine(message).replace(/^Invalid/, 'is not valid: invalid');

export const firstLine = (message: string): string => message.split('\n')[0] ?? message;

const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? ` (\`${value}\`)` : '';
