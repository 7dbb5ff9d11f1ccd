import type { Block, Paragraph } from 'mdast';
import { noticeKind } from './notice-kinds.ts';

const OPTION = /^:([a-z][\w-]*):/;

/**
 * Takes the options of MyST off the top of a block, which decide how it looks.
 *
 *     :class: dropdown
 */
export function takeOptions(block: Block): void {
  const { opening, children } = block;
  const paragraph = children.find(({ type }) => type !== 'blockTitle');
  if (paragraph?.type !== 'paragraph') return;
  const options = optionsIn(paragraph);
  if (!options) return;
  block.children = children.filter((node) => node !== paragraph);
  const classes = (options.get('class') ?? '').split(/\s+/);
  const isOpen = options.has('open');
  const { look } = opening;
  if (look?.type === 'fold') block.opening = { ...opening, look: { ...look, fold: isOpen ? 'open' : 'closed' } };
  if (look?.type !== 'notice') return;
  const kind = classes.map(noticeKind).find((each) => each !== undefined) ?? look.kind;
  const fold = classes.includes('dropdown') ? (isOpen ? 'open' : 'closed') : undefined;
  block.opening = { ...opening, look: { type: 'notice', kind, ...(fold && { fold }) } };
}

/** The options that a paragraph is made of; undefined when it is text. */
function optionsIn({ children }: Paragraph): Map<string, string> | undefined {
  const [only] = children;
  if (children.length !== 1 || only?.type !== 'text') return undefined;
  const lines = only.value.split('\n').map((line) => ({ line, match: OPTION.exec(line) }));
  return lines.every(({ match }) => match !== null)
    ? new Map(lines.map(({ line, match }) => [match?.[1] ?? '', line.slice(match?.[0].length).trim()]))
    : undefined;
}
