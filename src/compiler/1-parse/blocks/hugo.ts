import type { BlockForm } from './opening.ts';
import { endOfTag, readOptions } from './tag-attributes.ts';
import { tagOpening } from './tag-blocks.ts';
import { type TagSigns, tagEnding } from './tag-ending.ts';

const NAME = /^[a-z][\w-]*/;

const signs: TagSigns = {
  start: '{{',
  close: '}}',
  opened: (text) => (/^\{\{[<%]/.test(text) ? NAME.exec(text.slice('{{<'.length).trimStart())?.[0] : undefined),
  closed(text) {
    const inside = /^\{\{[<%]/.test(text) && /[>%]\}\}$/.test(text) ? text.slice(3, -3).trim() : '';
    return inside.startsWith('/') ? inside.slice(1).trim() : undefined;
  },
};

/**
 * Paired shortcodes of Hugo's themes: `hint` of Book, `notice` of Relearn, `alert` of Docsy, `callout` of Hextra, `admonition`
 * of LoveIt, tabs and folds.
 *
 *     {{< hint warning >}}
 *     It restarts the database.
 *     {{< /hint >}}
 */
export const hugo: BlockForm = {
  signs: '{',
  open(line) {
    const name = signs.opened(line);
    const close = endOfTag(line, '{{<'.length, line[2] === '<' ? '>}}' : '%}}');
    if (name === undefined || close === -1 || line[close - 1] === '/') return undefined;
    const end = close + '>}}'.length;
    return tagOpening({
      name,
      options: readOptions(line, line.indexOf(name) + name.length, close),
      end,
      rest: line.slice(end),
      isMarkdown: line[2] === '%' && name !== 'highlight',
      ending: tagEnding(signs, name),
    });
  },
};
