import type { Nodes } from 'mdast';
import { visit } from '../../compiler/visit.ts';
import type { CheckedPage } from '../checked-page.ts';

/** A manual's page has how a command is called, and is read rather than followed. */
export const isManual = ({ headings }: Pick<CheckedPage, 'headings'>): boolean =>
  headings.some(({ text }) => /^synopsis\b/i.test(text));

/** What has changed is not done again. */
export const isChangelog = ({ file }: Pick<CheckedPage, 'file'>): boolean =>
  /(?:^|[/_.-])(?:changes|change-?logs?|news|release-?notes|history)\.\w+$/i.test(file);

/** The code spans that are the heads of entries, as lists of commands have them: "`npm install <file>`: …". */
export function headsOf({ nodes }: CheckedPage): Nodes[] {
  const inHeadings: Nodes[] = [];
  for (const heading of nodes('heading')) visit(heading, (node) => inHeadings.push(node));
  const inItems = nodes('listItem').flatMap(({ children: [first] }) => {
    if (first?.type !== 'paragraph') return [];
    const end = first.children.findIndex((node) => node.type === 'text' && /[^\s,|/]/.test(node.value));
    const after = first.children[end];
    const isHead =
      end === -1 || (after?.type === 'text' && /^[\s,|/]*(?::(?:\s|$)|[–—](?:\s|$)|-\s)/.test(after.value));
    return isHead && end !== -1 ? first.children.slice(0, end) : [];
  });
  return [...inHeadings, ...inItems];
}
