import type { BlockForm } from './opening.ts';
import { endOfTag, readOptions } from './tag-attributes.ts';
import { tagOpening } from './tag-blocks.ts';
import { type TagSigns, tagEnding } from './tag-ending.ts';

const NAME = /^[a-z][\w-]*/;

/** What is in a tag, without the dashes that take white space away. */
const inside = (text: string): string => text.replace(/^\{%-?/, '').trimStart();

const signs: TagSigns = {
  start: '{%',
  close: '%}',
  opened: (text) => (text.startsWith('{%') ? NAME.exec(inside(text))?.[0] : undefined),
  closed(text) {
    const name = text.startsWith('{%')
      ? inside(text)
          .replace(/-?%\}$/, '')
          .trim()
      : '';
    return name.startsWith('end') ? name.slice('end'.length).trim() : undefined;
  },
};

/**
 * Paired tags of GitBook, GitHub Docs and Hexo, and what Jekyll leaves as it is.
 *
 *     {% hint style="warning" %}
 *     It restarts the database.
 *     {% endhint %}
 */
export const liquid: BlockForm = {
  signs: '{',
  open(line) {
    const name = signs.opened(line);
    const close = endOfTag(line, '{%'.length, '%}');
    if (name === undefined || close === -1) return undefined;
    const end = close + '%}'.length;
    return tagOpening({
      // GitBook's only gives a fence a title.
      name: name === 'code' ? 'tab' : name,
      options: readOptions(line, line.indexOf(name) + name.length, line[close - 1] === '-' ? close - 1 : close),
      end,
      rest: line.slice(end),
      ending: tagEnding(signs, name),
    });
  },
};
