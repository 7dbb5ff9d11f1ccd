import type { Nodes } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';
import type { Token } from 'micromark-util-types';
import { dropAttributeLists } from './attribute-lists.ts';
import type { Ended, LinePlace } from './block-lines.ts';
import type { Opening } from './opening.ts';
import { dropRawTags } from './raw-tags.ts';
import { resolveBlocks } from './resolve-blocks.ts';

/** A line of a block that is no text of it. */
export interface Mark {
  value: string;
  position: NonNullable<Nodes['position']>;
}

declare module 'mdast' {
  /** A block of another tool. */
  interface Block extends Parent {
    type: 'block';
    opening: Opening;
    ended: Ended | undefined;
    /** Where the first line is behind it. */
    over?: LinePlace | undefined;
    /** What begins and ends it: up to its title, behind that, its last line. */
    marks: Mark[];
    /** What is in it, letter for letter, where that is code. */
    code?: string | undefined;
    children: RootContent[];
  }
  interface BlockTitle extends Parent {
    type: 'blockTitle';
    children: PhrasingContent[];
  }
  interface CodeData {
    /** Its first line and its last are no fences, and no text of it either. */
    isBetweenTags?: boolean;
  }
  interface RootContentMap {
    block: Block;
    blockTitle: BlockTitle;
  }
  interface BlockContentMap {
    block: Block;
  }
}

type Handle = NonNullable<NonNullable<Extension['exit']>[string]>;
type Context = ThisParameterType<Handle>;

/** Makes nodes of the blocks of other tools, and shows as written what is none after all. */
export const blocksFromMarkdown: Extension = {
  enter: {
    block(token) {
      this.enter(
        { type: 'block', opening: token.opening as Opening, ended: undefined, marks: [], children: [] },
        token,
      );
    },
    blockTitle(token) {
      this.enter({ type: 'blockTitle', children: [] }, token);
    },
  },
  exit: {
    block(token) {
      const node = this.stack.at(-1);
      const { ended, over, code } = token;
      if (node?.type === 'block') Object.assign(node, { ended, over, code });
      this.exit(token);
    },
    blockTitle(token) {
      this.exit(token);
    },
    blockMark: mark,
  },
  transforms: [resolveBlocks, dropRawTags, dropAttributeLists],
};

function mark(this: Context, token: Token): void {
  const node = this.stack.at(-1);
  if (node?.type === 'block') node.marks.push({ value: this.sliceSerialize(token), position: positionOf(token) });
}

const positionOf = ({ start, end }: Token): Mark['position'] => ({
  start: { line: start.line, column: start.column, offset: start.offset },
  end: { line: end.line, column: end.column, offset: end.offset },
});
