import type { Block, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';
import type { Mark } from './blocks-from-markdown.ts';

/** The Markdown of a block that becomes nothing: what begins and ends it are words. */
export function asWritten({ children, marks, position }: Block): RootContent[] {
  const [title, ...rest] = children[0]?.type === 'blockTitle' ? children : [undefined, ...children];
  const line = marks[0]?.position.start.line;
  const first = marks.filter((mark) => mark.position.start.line === line);
  const words = [...first.map(wordsOf), ...(title?.type === 'blockTitle' ? title.children : [])];
  words.sort((a, b) => startOf(a) - startOf(b));
  const last = marks.filter((mark) => mark.position.start.line !== line);
  const flow = rest.filter((node) => node !== undefined);
  return position ? [paragraph(words), ...flow, ...last.map((mark) => paragraph([wordsOf(mark)]))] : flow;
}

/** Makes one paragraph of those that nothing is between but the end of a line, as they are in Markdown. */
export function joined(nodes: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  for (const node of nodes) {
    const before = out.at(-1);
    const lines = (node.position?.start.line ?? 0) - (before?.position?.end.line ?? 0);
    if (before?.type !== 'paragraph' || node.type !== 'paragraph' || lines > 1 || !before.position || !node.position)
      out.push(node);
    else {
      const position = { start: before.position.end, end: node.position.start };
      const isApart = position.start.offset !== position.end.offset;
      if (isApart) before.children.push(wordsOf({ value: lines === 1 ? '\n' : ' ', position }));
      before.children.push(...node.children);
      before.position = { start: before.position.start, end: node.position.end };
    }
  }
  return out;
}

const startOf = ({ position }: PhrasingContent): number => position?.start.offset ?? 0;

/** A text, with where it is in the source. */
function wordsOf({ value, position }: Mark): Text {
  const [start = 0, end = 0] = [position.start.offset, position.end.offset];
  return { type: 'text', value, position, data: { segments: [{ index: 0, start, end }] } };
}

function paragraph(children: PhrasingContent[]): Paragraph {
  const [first, last] = [children[0]?.position, children.at(-1)?.position];
  return { type: 'paragraph', children, ...(first && last && { position: { start: first.start, end: last.end } }) };
}
