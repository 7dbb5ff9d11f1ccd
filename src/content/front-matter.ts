import matter from 'gray-matter';
import { builtInKinds } from '../kinds/table.ts';
import type { TextFinding } from '../problems/finding.ts';
import { type FrontMatter, frontMatterSchema } from '../schema/page.ts';
import { readYaml } from './read-yaml.ts';

const refuse = (): never => {
  throw new Error('only YAML');
};

/**
 * gray-matter would run JavaScript that is in front matter (`---js`), so every engine but
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
  findings: TextFinding[];
  /** Where the value at a path of the front matter is in the text. */
  offsetOf(path: readonly PropertyKey[]): number;
}

/**
 * Splits a page's text into front matter and Markdown, and validates the front matter.
 *
 * @param kinds - those that `kind:` may name
 */
export function readFrontMatter(text: string, kinds: readonly { name: string }[] = builtInKinds): SplitPage {
  const language = /^---([a-z]*)[^\S\n]*(?:\n|$)/i.exec(text)?.[1]?.toLowerCase();
  const none: SplitPage = { data: {}, bodyStart: 0, findings: [], offsetOf: () => 0 };
  if (language === undefined) return none;
  const broken = (offset: number, message: string, hint: string): SplitPage => ({
    ...none,
    bodyStart: text.length,
    findings: [{ rule: 'front-matter-syntax', offset, message, hint }],
  });
  if (!['', 'yaml', 'yml'].includes(language))
    return broken(
      '---'.length,
      `front matter is in \`${language}\`, which is not read`,
      'Write front matter in YAML, between two lines of `---`.',
    );
  const { content } = matter(text, { engines });
  const bodyStart = text.length - content.length;
  const yamlStart = text.indexOf('\n') + 1;
  const yamlEnd = text.lastIndexOf('\n---', bodyStart - '---'.length);
  // gray-matter ends it at anything that starts with the three signs, `----` for one, and else at the end.
  if (yamlStart === 0 || yamlEnd === -1 || !/^\n---[^\S\n]*(?:\n|$)/.test(text.slice(yamlEnd)))
    return broken(
      0,
      'front matter is opened by `---` but never closed',
      'End it with a line of `---`; for a rule at the top of a page write `***`.',
    );
  const { data, findings, offsetOf } = readYaml(
    text.slice(yamlStart, yamlEnd),
    yamlStart,
    frontMatterSchema(kinds),
    'front-matter-syntax',
    'front-matter-schema',
  );
  return { data: data ?? {}, bodyStart, findings, offsetOf };
}
