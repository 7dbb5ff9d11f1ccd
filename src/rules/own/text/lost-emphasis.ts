import type { Heading, Paragraph, TableCell } from 'mdast';
import type { CheckedPage } from '../../checked-page.ts';
import { offsetIn, textOf } from '../../nodes.ts';
import type { OwnRule, RuleFinding } from '../../rule.ts';

/** Two stars before a word; arguments of Python (`**kwargs`) and paths (`**` and a slash) are something else. */
const OPENING = /(?<![\p{L}\p{N}*/\\_.)\]])\*\*(?=\p{L})(?!\w+[),=])/gu;

/** Emphasis that is opened and never closed, whose stars are then shown: `**Note: wait`. */
export const lostEmphasis: OwnRule = {
  name: 'lost-emphasis',
  severity: 'warning',
  inPlainTree: 'suggestion',
  checkPage: (page) =>
    [...page.nodes('paragraph'), ...page.nodes('heading'), ...page.nodes('tableCell')].flatMap((parent) =>
      starsIn(parent, page),
    ),
};

function starsIn(parent: Paragraph | Heading | TableCell, page: CheckedPage): RuleFinding[] {
  const texts = parent.children.filter((node) => node.type === 'text');
  const signs = texts.flatMap((node) => Array.from(node.value.matchAll(/\*\*/g)));
  // What has a second pair of stars may be meant: `2**3 or 3**2`.
  if (signs.length !== 1) return [];
  return texts.flatMap((node) =>
    Array.from(node.value.matchAll(OPENING)).flatMap(({ index }) => {
      const place = page.placeOf(node, index);
      // Stars that are escaped are meant.
      if (!page.masked.text.startsWith('**', offsetIn(node, index, page.masked.text))) return [];
      const written = page.asWritten(textOf(node).slice(index)).split('\n', 1)[0] ?? '';
      return [
        {
          ...place,
          message: `\`${written.slice(0, SHOWN)}\` shows its stars: this emphasis is never closed`,
          hint: 'Write `**` behind the last word of it too, with no space before them, or take these out.',
        },
      ];
    }),
  );
}

const SHOWN = 40;
