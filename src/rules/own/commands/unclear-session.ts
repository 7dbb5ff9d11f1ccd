import { shellBlockOf } from '../../../shell/shell-block.ts';
import { isRun } from '../../placeholders/fillable.ts';
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
            ? hintFor(line, block.prompt ?? '$')
            : 'Fix the command, or write it in a block of its own, without a prompt.',
      });
    }
    return findings;
  },
};

/** What is run as root may be a comment, and what has no prompt may be output: its author knows. */
function hintFor(line: string, prompt: string): string {
  const named = `\`console prompt="${prompt}"\``;
  const [sign = ''] = /^[#$%>❯➜]?/.exec(line) ?? [];
  const rest = line.slice(sign.length).trimStart();
  // Behind another sign than `#` there is hardly a comment.
  if ((!isRun(rest) || /\s(?:the|an?|is|are)\s/.test(rest)) && (sign === '' || sign === '#'))
    return `Name the prompts on the block’s first line, ${named}; other lines are then output. A comment is better above the block.`;
  const command =
    sign === ''
      ? `write its prompt before it, \`${prompt} ${rest}\``
      : sign === prompt
        ? 'write it in a block of its own'
        : `name its prompt too, \`console prompt="${prompt}" prompt="${sign}"\``;
  return `If this is a command, ${command}. If it is output, name the prompts on the block’s first line, ${named}. A comment is better above the block.`;
}
