import type { Construct, Effects, Extension, State } from 'micromark-util-types';
import { BlockLines, type Ended, INDENTATION, type LinePlace } from './block-lines.ts';
import { indentedBody, isSpace, nextLine, upTo } from './lookahead.ts';
import type { BlockForm, Opening } from './opening.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    block: 'block';
    /** What begins a block, but for its title, and the line that ends it. */
    blockMark: 'blockMark';
    blockTitle: 'blockTitle';
  }
  interface Token {
    /** On a block: what began it. */
    opening?: Opening;
    /** On a block: how it ended, if it did. */
    ended?: Ended | undefined;
    /** Where the first line is that is no part of it; of a paragraph in it, it may go on there all the same. */
    over?: LinePlace | undefined;
    /** Its lines as they are written, where it holds code. */
    code?: string | undefined;
  }
  interface ParseContext {
    /** How many blocks go on on a line. */
    openBlocks?: { line: number; count: number };
  }
  interface ContainerState {
    block?: BlockLines;
  }
}

/** How many blocks may be in each other. Each looks at every line that is in it. */
const DEEPEST = 20;

/** Blocks of other tools, as containers: what is in them is Markdown, each line at its own place. */
export function blockContainers(forms: readonly BlockForm[]): Extension {
  const constructs: Record<number, Construct[]> = {};
  for (const form of forms)
    for (const sign of form.signs) {
      const code = sign.charCodeAt(0);
      constructs[code] = [...(constructs[code] ?? []), container(form)];
    }
  return { document: constructs };
}

const container = ({ open }: BlockForm): Construct => ({
  name: 'block',
  tokenize(effects, ok, nok) {
    const interrupts = this.interrupt === true;
    const column = this.now().column + INDENTATION;
    const { line, count } = this.parser.openBlocks ?? { line: 0, count: 0 };
    if (line === this.now().line && count >= DEEPEST) return nok;
    let opening: Opening | undefined;
    let length = 0;
    const decide = (line: string): boolean => {
      opening = open(line.trimEnd(), interrupts);
      length = opening?.end ?? line.length;
      if (opening && this.containerState) this.containerState.block = new BlockLines(opening, line.slice(length));
      return opening !== undefined;
    };
    const begin: State = (code) => {
      effects.enter('block', { _container: true, opening: opening as Opening });
      return opens(effects, ok, length, opening?.title)(code);
    };
    return effects.check(
      nextLine(decide),
      (code) => (opening?.needsBody ? effects.check(indentedBody(column), begin, nok)(code) : begin(code)),
      nok,
    );
  },
  continuation: {
    tokenize(effects, ok, nok) {
      const { containerState } = this;
      const block = containerState?.block;
      const { line, offset } = this.now();
      const before = this.parser.openBlocks;
      this.parser.openBlocks = { line, count: before?.line === line ? before.count + 1 : 1 };
      const leave: State = (code) => {
        if (block) block.over ??= { line, offset };
        return nok(code);
      };
      if (!block || block.isOver) return leave;
      let is: ReturnType<BlockLines['read']> = 'text';
      const decide = (text: string, written: string): boolean => {
        is = block.read(text, written);
        return true;
      };
      return effects.check(
        nextLine(decide),
        (code) => {
          if (is === 'blank') return ok(code);
          if (is === 'text') return indentation(effects, ok, leave, block)(code);
          // What is open in the block ends before its last line.
          if (containerState) containerState._closeFlow = true;
          return upTo(effects, ok, 'blockMark', Number.POSITIVE_INFINITY)(code);
        },
        nok,
      );
    },
  },
  exit(effects) {
    const block = this.containerState?.block;
    Object.assign(effects.exit('block'), { ended: block?.ended, over: block?.over, code: block?.code });
  },
});

/** Takes the line that begins a block, up to where text may be on it, its title as Markdown. */
function opens(effects: Effects, ok: State, length: number, title: [start: number, end: number] | undefined): State {
  if (!title) return upTo(effects, ok, 'blockMark', length);
  const [start, end] = title;
  const behind = end < length ? upTo(effects, ok, 'blockMark', length - end) : ok;
  return upTo(effects, upTo(effects, behind, 'blockTitle', end - start), 'blockMark', start);
}

/**
 * Takes the white space that a line of a block begins with, as far as it is the block's, column by column: a token of several
 * could be taken for the indentation of a list.
 */
function indentation(effects: Effects, ok: State, nok: State, block: BlockLines): State {
  const { most, needed } = block.indentation;
  let taken = 0;
  const inside: State = (code) => {
    if (taken === most || !isSpace(code)) return taken < needed ? nok(code) : ok(code);
    taken++;
    effects.enter('listItemIndent');
    effects.consume(code);
    effects.exit('listItemIndent');
    return inside;
  };
  return inside;
}
