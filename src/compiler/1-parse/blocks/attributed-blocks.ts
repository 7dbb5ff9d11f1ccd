import type { Block, Blockquote, Heading, Nodes, Paragraph, Parents, RootContent } from 'mdast';
import { labelOf, noticeKind, noticeOf } from './notice-kinds.ts';

const CLASSES = String.raw`\{:\s*((?:[.#][\w-]+\s*)+)\}`;
const ALONE = new RegExp(`^${CLASSES}$`);
const FIRST = new RegExp(String.raw`^${CLASSES}(?:\n|$)`);
const LAST = new RegExp(String.raw`(?:^|\n)${CLASSES}$`);
/** A whole list of attributes. */
const LIST = /^\{:[^{}]*\}$/;

/**
 * Makes notes of quotations and paragraphs that kramdown's classes make notes of, below them (Chirpy) or above (Just the Docs).
 *
 *     > It restarts the database.      {: .warning }
 *     {: .prompt-warning }             It restarts the database.
 */
export function noteQuotations(parent: Parents): void {
  const children = parent.children as RootContent[];
  for (const [index, child] of children.entries()) {
    const above = children[index - 1];
    if (child.type === 'blockquote') {
      const name = below(child) ?? aloneIn(children[index + 1], child, 'below') ?? aloneIn(above, child, 'above');
      if (name !== undefined) children[index] = noteOf(child, name);
    } else if (child.type === 'paragraph' && !isNote(parent)) {
      const name = noticeName(FIRST.exec(firstText(child))?.[1]);
      if (name !== undefined && !ALONE.test(firstText(child))) children[index] = noteOf(child, name);
    }
  }
}

const idIn = (text: string): string | undefined => (LIST.test(text) ? /#([\w-]+)/.exec(text)?.[1] : undefined);

/** Gives headings the ids that are below or above them: `{: #undo }`. */
export function joinHeadingIds(parent: Parents): void {
  const children = parent.children as RootContent[];
  for (const [index, child] of children.entries()) {
    const id = child.type === 'paragraph' && child.children.length === 1 ? idIn(firstText(child)) : undefined;
    const heading = [children[index - 1], children[index + 1]].find(
      (beside): beside is Heading => beside?.type === 'heading' && isBeside(beside, child),
    );
    // Where it is read, an id is the last text of its heading.
    if (id !== undefined && heading) heading.children.push({ type: 'text', value: ` {#${id}}` });
  }
}

/** A line right below a quotation is part of its last paragraph. */
function below(quotation: Blockquote): string | undefined {
  const last = quotation.children.at(-1);
  const text = last?.type === 'paragraph' ? last.children.at(-1) : undefined;
  return text?.type === 'text' ? noticeName(LAST.exec(text.value)?.[1]) : undefined;
}

function aloneIn(node: RootContent | undefined, beside: RootContent, where: 'above' | 'below'): string | undefined {
  if (node?.type !== 'paragraph' || !isBeside(node, beside)) return undefined;
  const text = firstText(node);
  return node.children.length === 1 || where === 'below' ? noticeName(ALONE.exec(text)?.[1]) : undefined;
}

const firstText = ({ children: [first] }: Paragraph): string => (first?.type === 'text' ? first.value : '');

/** The class that is a note's kind: `.prompt-warning`, `.warning-title`. */
const noticeName = (classes: string | undefined): string | undefined =>
  classes
    ?.split(/[\s.]+/)
    .find((name) => name !== '' && noticeKind(name.replace(/^prompt-|-title$/g, '')) !== undefined);

/** Whether it is a note already, of such a paragraph. */
const isNote = (node: Parents): boolean => node.type === 'block' && node.marks.length === 0;

const isBeside = (a: Nodes, b: Nodes): boolean => {
  const [first, second] = (a.position?.start.line ?? 0) < (b.position?.start.line ?? 0) ? [a, b] : [b, a];
  return (second.position?.start.line ?? 0) - (first.position?.end.line ?? 0) === 1;
};

function noteOf(node: Blockquote | Paragraph, name: string): Block {
  const kind = name.replace(/^prompt-|-title$/g, '');
  const [first, ...rest] = node.type === 'blockquote' ? node.children : [node];
  const isTitled = name.endsWith('-title') && first?.type === 'paragraph';
  return {
    type: 'block',
    opening: { look: noticeOf(kind), label: labelOf(kind), ending: { by: 'indentation' } },
    ended: 'indentation',
    marks: [],
    children: isTitled
      ? [{ ...first, type: 'blockTitle', children: first.children }, ...rest]
      : [...(first ? [first] : []), ...rest],
    ...(node.position && { position: node.position }),
  };
}
