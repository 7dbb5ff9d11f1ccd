import type { Processor } from 'unified';
import { blockNodes, blockSyntax } from './forms.ts';

/** Reads the blocks of other tools. Use it before what places sections, which may be in such a block. */
export function remarkBlocks(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(blockSyntax);
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(blockNodes);
}
