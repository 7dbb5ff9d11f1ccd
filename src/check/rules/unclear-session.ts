import { visit } from 'unist-util-visit';
import { sourceOffset } from '../../compiler/2-place/code-offsets.ts';
import { asWritten } from '../../compiler/3-render/rehype-slots.ts';
import { shellBlockOf } from '../../shell/shell-block.ts';
import type { CheckFinding, CheckRule } from '../rule.ts';

/** Blocks that Copy does not copy, since nobody can tell which lines are commands. */
export const unclearSession: CheckRule = {
  ofPage: (page) => {
    const findings: CheckFinding[] = [];
    visit(page.tree, 'code', (code) => {
      const block = shellBlockOf(code);
      // What is no command of bash is told by another rule.
      if (!block?.problem || (block.problem.why !== 'unclear' && block.language.grammar === 'bash')) return;
      const { why, offset, message, when } = block.problem;
      const what = why === 'unclear' ? message : `cannot be read as a command: ${message}`;
      const line = /^[^\n]*/.exec(code.value.slice(offset))?.[0].trim() ?? '';
      const origin = page.originAt(sourceOffset(code, offset, page.masked.text));
      findings.push({
        ...origin,
        message: `\`${asWritten(line, page.masked)}\` ${what}${when === undefined ? '' : ` when ${when}`}, so that Copy is off for this block`,
        hint:
          why === 'unclear'
            ? 'Name the prompts on the block’s first line, `console prompt="$"`; other lines are then output. A comment stands better above the block.'
            : 'Fix the command, or write it in a block of its own, without a prompt.',
      });
    });
    return findings;
  },
};
