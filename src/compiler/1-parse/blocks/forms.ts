import { blockContainers } from './block-container.ts';
import { blocksFromMarkdown } from './blocks-from-markdown.ts';
import { colons } from './colons.ts';
import { components } from './components.ts';
import { hugo } from './hugo.ts';
import { liquid } from './liquid.ts';
import { mkdocs } from './mkdocs.ts';
import { myst } from './myst.ts';

/** The blocks of other tools, for micromark. */
export const blockSyntax = blockContainers([mkdocs, colons, myst, hugo, liquid, components]);

/** The same for mdast. */
export const blockNodes = blocksFromMarkdown;
