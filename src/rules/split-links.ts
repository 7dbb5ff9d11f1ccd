import type { Definition, FootnoteDefinition, Heading, Nodes, Paragraph, TableCell } from 'mdast';
import { endOf, startOf } from '../compiler/1-parse/node-places.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import type { CheckedPage } from './checked-page.ts';
import { textOf } from './nodes.ts';
import type { RuleFinding } from './rule.ts';

/** What text is in. */
type Parent = Paragraph | Heading | TableCell;

/** Finds links that are text, of which an address or markup is of its own by then, so that they are in several nodes. */
export const splitLinksIn = (page: CheckedPage): RuleFinding[] =>
  [...page.nodes('paragraph'), ...page.nodes('heading'), ...page.nodes('tableCell')].flatMap((parent) => [
    ...besideAddress(parent, page),
    ...withMarkup(parent, page),
  ]);

/** `[the wiki] (https://…)`, `(the wiki)[https://…]` and `[the wiki](https://…`: the address is a link of its own by then. */
function besideAddress(parent: Parent, page: CheckedPage): RuleFinding[] {
  const { children } = parent;
  return children.flatMap((node, number) => {
    const link = children[number + 1];
    if (node.type !== 'text' || link?.type !== 'link' || !/^https?:/i.test(link.url)) return [];
    const [raw, apartText, turnedText, openText] =
      /(?:\[([^[\]\n]{1,200})\] \(|\(([^()\n]{1,200})\)\[|\[([^[\]\n]{1,200})\]\()$/.exec(node.value) ?? [];
    // What is no part of a link in brackets has its address for its words.
    const address = textOf(link);
    if (raw === undefined || !/^(?:https?:|www\.)/i.test(address)) return [];
    const at = page.masked.text.indexOf(raw + address, startOf(parent));
    if (at === -1) return [];
    const [written, text] = [page.asWritten(address), page.asWritten(apartText ?? turnedText ?? openText ?? '')];
    const isApart = apartText !== undefined;
    if (openText !== undefined) {
      if (
        isClosed(
          children
            .slice(number + 2, number + MOST_BEHIND)
            .map(textOf)
            .join(''),
        )
      )
        return [];
      return [
        {
          ...page.originAt(at),
          message: `\`${page.asWritten(raw)}${written}\` is text and no link: its parenthesis is never closed`,
          hint: `Write \`[${text}](${written})\`.`,
        },
      ];
    }
    return [
      {
        ...page.originAt(at),
        message: `\`${page.asWritten(raw)}${written}${isApart ? ')' : ']'}\` is text beside an address, ${isApart ? 'for the space between its brackets' : 'as its brackets are in the wrong order'}`,
        hint: `Write \`[${text}](${written})\`.`,
        ...(isApart && {
          edits: [{ ...page.originAt(at + raw.length - '] ('.length), from: '] (', to: '](' }],
        }),
      },
    ];
  });
}

/** How far behind a link it may be closed. */
const MOST_BEHIND = 10;

/** `[**it**][nowhere]`: what is between the brackets is of its own by then. */
function withMarkup({ children }: Parent, page: CheckedPage): RuleFinding[] {
  return children.flatMap((node, number) => {
    const [before, after] = [children[number - 1], children[number + 1]];
    if (!MARKUP.has(node.type) || before?.type !== 'text' || after?.type !== 'text') return [];
    const [raw, label] = /^\]\[([\p{L}\d][\p{L}\d .:/_-]*)\]/u.exec(after.value) ?? [];
    const source = page.masked.text;
    if (
      label === undefined ||
      raw === undefined ||
      !/(?<![\\\w])\[$/.test(source.slice(Math.max(0, startOf(node) - 2), startOf(node)))
    )
      return [];
    const text = page.asWritten(source.slice(startOf(node), endOf(node)));
    return [
      {
        ...page.originAt(startOf(node) - 1),
        message: `\`[${text}${raw}\` is text and no link: nothing says where \`${label}\` leads.${didYouMean(label, labelsOf(page.nodes('definition')))}`,
        hint: `Add a line \`[${label}]: https://…\`, or write \`[${text}](…)\`.`,
      },
    ];
  });
}

const MARKUP = new Set<Nodes['type']>(['inlineCode', 'strong', 'emphasis', 'delete']);

/** Whether the next parenthesis is one that closes. */
export const isClosed = (text: string): boolean => /[()]/.exec(text)?.[0] === ')';

/** Looking for what was meant takes long among thousands. */
const MOST_LABELS = 200;
export const labelsOf = (definitions: readonly (Definition | FootnoteDefinition)[]): string[] =>
  definitions.slice(0, MOST_LABELS).map(({ label, identifier }) => label ?? identifier);
