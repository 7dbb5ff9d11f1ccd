import type { z } from 'zod';
import { docsPage } from '../problems/called-as.ts';
import type { TextFinding } from '../problems/finding.ts';
import type { RuleName } from '../problems/rules.ts';
import { parseYaml, YamlPlaces } from './parse-yaml.ts';

export interface ReadYaml<Schema extends z.ZodType> {
  /** What holds of the text, once the names that do not are left out; undefined when nothing could be read. */
  data: z.infer<Schema> | undefined;
  findings: TextFinding[];
  /** The names at the top that were left out. */
  dropped: string[];
  /** Where the value at a path is in the file. */
  offsetOf(path: readonly PropertyKey[]): number;
  /** Where the name at the end of a path is in the file. */
  offsetOfName(path: readonly PropertyKey[]): number;
  /** The names at a path, whatever is wrong with their values. */
  namesAt(path: readonly PropertyKey[]): string[];
}

/**
 * Reads YAML and holds it against a schema. Every finding has its own place, and one wrong name
 * does not hide what is wrong with another.
 *
 * @param start - where the YAML starts in the file, added to every offset
 */
export function readYaml<Schema extends z.ZodType>(
  yaml: string,
  start: number,
  schema: Schema,
  syntaxRule: RuleName,
  schemaRule: RuleName,
): ReadYaml<Schema> {
  const { document, value: read, errors } = parseYaml(yaml);
  const places = new YamlPlaces(document);
  const at: Pick<ReadYaml<Schema>, 'offsetOf' | 'offsetOfName' | 'namesAt'> = {
    offsetOf: (path) => start + places.of(path),
    offsetOfName: (path) => start + places.ofName(path),
    namesAt: (path) => places.namesAt(path),
  };
  const unread = (findings: TextFinding[]): ReadYaml<Schema> => ({
    data: undefined,
    findings,
    dropped: [],
    ...at,
  });
  if (!document)
    return unread(
      errors.map(({ offset, message }) => ({
        rule: syntaxRule,
        offset: start + offset,
        message: `YAML does not parse: ${firstLine(message)}`,
        hint: 'Put text that holds `: `, `#` or starts with a sign into quotes, and indent with spaces.',
      })),
    );

  let value = read;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return unread([
      {
        rule: syntaxRule,
        offset: start + places.of([]),
        message: `\`${String(value).slice(0, 40)}\` is not a list of \`name: value\` lines`,
        hint: 'Write one `name: value` a line; if this is no front matter but a rule (a line across), write `***`.',
      },
    ]);

  const findings: TextFinding[] = [];
  const dropped: string[] = [];
  for (;;) {
    const result = schema.safeParse(value);
    if (result.success) return { data: result.data, findings, dropped, ...at };
    const issues = result.error.issues.flatMap(single);
    for (const issue of issues)
      findings.push({
        rule: schemaRule,
        offset: issue.isName ? at.offsetOfName(issue.path) : at.offsetOf(issue.path),
        message: `\`${issue.path.join('.')}\`${issue.isName ? '' : shown(places.valueAt(issue.path))} ${inWords(issue.message)}`,
        hint: `${docsPage('content')} lists the fields and what each may be.`,
      });
    const names = new Set(
      issues.map(({ path }) => String(path[0])).filter((name) => Object.hasOwn(Object(value), name)),
    );
    if (names.size === 0) return { data: undefined, findings, dropped, ...at };
    dropped.push(...names);
    value = Object.fromEntries(Object.entries(Object(value)).filter(([name]) => !names.has(name)));
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

const firstLine = (message: string): string => message.split('\n')[0] ?? message;

const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? ` (\`${value}\`)` : '';
