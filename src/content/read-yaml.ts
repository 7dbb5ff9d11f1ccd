import { type Document, isMap, isScalar, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { RuleName } from '../problems/rules.ts';
import type { Finding } from './front-matter.ts';

export interface ReadYaml<Schema extends z.ZodType> {
  /** What holds of the text, once the names that do not are left out; undefined when nothing could be read. */
  data: z.infer<Schema> | undefined;
  findings: Finding[];
  /** The names at the top that were left out. */
  dropped: string[];
  /** Where the value at a path stands in the file. */
  offsetOf(path: readonly PropertyKey[]): number;
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
  const document = parseDocument(yaml, { prettyErrors: false });
  const offsetOf = (path: readonly PropertyKey[]): number => start + placeIn(document, path);
  const unread = (findings: Finding[]): ReadYaml<Schema> => ({ data: undefined, findings, dropped: [], offsetOf });
  const broken = (offset: number, message: string): Finding => ({
    rule: syntaxRule,
    offset: start + offset,
    message: `YAML does not parse: ${firstLine(message)}`,
    hint: 'Put text that holds `: `, `#` or starts with a sign into quotes, and indent with spaces.',
  });
  if (document.errors.length > 0) return unread(document.errors.map(({ pos, message }) => broken(pos[0], message)));

  let value: unknown;
  try {
    value = document.toJS() ?? {};
  } catch (error) {
    return unread(badAliases(document, (error as Error).message).map(({ offset, message }) => broken(offset, message)));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return unread([
      {
        rule: syntaxRule,
        offset: start + (document.contents?.range?.[0] ?? 0),
        message: `\`${String(value).slice(0, 40)}\` is not a list of \`name: value\` lines`,
        hint: 'Write one `name: value` a line; if this is no front matter but a rule (a line across), write `***`.',
      },
    ]);

  const findings: Finding[] = [];
  const dropped: string[] = [];
  for (;;) {
    const result = schema.safeParse(value);
    if (result.success) return { data: result.data, findings, dropped, offsetOf };
    const issues = result.error.issues.flatMap(single);
    for (const issue of issues)
      findings.push({
        rule: schemaRule,
        offset: issue.isName ? start + nameIn(document, issue.path) : offsetOf(issue.path),
        message: `\`${issue.path.join('.')}\`${issue.isName ? '' : shown(document, issue.path)} ${inWords(issue.message)}`,
        hint: 'docs/content.md lists the fields and what each may be.',
      });
    const names = new Set(
      issues.map(({ path }) => String(path[0])).filter((name) => Object.hasOwn(Object(value), name)),
    );
    if (names.size === 0) return { data: undefined, findings, dropped, offsetOf };
    dropped.push(...names);
    value = Object.fromEntries(Object.entries(Object(value)).filter(([name]) => !names.has(name)));
  }
}

interface Issue {
  path: PropertyKey[];
  message: string;
  /** Whether it is about the name, not about what stands after it. */
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

/**
 * The aliases (`*name`, and so `*words*` without quotes) that lead nowhere, or, when all lead somewhere
 * but to too much, the first. Only turning the document into values finds them.
 */
function badAliases(document: Document.Parsed, message: string): { offset: number; message: string }[] {
  const all: { offset: number; message: string }[] = [];
  const lost: typeof all = [];
  visit(document, {
    Alias(_key, alias) {
      const offset = alias.range?.[0] ?? 0;
      all.push({ offset, message });
      if (alias.resolve(document) === undefined)
        lost.push({ offset, message: `\`*${alias.source}\` is an alias, and no anchor has its name` });
    },
  });
  return lost.length > 0 ? lost : all.slice(0, 1);
}

function shown(document: Document, path: readonly PropertyKey[]): string {
  const value = document.getIn(path);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? ` (\`${value}\`)` : '';
}

/** The offset of the value at a path; of its name when that value is a mapping, a list or nothing. */
function placeIn(document: Document, path: readonly PropertyKey[]): number {
  const node = document.getIn(path, true);
  return isScalar(node) && node.value !== null && node.range ? node.range[0] : nameIn(document, path);
}

/** The offset of the name that a path ends in, or of the nearest thing around it. */
function nameIn(document: Document, path: readonly PropertyKey[]): number {
  if (path.length === 0) return document.contents?.range?.[0] ?? 0;
  const parent = document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)));
    if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0];
  }
  return placeIn(document, path.slice(0, -1));
}
