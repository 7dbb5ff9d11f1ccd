import type { Definition, Link, Root } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Masked } from '../../language/mask.ts';
import { SlotPlaces } from '../../language/pieces.ts';
import { remarkBlocks } from '../1-parse/blocks/remark-blocks.ts';
import { remarkDepth } from '../1-parse/remark-depth.ts';
import type { PageContext } from '../page-context.ts';
import { remarkSections } from './remark-sections.ts';

declare module 'mdast' {
  interface Data {
    /** Where the destination of a link or a definition is in the masked text. */
    destination?: { start: number; end: number };
  }
}

/**
 * The tree of a page as its author wrote it, sections placed, nothing turned into HTML: for those
 * who validate the text. Whatever is wrong with the sections, compiling says.
 */
export function parseMasked(file: string, masked: Masked): Root {
  const context: PageContext = {
    file,
    masked,
    base: '/',
    nonce: '',
    holders: [],
    targets: new Map(),
    sources: new Map(),
    scaled: [],
    places: new SlotPlaces(),
    steps: [],
    asksForField: () => false,
    holdsAddress: () => false,
    resolve: () => undefined,
    report: () => {},
  };
  const processor = unified()
    .use(remarkParse)
    .use(rememberDestinations)
    .use(remarkBlocks)
    .use(remarkDepth, masked)
    .use(remarkSections, context)
    .use(remarkGfm);
  return processor.parse(masked.text) as Root;
}

/** Keeps what mdast forgets: where in `[text](destination "title")` the destination is. */
function rememberDestinations(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push({
    exit: { resourceDestinationString: remember, definitionDestinationString: remember },
  });
}

type Handle = NonNullable<NonNullable<Extension['exit']>[string]>;

function remember(this: ThisParameterType<Handle>, token: Parameters<Handle>[0]): void {
  const url = this.resume();
  const node = this.stack.at(-1) as Link | Definition;
  node.url = url;
  node.data = { ...node.data, destination: { start: token.start.offset, end: token.end.offset } };
}
