import type { Definition, Link, Root } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';
import type { Masked } from '../../language/mask.ts';
import { SlotPlaces } from '../../language/pieces.ts';
import { depthLimit } from '../1-parse/depth-limit.ts';
import { readMarkdown } from '../1-parse/read-markdown.ts';
import type { PageContext } from '../page-context.ts';
import { sectionNodes } from './section-nodes.ts';

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
  return readMarkdown(masked.text, [destinations, depthLimit(masked), sectionNodes(context)]);
}

/** Keeps what mdast forgets: where in `[text](destination "title")` the destination is. */
const destinations: Extension = {
  exit: { resourceDestinationString: remember, definitionDestinationString: remember },
};

type Handle = NonNullable<NonNullable<Extension['exit']>[string]>;

function remember(this: ThisParameterType<Handle>, token: Parameters<Handle>[0]): void {
  const url = this.resume();
  const node = this.stack.at(-1) as Link | Definition;
  node.url = url;
  node.data = { ...node.data, destination: { start: token.start.offset, end: token.end.offset } };
}
