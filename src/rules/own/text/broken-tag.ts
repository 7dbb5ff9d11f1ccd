import { isShell } from '../../../shell/commands-in.ts';
import type { CheckedPage } from '../../checked-page.ts';
import { foreignSections } from '../../foreign-sections.ts';
import { offsetIn } from '../../nodes.ts';
import type { OwnRule, RuleFinding } from '../../rule.ts';

/** Tags with a space between two of their braces, with one too few at the end, or at the beginning. */
const BROKEN = [
  /\{ \{\s*(?:([#^/])\s*)?([A-Za-z_][\w.-]*)\s*\} ?\}/g,
  /\{\{\s*(?:([#^/])\s*)?([A-Za-z_][\w.-]*)\s*\} \}/g,
  /(?<![{$\\])\{\{\s*(?:([#^/])\s*)?([A-Za-z_][\w.-]*)\s*\}(?! ?\})/g,
  /(?<![{$\\\w])(?<!\{ )\{\s*(?:([#^/])\s*)?([A-Za-z_][\w.-]*)\s*\}\}(?!\})/g,
];

/** Tags of declared parameters that are none, for a brace, `{{host}`, or for a word or sign of another language. */
export const brokenTag: OwnRule = {
  name: 'broken-tag',
  severity: 'warning',
  inPlainTree: 'off',
  ofTags: true,
  checkPage: (page) => {
    if (page.tokens.some(({ type }) => type === 'delimiters')) return [];
    const { nodes, masked } = page;
    const texts = [...nodes('text'), ...nodes('inlineCode'), ...nodes('code').filter(isShell)];
    return [
      ...texts.flatMap((node) =>
        brokenIn(node.value, node.type !== 'text', page, (index) => offsetIn(node, index, masked.text)),
      ),
      ...foreignSections(page),
      ...[...nodes('link'), ...nodes('definition')].flatMap(({ data }) => {
        const { start = 0, end = 0 } = data?.destination ?? {};
        return brokenIn(masked.text.slice(start, end), false, page, (index) => start + index);
      }),
    ];
  },
};

function brokenIn(
  text: string,
  isCode: boolean,
  { vocabulary, originAt, isRaw }: CheckedPage,
  offsetAt: (index: number) => number,
): RuleFinding[] {
  if (!text.includes('{')) return [];
  return BROKEN.flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap(({ 0: raw, 1: sign = '', 2: name = '', index }) => {
      const [first = ''] = name.split('.', 1);
      const owner = Object.hasOwn(vocabulary, first)
        ? first
        : Object.keys(vocabulary).find((each) => vocabulary[each]?.aliases?.includes(first));
      const place = originAt(offsetAt(index));
      // In code, braces that all have their other half are another language's.
      if (owner === undefined || isRaw(place) || (isCode && isBalanced(lineAround(text, index)))) return [];
      const right = `{{${sign}${owner}${name.slice(first.length)}}}`;
      return [
        {
          ...place,
          message: `\`${raw}\` is no tag, so that readers see it as written. Did you mean \`${right}\`?`,
          hint: `Write \`${right}\`: a tag is between two braces each, without a space between them.`,
          edits: [{ ...place, from: raw, to: right }],
        },
      ];
    }),
  );
}

/** How much of a line is looked at on each side. */
const AROUND = 400;

function lineAround(text: string, index: number): string {
  const [before, after] = [text.slice(Math.max(0, index - AROUND), index), text.slice(index, index + AROUND)];
  return before.slice(before.lastIndexOf('\n') + 1) + (after.split('\n', 1)[0] ?? '');
}

const isBalanced = (line: string): boolean =>
  line.split('{').length === line.split('}').length && !/\{ \{|\} \}/.test(line);
