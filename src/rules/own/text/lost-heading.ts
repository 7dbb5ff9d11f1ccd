import type { Nodes, Paragraph } from 'mdast';
import { LONGEST_MARK, splitMarks } from '../../../language/marks.ts';
import type { CheckedPage } from '../../checked-page.ts';
import type { OwnRule, RuleFinding } from '../../rule.ts';

/** Number signs at the beginning of a line with a word right behind them. */
const NO_SPACE = /(?:^|\n)(#{2,6})(?=[^\s#])/g;
/** A single sign is that of a channel or a topic, but for a line that is the first of the page, and begins with a capital or is one word. */
const TITLE = /^#(?=\p{Lu}[^\n]*$|\p{Ll}[\p{L}\p{N}]*$)/u;

/** Headings that are text, for a space: `##Steps`. */
export const lostHeading: OwnRule = {
  name: 'lost-heading',
  severity: 'warning',
  inPlainTree: 'suggestion',
  checkPage: (page) =>
    page.nodes('paragraph').flatMap((paragraph) =>
      paragraph.children.flatMap((node, number): RuleFinding[] => {
        if (node.type !== 'text') return [];
        const isFirst = number === 0;
        return Array.from(node.value.matchAll(NO_SPACE))
          .flatMap(({ 0: found, 1: signs = '', index }) => {
            const at = index + found.length - signs.length;
            const after = node.value.slice(at + signs.length);
            if (
              (at === 0 && !isFirst) ||
              !(/^[\p{L}\p{N}]/u.test(after) || splitMarks(after.slice(0, LONGEST_MARK))[0] === '')
            )
              return [];
            return [findingOf(page, node, at, signs, after)];
          })
          .concat(
            isFirst && isTitle(page, paragraph) && TITLE.test(node.value)
              ? [findingOf(page, node, 0, '#', node.value.slice(1))]
              : [],
          );
      }),
    ),
};

function findingOf(page: CheckedPage, node: Nodes, index: number, signs: string, after: string): RuleFinding {
  const place = page.placeOf(node, index);
  const [line = ''] = after.split('\n', 1);
  const written = page.asWritten(line).trim();
  return {
    ...place,
    message: `\`${signs}${written}\` is text and no heading, for want of a space`,
    hint: `Write \`${signs} ${written}\`.`,
    edits: [{ ...place, from: signs, to: `${signs} ` }],
  };
}

/** Whether a paragraph is where the title of a page would be that has none. */
const isTitle = ({ tree, headings, matter }: CheckedPage, paragraph: Paragraph): boolean =>
  tree.children[0] === paragraph &&
  paragraph.children.length === 1 &&
  matter.title === undefined &&
  !headings.some(({ node }) => node.depth === 1);
