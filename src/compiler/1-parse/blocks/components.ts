import type { BlockForm } from './opening.ts';
import { endOfTag, readOptions } from './tag-attributes.ts';
import { tagOpening } from './tag-blocks.ts';
import { type TagSigns, tagEnding } from './tag-ending.ts';

const NAME = /^<([A-Z][A-Za-z]*)(?=[\s>])/;

const signs: TagSigns = {
  start: '</',
  close: '>',
  opened: (text) => NAME.exec(text)?.[1],
  closed: (text) => /^<\/([A-Z][A-Za-z]*)>$/.exec(text)?.[1],
};

/**
 * Components of Docusaurus, Starlight, Mintlify and others: tabs, notes and folds.
 *
 *     <Tabs>
 *       <TabItem value="linux" label="Linux">
 *         Read the journal.
 *       </TabItem>
 *     </Tabs>
 */
export const components: BlockForm = {
  signs: '<',
  open(line) {
    const name = signs.opened(line);
    if (name === undefined) return undefined;
    const start = name.length + 1;
    const close = endOfTag(line, start, '>');
    if (close === -1 || line[close - 1] === '/') return undefined;
    return tagOpening({
      name,
      options: { ...readOptions(line, start, close), positional: [] },
      end: close + 1,
      rest: line.slice(close + 1),
      ending: tagEnding(signs, name, true),
    });
  },
};
