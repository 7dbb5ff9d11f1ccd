import type { Text } from 'mdast';
import { hasMark } from '../../../language/marks.ts';
import { didYouMean } from '../../../problems/did-you-mean.ts';
import type { CheckedPage } from '../../checked-page.ts';
import type { CheckedSite, OwnRule, RuleFinding } from '../../rule.ts';
import { isClosed, labelsOf, splitLinksIn } from '../../split-links.ts';

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
    ...splitLinksIn(page),
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

/** `![it](…)` is an image. */
const whatItWas = (raw: string): string => (raw.startsWith('!') ? 'image' : 'link');

/** Where a destination that is a path or a web address leads. */
const isDestination = (written: string, { file }: CheckedPage, site: CheckedSite): boolean =>
  /^https?:\/\/\S/i.test(written) ||
  (/[./]/.test(written) && !hasMark(written) && site.resolve(written.split(/[?#]/, 1)[0] ?? '', file) !== undefined);

/** `[it](my page.md)`. */
const withSpace: Look = (node, page, site) =>
  Array.from(node.value.matchAll(/(!?\[[^[\]]*)?\]\(([^()<>\n]+)\)/g)).flatMap(
    ({ 0: raw, 1: text = '', 2: written = '', index }) => {
      const destination = written.trim();
      const looksLikeOne = /\.(?:mdx?|markdown|html?|png|jpe?g|svg|gif|pdf)$/i.test(destination.split('#', 1)[0] ?? '');
      if (!/\s/.test(destination) || !(looksLikeOne || isDestination(destination, page, site))) return [];
      const place = page.placeOf(node, index + text.length + ']('.length + written.indexOf(destination));
      return [
        {
          ...place,
          message: `\`${page.asWritten(raw)}\` is text and no ${whatItWas(raw)}, for the space in \`${page.asWritten(destination)}\``,
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

/** `[it](page.md`, with no end on the page. */
const withoutEnd: Look = (node, page, site) =>
  Array.from(node.value.matchAll(/(!?\[[^[\]\n]{1,300}\]\()([^()\s]{1,500})/g)).flatMap(
    ({ 0: raw, 1: opening = '', 2: written = '', index }) => {
      const rest = node.value.slice(index + raw.length);
      const destination = written.replace(/[,.;:]$/, '');
      if (isClosed(rest) || !isDestination(destination, page, site)) return [];
      return [
        {
          ...page.placeOf(node, index),
          message: `\`${page.asWritten(opening + destination)}\` is text and no ${whatItWas(raw)}: its parenthesis is never closed`,
          hint: `Write \`${page.asWritten(opening)}${destination})\`.`,
        },
      ];
    },
  );

/** `[it][nowhere]`: what is behind a word, or holds a number, is a place in a list of a program. */
const withoutDefinition: Look = (node, page) =>
  Array.from(node.value.matchAll(/(?<![\w\])])!?\[([^[\]^]{1,300})\]\[([^[\]^\n]*)\]/g)).flatMap(
    ({ 0: raw, 1: text = '', 2: label = '', index }) => {
      const name = (label === '' ? text : label).replace(/\s+/g, ' ');
      if (!/^[\p{L}\d][\p{L}\d .:/_-]*$/u.test(name) || !/\p{L}{2}/u.test(text) || /^\d+$/.test(text)) return [];
      if (isOfLog(text, node.value.slice(index + raw.length))) return [];
      const known = labelsOf(page.nodes('definition'));
      return [
        {
          ...page.placeOf(node, index),
          message: `\`${page.asWritten(onOneLine(raw))}\` is text and no ${whatItWas(raw)}: nothing says where \`${name}\` leads.${didYouMean(name, known)}`,
          hint: `Add a line \`[${name}]: https://…\`, or write \`${raw.startsWith('!') ? '!' : ''}[${page.asWritten(onOneLine(text))}](…)\`.`,
        },
      ];
    },
  );

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');

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

const LOOKS: readonly Look[] = [withSpace, apart, turned, withoutEnd, withoutDefinition, withoutFootnote];
