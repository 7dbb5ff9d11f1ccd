import { fenceLanguage } from '../../../shell/languages.ts';
import { brokenCommandsIn } from '../../broken-commands.ts';
import type { OwnRule } from '../../rule.ts';

/** Blocks that are called a script and hold something else, once a page. */
export const noScript: OwnRule = {
  name: 'no-script',
  severity: 'suggestion',
  checkPage: (page, site) => {
    const blocks = brokenCommandsIn(page, site).filter(({ isScript }) => !isScript);
    const [first] = blocks;
    if (!first) return [];
    const others = blocks.length - 1;
    return [
      {
        ...page.placeOf(first.code),
        message: `this block is called \`${fenceLanguage(first.code)}\` and is no script${others === 0 ? '' : `, as ${others} more of the page ${others === 1 ? 'is' : 'are'}`}`,
        hint: 'Name its language: `text` for what a program prints, `promql`, `yaml`, or whatever it is.',
      },
    ];
  },
};
