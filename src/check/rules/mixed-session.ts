import { visit } from 'unist-util-visit';
import { sourceOffset } from '../../compiler/2-place/code-offsets.ts';
import { shellBlockOf } from '../../shell/shell-block.ts';
import type { CheckFinding, CheckRule } from '../rule.ts';

/** Sessions that go on in another shell, where what is pasted at once does not arrive. */
export const mixedSession: CheckRule = {
  ofPage: (page) => {
    const findings: CheckFinding[] = [];
    visit(page.tree, 'code', (code) => {
      const offset = shellBlockOf(code)?.entersAt;
      if (offset === undefined) return;
      findings.push({
        ...page.originAt(sourceOffset(code, offset, page.masked.text)),
        message: 'From here on the commands are for another shell or program, and one Copy takes them all',
        hint: 'Begin a new block here: what is pasted at once is run by the first shell, after the other one has ended.',
      });
    });
    return findings;
  },
};
