import type { Code, Html, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { hasMark } from '../../../language/marks.ts';
import { endOf, startOf } from '../../1-parse/node-places.ts';
import type { PageContext } from '../../page-context.ts';
import { SKIP, visit } from '../../visit.ts';

const IMPORT = /^import\s+(?:[\w*${][^'"]*\sfrom\s*)?['"]/;
/** Lines that each are a whole import, in Markdown of Docusaurus, which takes all of it for MDX. */
const IMPORTS_ALONE = /^(?:import\s[\w*${][^'"\n]*\sfrom\s+(?:'[^'\s]+'|"[^"\s]+");?[ \t]*(?:\n|$))+$/;
const EXPORT = /^export\s+(?:default|const|let|var|function|class|async|type|interface|[{*])/;
/** A component, alone: `<Chart data={rows} />`. */
const COMPONENT = /^<[A-Z][\w.]*(?:\s[\s\S]*)?\/>$/;
const COMPONENT_TAG = /^<\/?[A-Z][\w.]*(?=[\s/>])/;
/** A comment, which MDX has in place of those of HTML. */
const COMMENT = /^\{\/\*(?:(?!\*\/)[\s\S])*\*\/\}$/;
const OPENING = /[([{]/g;
const CLOSING = /[)\]}]/g;

/**
 * Shows the program text of an MDX file as code: what it imports and exports, and components that are none of
 * Markdown. What a component holds stays Markdown. In other files only imports are sure to be no prose.
 * Comments of MDX are not shown.
 *
 *     import Chart from '../chart';    →    a block of code
 *     Press <Key>F5</Key>.            →    Press `<Key>`F5`</Key>`.
 */
export function remarkMdxCode({ file, masked }: PageContext) {
  return (tree: Root): void => {
    const isMdx = /\.mdx$/i.test(file);
    if (!isMdx && !masked.text.includes('import ')) return;
    const written = (first: Nodes, last: Nodes = first): string => masked.text.slice(startOf(first), endOf(last));
    tree.children = tree.children.filter(
      (node) => !isMdx || node.type !== 'paragraph' || !COMMENT.test(written(node)) || hasMark(written(node)),
    );
    for (let index = 0; index < tree.children.length; index++) {
      const first = tree.children[index] as RootContent;
      const length = isMdx ? programLength(tree.children.slice(index), written) : Number(isImports(first, written));
      const last = length > 0 ? tree.children[index + length - 1] : undefined;
      const program = last && written(first, last);
      if (program !== undefined && !hasMark(program))
        tree.children.splice(index, length, codeOf(first, last as RootContent, program));
    }
    if (!isMdx) return;
    visit(tree, 'html', (node, index, parent) => {
      // The id of a heading is that of its words.
      if (index === undefined || !parent || parent.type === 'heading') return undefined;
      if (!COMPONENT_TAG.test(node.value) || hasMark(node.value)) return undefined;
      (parent as Parents).children.splice(index, 1, tagOf(node, parent as Parents));
      return SKIP;
    });
  };
}

const isImports = (node: RootContent, written: (first: Nodes) => string): boolean =>
  node.type === 'paragraph' && IMPORTS_ALONE.test(written(node));

/** How many of the nodes are one statement or component of a program; it ends where all its brackets are closed. */
function programLength(nodes: readonly RootContent[], written: (first: Nodes, last?: Nodes) => string): number {
  const [first] = nodes;
  if (first?.type !== 'paragraph') return 0;
  const text = written(first);
  if (COMPONENT.test(text)) return 1;
  if (!IMPORT.test(text) && !EXPORT.test(text)) return 0;
  const length = nodes.findIndex((node) => isClosed(written(first, node))) + 1;
  return Math.max(1, length);
}

const isClosed = (program: string): boolean =>
  (program.match(OPENING)?.length ?? 0) <= (program.match(CLOSING)?.length ?? 0);

function codeOf(first: Nodes, last: Nodes, value: string): Code {
  const position = first.position && last.position && { start: first.position.start, end: last.position.end };
  return { type: 'code', lang: 'jsx', value, ...(position && { position }) };
}

const isBlock = ({ type }: Parents): boolean => type !== 'paragraph' && type !== 'tableCell';

/** A tag in a line is code there, one alone a block of it. */
function tagOf(node: Html, parent: Parents): Code | PhrasingContent {
  if (isBlock(parent)) return codeOf(node, node, node.value);
  return { type: 'inlineCode', value: node.value, ...(node.position && { position: node.position }) };
}
