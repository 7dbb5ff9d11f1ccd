import type { Code } from 'mdast';
import type { CheckedPage } from '../../checked-page.ts';
import { brokenCommandsIn, brokenSpansIn } from '../../commands/broken-commands.ts';
import { shellSlipsIn } from '../../commands/shell-slips.ts';
import type { OwnRule, RuleFinding } from '../../rule.ts';

/** `<org:team>`, `<pod|node>`: between signs that a placeholder may not have, a shell sees redirections. */
const PLACEHOLDER = /(?<![\w<])<[A-Za-z][\w.-]{0,60}(?:[ ]?[:|/,=][ ]?[\w.-]{1,60}){1,9}>(?!\w)/;

/** What is wrong with a command where it is a placeholder, in the line of the mistake. */
function brokenPlaceholder(code: Code, offset: number, page: CheckedPage): RuleFinding | undefined {
  const start = code.value.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = code.value.slice(start).split('\n', 1);
  const found = PLACEHOLDER.exec(line);
  if (!found) return undefined;
  const isChoice = /[|]/.test(found[0]);
  const instead = isChoice
    ? `<${found[0]
        .replace(/[^\w.-]+/g, ' ')
        .trim()
        .replaceAll(' ', ' or ')}>`
    : found[0].replace(/[ ]?([:/,=])[ ]?/g, '>$1<');
  return {
    ...page.placeOf(code, start + found.index),
    message: `\`${page.asWritten(found[0])}\` is a placeholder that a shell cannot read`,
    hint: `Write a tag, or words alone: \`${instead}\`.`,
  };
}

const INCOMPLETE = 'This command is not complete';

/** Shell commands that are none, or have no end. */
export const shellSyntax: OwnRule = {
  name: 'shell-syntax',
  severity: 'error',
  inPlainTree: 'warning',
  checkPage: (page, site) => [
    ...brokenCommandsIn(page, site)
      .filter(({ isScript }) => isScript)
      .map(
        ({ code, isIncomplete, offset, message, when }) =>
          brokenPlaceholder(code, offset, page) ?? {
            ...page.placeOf(code, offset),
            message: `${isIncomplete ? INCOMPLETE : 'This is no shell command'}${when === undefined ? '' : ` when ${when}`}: ${message}`,
            hint: 'Fix the command; if the block is no shell script, name its language (`text` for what a program prints).',
          },
      ),
    ...shellSlipsIn(page),
    ...brokenSpansIn(page).map(({ span, offset, message }) => ({
      ...page.placeOf(span, offset),
      message: `${INCOMPLETE}: ${message} in \`${page.asWritten(span)}\``,
      hint: 'Fix the command: readers copy it from the sentence as it is.',
    })),
  ],
};
