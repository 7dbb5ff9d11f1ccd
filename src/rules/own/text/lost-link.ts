import type { Definition, FootnoteDefinition, Heading, Paragraph, TableCell, Text } from 'mdast';
import { startOf } from '../../../compiler/1-parse/node-places.ts';
import { hasMark } from '../../../language/marks.ts';
import { didYouMean } from '../../../problems/did-you-mean.ts';
import type { CheckedPage } from '../../checked-page.ts';
import { textOf } from '../../nodes.ts';
import type { CheckedSite, OwnRule, RuleFinding } from '../../rule.ts';

/** Links, references and footnotes that are text: `[it](my page.md)`, `[it][nowhere]`, `[^1]`. */
export const lostLink: OwnRule = {
  name: 'lost-link',
  severity: 'warning',
  inPlainTree: 'suggestion',
  checkPage: (page, site) => [
    ...page.nodes('text').flatMap((node) => {
      if (!node.value.includes('[')) return [];
      return LOOKS.flatMap((look) => look(node, page, site));
    }),
    ...[...page.nodes('paragraph'), ...page.nodes('heading'), ...page.nodes('tableCell')].flatMap((parent) =>
      besideAddress(parent, page),
    ),
    ...page.nodes('link').flatMap((node): RuleFinding[] =>
      node.children.length > 0 || /^#|^$/.test(node.url)
        ? []
        : [
            {
              ...page.placeOf(node),
              message: `the link to \`${page.asWritten(node.url)}\` has no words, so that nothing of it is shown`,
              hint: `Write what is there between the brackets: \`[the page](${page.asWritten(node.url)})\`.`,
            },
          ],
    ),
  ],
};

type Look = (node: Text, page: CheckedPage, site: CheckedSite) => RuleFinding[];

/** Where a destination that is a path or a web address leads. */
const isDestination = (written: string, { file }: CheckedPage, site: CheckedSite): boolean =>
  /^https?:\/\/\S/i.test(written) ||
  (/[./]/.test(written) && !hasMark(written) && site.resolve(written.split(/[?#]/, 1)[0] ?? '', file) !== undefined);

/** `[it](my page.md)`. */
const withSpace: Look = (node, page, site) =>
  Array.from(node.value.matchAll(/(\[[^[\]]*)?\]\(([^()<>\n]+)\)/g)).flatMap(
    ({ 0: raw, 1: text = '', 2: written = '', index }) => {
      const destination = written.trim();
      const looksLikeOne = /\.(?:mdx?|markdown|html?|png|jpe?g|svg|gif|pdf)$/i.test(destination.split('#', 1)[0] ?? '');
      if (!/\s/.test(destination) || !(looksLikeOne || isDestination(destination, page, site))) return [];
      const place = page.placeOf(node, index + text.length + ']('.length + written.indexOf(destination));
      return [
        {
          ...place,
          message: `\`${page.asWritten(raw)}\` is text and no link, for the space in \`${page.asWritten(destination)}\``,
          hint: `Write \`<${page.asWritten(destination)}>\` between the parentheses, or \`%20\` for each space.`,
          ...(site.resolve(destination, page.file) && {
            edits: [{ ...place, from: destination, to: `<${destination}>` }],
          }),
        },
      ];
    },
  );

/** `[it] (page.md)`. */
const apart: Look = (node, page, site) =>
  Array.from(node.value.matchAll(/\[([^[\]\n]+)\] \(([^()\s]+)\)/g)).flatMap(
    ({ 0: raw, 1: text = '', index, 2: destination = '' }) =>
      isDestination(destination, page, site)
        ? [
            {
              ...page.placeOf(node, index),
              message: `\`${page.asWritten(raw)}\` is text and no link, for the space between its brackets`,
              hint: `Write \`[${page.asWritten(text)}](${destination})\`.`,
              edits: [{ ...page.placeOf(node, index + raw.indexOf('] (')), from: '] (', to: '](' }],
            },
          ]
        : [],
  );

/** `(it)[page.md]`. */
const turned: Look = (node, page, site) =>
  Array.from(node.value.matchAll(/\(([^()\n]+)\)\[([^[\]\s]+)\]/g)).flatMap(
    ({ 0: raw, 1: text = '', 2: destination = '', index }) =>
      isDestination(destination, page, site)
        ? [
            {
              ...page.placeOf(node, index),
              message: `\`${page.asWritten(raw)}\` is text and no link: its brackets are in the wrong order`,
              hint: `Write \`[${page.asWritten(text)}](${destination})\`.`,
            },
          ]
        : [],
  );

/** `[the wiki] (https://…)` and `(the wiki)[https://…]`: the address is a link of its own by then. */
function besideAddress(parent: Paragraph | Heading | TableCell, page: CheckedPage): RuleFinding[] {
  return parent.children.flatMap((node, number) => {
    const link = parent.children[number + 1];
    if (node.type !== 'text' || link?.type !== 'link' || !/^https?:/i.test(link.url)) return [];
    const [raw, apartText, turnedText] = /(?:\[([^[\]\n]{1,200})\] \(|\(([^()\n]{1,200})\)\[)$/.exec(node.value) ?? [];
    // What is no part of a link in brackets has its address for its words.
    const address = textOf(link);
    if (raw === undefined || !/^(?:https?:|www\.)/i.test(address)) return [];
    const at = page.masked.text.indexOf(raw + address, startOf(parent));
    if (at === -1) return [];
    const [written, text] = [page.asWritten(address), page.asWritten(apartText ?? turnedText ?? '')];
    const isApart = apartText !== undefined;
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

/** `[it][nowhere]`: what is behind a word, or holds a number, is a place in a list of a program. */
const withoutDefinition: Look = (node, page) =>
  Array.from(node.value.matchAll(/(?<![\w\])])\[([^[\]^\n]+)\]\[([^[\]^\n]*)\]/g)).flatMap(
    ({ 0: raw, 1: text = '', 2: label = '', index }) => {
      const name = label === '' ? text : label;
      if (!/^[\p{L}\d][\p{L}\d .:/_-]*$/u.test(name) || !/\p{L}{2}/u.test(text) || /^\d+$/.test(text)) return [];
      if (isOfLog(text, node.value.slice(index + raw.length))) return [];
      const known = labelsOf(page.nodes('definition'));
      return [
        {
          ...page.placeOf(node, index),
          message: `\`${page.asWritten(raw)}\` is text and no link: nothing says where \`${name}\` leads.${didYouMean(name, known)}`,
          hint: `Add a line \`[${name}]: https://…\`, or write \`[${page.asWritten(text)}](…)\`.`,
        },
      ];
    },
  );

/** What programs print: `[ERROR][main] Connection refused`. */
const isOfLog = (text: string, after: string): boolean =>
  /^(?:trace|debug|info|notice|warn|warning|err|error|crit|critical|fatal|panic|severe)$/i.test(text) &&
  /^(?:\[|:?\s\S)/.test(after);

/** `[^1]`; a range of letters is a regular expression. */
const withoutFootnote: Look = (node, page) =>
  Array.from(node.value.matchAll(/\[\^(\d{1,3}|\p{L}[\p{L}\d_]{2,30})\](?![*+?{)])/gu)).map(
    ({ 0: raw, 1: label = '', index }) => {
      const known = labelsOf(page.nodes('footnoteDefinition'));
      return {
        ...page.placeOf(node, index),
        message: `\`${raw}\` is text: there is no footnote \`${label}\`.${didYouMean(label, known)}`,
        hint: `Add a line \`${raw}: …\`, or take it out.`,
      };
    },
  );

/** Looking for what was meant takes long among thousands. */
const MOST_LABELS = 200;
const labelsOf = (definitions: readonly (Definition | FootnoteDefinition)[]): string[] =>
  definitions.slice(0, MOST_LABELS).map(({ label, identifier }) => label ?? identifier);

const LOOKS: readonly Look[] = [withSpace, apart, turned, withoutDefinition, withoutFootnote];
