import type { Code } from 'mdast';
import { fenceLanguage } from '../../../shell/languages.ts';
import { brokenCommandsIn } from '../../commands/broken-commands.ts';
import { isRun } from '../../placeholders/fillable.ts';
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
        hint: isSession(first.code)
          ? 'Call it `console`, and write `$ ` before what is typed: what the command prints is then no part of it.'
          : 'Name its language: `text` for what a program prints, `promql`, `yaml`, or whatever it is.',
      },
    ];
  },
};

/** Whether the first line is a command, and what is below is what it prints. */
function isSession({ value }: Code): boolean {
  const [first = '', ...others] = value.split('\n').filter((line) => line.trim() !== '');
  return others.length > 0 && isRun(first);
}
