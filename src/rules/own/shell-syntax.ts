import type { Code } from 'mdast';
import { type ShellSource, shellSourcesOf } from '../../shell/commands-in.ts';
import type { ShellProblem } from '../../shell/parse-shell.ts';
import { parseShell } from '../../shell/parse-shell.ts';
import { shellBlockOf } from '../../shell/shell-block.ts';
import type { OwnRule, RuleFinding } from '../rule.ts';

/** What is wrong with commands, where in the code block, and for which values of a link. */
interface Broken extends Pick<ShellProblem, 'isIncomplete' | 'offset' | 'message'> {
  when: string | undefined;
}

/** Shell commands that are none, or have no end, however the sections in them are decided. */
export const shellSyntax: OwnRule = {
  name: 'shell-syntax',
  severity: 'error',
  inPlainTree: 'warning',
  checkPage: (page) => {
    const findings: RuleFinding[] = [];
    for (const code of page.nodes('code')) {
      const broken = brokenSession(code) ?? brokenScript(code);
      if (!broken) continue;
      const { isIncomplete, offset, message, when } = broken;
      const what = isIncomplete ? 'This command is not complete' : 'This is no shell command';
      findings.push({
        ...page.placeOf(code, offset),
        message: `${what}${when === undefined ? '' : ` when ${when}`}: ${message}`,
        hint: 'Fix the command; if the block is no shell script, name its language (`text` for what a program prints).',
      });
    }
    return findings;
  },
};

/** A command of a session that has no end, or cannot have one. */
function brokenSession(code: Code): Broken | undefined {
  const block = shellBlockOf(code);
  if (!block?.problem || block.problem.why === 'unclear' || block.language.grammar !== 'bash') return undefined;
  return { ...block.problem, isIncomplete: block.problem.why === 'incomplete' };
}

/** A script that is no commands, in one of the ways in which its sections may be decided. */
function brokenScript(code: Code): Broken | undefined {
  const block = shellBlockOf(code);
  if (block?.language.grammar !== 'bash' || block.copied || block.problem) return undefined;
  for (const source of shellSourcesOf(code)) {
    const { problem } = parseShell(source.text);
    if (problem) return placed(source, problem);
  }
  return undefined;
}

function placed({ branch, offsetAt }: ShellSource, problem: ShellProblem): Broken {
  return { ...problem, offset: offsetAt(problem.offset), when: branch.when };
}
