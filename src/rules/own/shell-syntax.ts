import { brokenCommandsIn, brokenSpansIn } from '../broken-commands.ts';
import type { OwnRule } from '../rule.ts';

const INCOMPLETE = 'This command is not complete';

/** Shell commands that are none, or have no end. */
export const shellSyntax: OwnRule = {
  name: 'shell-syntax',
  severity: 'error',
  inPlainTree: 'warning',
  checkPage: (page, site) => [
    ...brokenCommandsIn(page, site)
      .filter(({ isScript }) => isScript)
      .map(({ code, isIncomplete, offset, message, when }) => ({
        ...page.placeOf(code, offset),
        message: `${isIncomplete ? INCOMPLETE : 'This is no shell command'}${when === undefined ? '' : ` when ${when}`}: ${message}`,
        hint: 'Fix the command; if the block is no shell script, name its language (`text` for what a program prints).',
      })),
    ...brokenSpansIn(page).map(({ span, offset, message }) => ({
      ...page.placeOf(span, offset),
      message: `${INCOMPLETE}: ${message} in \`${page.asWritten(span)}\``,
      hint: 'Fix the command: readers copy it from the sentence as it is.',
    })),
  ],
};
