import type { Element, Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** What is in a line; all else begins and ends one. */
const IN_LINE = new Set(
  'a b i em strong code span sup sub kbd del ins small abbr mark u s q cite var samp font tt bdi big label'.split(' '),
);
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'title', 'head']);

const plain = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw);

/** The words that a browser shows of Markdown, when nothing but GitHub's Markdown is known. */
export const wordsOfMarkdown = (markdown: string): string[] => wordsIn(plain.runSync(plain.parse(markdown)) as Root);

/** The elements that HTML is, as a browser reads it. */
export const treeOf = (html: string): Root =>
  unified()
    .use(rehypeRaw)
    .runSync({ type: 'root', children: [{ type: 'raw', value: html }] } as Root) as Root;

/** The words of a tree; of what is ours, none. */
export const wordsIn = (tree: Root): string[] => textOf(tree).split(/\s+/).filter(Boolean);

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && (UNSEEN.has(node.tagName) || isOurs(node))) return ' ';
  const text = node.children.map(textOf).join('');
  return node.type === 'element' && IN_LINE.has(node.tagName) ? text : ` ${text} `;
}

const isOurs = ({ properties }: Element): boolean => 'dataChrome' in properties;
