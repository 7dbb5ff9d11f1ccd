import { shellBlockOf } from '../../../shell/shell-block.ts';
import type { OwnRule, RuleFinding } from '../../rule.ts';

/** Blocks that Copy does not copy, since it is not clear which lines are commands. */
export const unclearSession: OwnRule = {
  name: 'unclear-session',
  severity: 'warning',
  inPlainTree: 'suggestion',
  checkPage: (page) => {
    const findings: RuleFinding[] = [];
    for (const code of page.nodes('code')) {
      const block = shellBlockOf(code);
      // What is no command of bash is told by another rule.
      if (!block?.problem || (block.problem.why !== 'unclear' && block.language.grammar === 'bash')) continue;
      const { why, offset, message, when } = block.problem;
      const what = why === 'unclear' ? message : `cannot be read as a command: ${message}`;
      const line = /^[^\n]*/.exec(code.value.slice(offset))?.[0].trim() ?? '';
      const origin = page.placeOf(code, offset);
      findings.push({
        ...origin,
        message: `\`${page.asWritten(line)}\` ${what}${when === undefined ? '' : ` when ${when}`}, so that Copy is off for this block`,
        hint:
          why === 'unclear'
            ? `Name the prompts on the block’s first line, \`console prompt="${block.prompt ?? '$'}"\`; other lines are then output. A comment is better above the block.`
            : 'Fix the command, or write it in a block of its own, without a prompt.',
      });
    }
    return findings;
  },
};
