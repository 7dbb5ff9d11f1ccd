import { shellBlockOf } from '../../../shell/shell-block.ts';
import type { OwnRule, RuleFinding } from '../../rule.ts';

/** Sessions that go on in another shell, where what is pasted at once does not arrive. */
export const mixedSession: OwnRule = {
  name: 'mixed-session',
  severity: 'suggestion',
  checkPage: (page) => {
    const findings: RuleFinding[] = [];
    for (const code of page.nodes('code')) {
      const block = shellBlockOf(code);
      const offset = block?.entersAt;
      // What may be no command at all is told by another rule, and nothing of the block is copied.
      if (offset === undefined || block?.problem) continue;
      findings.push({
        ...page.placeOf(code, offset),
        message: 'From here on the commands are for another shell or program, and one Copy takes them all',
        hint: 'Begin a new block here: what is pasted at once is run by the first shell, after the other one has ended.',
      });
    }
    return findings;
  },
};
