import matter from 'gray-matter';
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { RuleName } from '../problems/rules.ts';
import { type FrontMatter, frontMatterSchema } from '../schema/page.ts';

/** A problem of one file before anyone has asked how severe it is there. */
export interface Finding {
  rule: RuleName;
  /** Offset in the file's text, from 0. */
  offset: number;
  message: string;
  hint: string;
}

const refuse = (): never => {
  throw new Error('only YAML');
};

/**
 * gray-matter would run JavaScript that stands in front matter (`---js`), so every engine but
 * YAML is refused, and YAML itself is read below, where it keeps its places.
 */
const engines = {
  yaml: { parse: () => ({}) },
  json: { parse: refuse },
  javascript: { parse: refuse },
  coffee: { parse: refuse },
};

export interface SplitPage {
  data: FrontMatter;
  /** Where the Markdown starts in the text. */
  bodyStart: number;
  findings: Finding[];
}

/** Splits a page's text into front matter and Markdown, and judges the front matter. */
export function readFrontMatter(text: string): SplitPage {
  if (!/^---[^\S\n]*(?:\n|$)/.test(text) && !/^---[a-z]+[^\S\n]*\n/i.test(text))
    return { data: {}, bodyStart: 0, findings: [] };
  let file: ReturnType<typeof matter>;
  try {
    file = matter(text, { engines });
  } catch {
    return {
      data: {},
      bodyStart: 0,
      findings: [
        {
          rule: 'front-matter-syntax',
          offset: 3,
          message: `front matter is in \`${/^---(\w*)/.exec(text)?.[1] ?? ''}\`, which is not read`,
          hint: 'Write front matter in YAML, between two lines of `---`.',
        },
      ],
    };
  }
  const bodyStart = text.length - file.content.length;
  if (!/\n---\s*$/.test(text.slice(0, bodyStart)))
    return {
      data: {},
      bodyStart: text.length,
      findings: [
        {
          rule: 'front-matter-syntax',
          offset: 0,
          message: 'front matter is opened by `---` but never closed',
          hint: 'End it with a line of `---`; for a rule at the top of a page write `***`.',
        },
      ],
    };
  const yamlStart = text.indexOf('\n') + 1;
  const { data, findings } = readYaml(
    file.matter.replace(/^\n/, ''),
    yamlStart,
    frontMatterSchema,
    'front-matter-syntax',
    'front-matter-schema',
  );
  return { data: data ?? {}, bodyStart, findings };
}

/**
 * Reads YAML and holds it against a schema; every finding has its own place.
 *
 * @param start - where the YAML starts in the file, added to every offset
 */
export function readYaml<Schema extends z.ZodType>(
  yaml: string,
  start: number,
  schema: Schema,
  syntaxRule: RuleName,
  schemaRule: RuleName,
): { data: z.infer<Schema> | undefined; findings: Finding[] } {
  const document = parseDocument(yaml, { lineCounter: new LineCounter(), prettyErrors: false });
  if (document.errors.length > 0)
    return {
      data: undefined,
      findings: document.errors.map((error) => ({
        rule: syntaxRule,
        offset: start + error.pos[0],
        message: `YAML does not parse: ${firstLine(error.message)}`,
        hint: 'Put text that holds `: `, `#` or starts with a sign into quotes, and indent with spaces.',
      })),
    };
  const value: unknown = document.toJS() ?? {};
  if (typeof value !== 'object' || Array.isArray(value))
    return {
      data: undefined,
      findings: [
        {
          rule: schemaRule,
          offset: start,
          message: `\`${String(value).slice(0, 40)}\` is not a list of \`name: value\` lines`,
          hint: 'Write one `name: value` a line; if this is no front matter but a rule (a line across), write `***`.',
        },
      ],
    };
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, findings: [] };
  return {
    data: undefined,
    findings: result.error.issues.map((issue) => ({
      rule: schemaRule,
      offset: start + offsetOf(document, issue.path),
      message: `\`${issue.path.join('.') || '(all)'}\`${shown(document, issue.path)} ${firstLine(issue.message).replace(/^Invalid/, 'is not valid: invalid')}`,
      hint: 'docs/content.md lists the fields and what each may be.',
    })),
  };
}

const firstLine = (message: string): string => message.split('\n')[0] ?? message;

function shown(document: Document, path: readonly PropertyKey[]): string {
  const value = path.length === 0 ? undefined : document.getIn(path);
  return typeof value === 'string' || typeof value === 'number' ? ` (\`${value}\`)` : '';
}

/** The offset of the value at a path, or of the nearest thing around it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
