import { isShell } from '../../../shell/commands-in.ts';
import type { CheckedPage } from '../../checked-page.ts';
import { offsetIn } from '../../nodes.ts';
import type { OwnRule, RuleFinding } from '../../rule.ts';

/** Tags with a space between two of their braces, with one too few at the end, or at the beginning. */
const BROKEN = [
  /\{ \{\s*(?:([#^/])\s*)?([A-Za-z_][\w.-]*)\s*\} ?\}/g,
  /\{\{\s*(?:([#^/])\s*)?([A-Za-z_][\w.-]*)\s*\} \}/g,
  /(?<![{$\\])\{\{\s*(?:([#^/])\s*)?([A-Za-z_][\w.-]*)\s*\}(?! ?\})/g,
  /(?<![{$\\\w])(?<!\{ )\{\s*(?:([#^/])\s*)?([A-Za-z_][\w.-]*)\s*\}\}(?!\})/g,
];

/** Sections as other languages of templates have them: `{{#if language.java}}`, `{{#language == "java"}}`. */
const FOREIGN =
  /\{\{\s*([#^])\s*(?:(if|unless)\s+)?([A-Za-z_][\w-]*)(?:\.([\w-]+)|\s*(==?|!=)\s*["'“]?([\w-]+)["'”]?)?\s*\}\}/g;

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
      ...nodes('text').flatMap((node) => foreignIn(node.value, page, (index) => offsetIn(node, index, masked.text))),
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

function foreignIn(
  text: string,
  { vocabulary, originAt, isRaw, masked }: CheckedPage,
  offsetAt: (index: number) => number,
): RuleFinding[] {
  if (!text.includes('{{')) return [];
  return Array.from(text.matchAll(FOREIGN)).flatMap((match) => {
    const { 0: raw, 1: sign, 2: word, 3: name = '', 4: field, 5: compared, 6: value, index } = match;
    const offset = offsetAt(index);
    const place = originAt(offset);
    const isOurs = word === undefined && compared === undefined;
    // A backslash says that it is meant as it is.
    if (isOurs || masked.text[offset - 1] === '\\' || !Object.hasOwn(vocabulary, name) || isRaw(place)) return [];
    const isOpposite = [sign === '^', word === 'unless', compared === '!='].filter(Boolean).length % 2 === 1;
    const asked = [name, field ?? value].filter((part) => part !== undefined).join('.');
    const right = `{{${isOpposite ? '^' : '#'}${asked}}}`;
    return [
      {
        ...place,
        message: `\`${raw}\` is no section, so that readers see it as written. Did you mean \`${right}\`?`,
        hint: `Write \`${right}\`, and \`{{/${asked}}}\` where the section ends: a name and a value with a dot between them, and no other words or signs.`,
      },
    ];
  });
}

/** How much of a line is looked at on each side. */
const AROUND = 400;

function lineAround(text: string, index: number): string {
  const [before, after] = [text.slice(Math.max(0, index - AROUND), index), text.slice(index, index + AROUND)];
  return before.slice(before.lastIndexOf('\n') + 1) + (after.split('\n', 1)[0] ?? '');
}

const isBalanced = (line: string): boolean =>
  line.split('{').length === line.split('}').length && !/\{ \{|\} \}/.test(line);
