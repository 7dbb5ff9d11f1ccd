import { fenceOf } from '../../commands/unclosed-fences.ts';
import type { OwnRule } from '../../rule.ts';

/** Blocks of code that are never closed: all that is behind them is code. */
export const unclosedFence: OwnRule = {
  name: 'unclosed-fence',
  severity: 'warning',
  checkPage: (page) =>
    page.nodes('code').flatMap((code) => {
      const fence = fenceOf(code, page);
      if (fence?.isClosed !== false) return [];
      return [
        {
          ...page.placeOf(code),
          message: `this block of code${fence.language === '' ? '' : ` (\`${fence.language}\`)`} is never closed, so that the rest of ${fence.isToTheEnd ? 'the page' : 'what it is in'} is code`,
          hint: `End it with a line of ${fence.signs.length} ${fence.signs.startsWith('~') ? 'tildes' : 'backticks'} and nothing else, as far in as the line that opens it.`,
        },
      ];
    }),
};
