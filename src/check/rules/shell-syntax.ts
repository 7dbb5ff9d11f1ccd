import type { Code } from 'mdast';
import { visit } from 'unist-util-visit';
import { sourceOffset } from '../../template/code-offsets.ts';
import type { CheckedPage } from '../checked-page.ts';
import type { ParsedShell, ShellError } from '../parse-shell.ts';
import type { CheckFinding, CheckRule } from '../rule.ts';
import { branchesOf, isShell, type ShellScript, wholeScript } from '../shell-scripts.ts';

/** Shell commands that bash does not parse, whatever the sections in them. */
export const shellSyntax: CheckRule = {
  ofPage: (page, { shell }) => {
    const findings: CheckFinding[] = [];
    visit(page.tree, 'code', (code) => {
      const broken = isShell(code) ? brokenScript(code, shell) : undefined;
      if (broken) findings.push(finding(page, code, ...broken));
    });
    return findings;
  },
};

/** The script that fails: a block with sections need not parse when all of them are shown. */
function brokenScript(code: Code, shell: ParsedShell): [ShellScript, ShellError] | undefined {
  const whole = wholeScript(code);
  const scripts = code.data?.sections && errorOf(whole, shell) ? branchesOf(code) : [whole];
  for (const script of scripts) {
    const error = errorOf(script, shell);
    if (error) return [script, error];
  }
  return undefined;
}

/** In what a terminal showed, the end of a command cannot be told from what it printed. */
function errorOf({ text, isSession }: ShellScript, shell: ParsedShell): ShellError | undefined {
  const error = shell.errors.get(text);
  return isSession && error && !/^syntax error near/.test(error.message) ? undefined : error;
}

function finding(
  page: CheckedPage,
  code: Code,
  { lines, when }: ShellScript,
  { line, message }: ShellError,
): CheckFinding {
  const start = lines[Math.min(line, lines.length) - 1] ?? 0;
  const indentation = /^\s*/.exec(code.value.slice(start))?.[0].length ?? 0;
  return {
    ...page.originAt(sourceOffset(code, start + indentation, page.masked.text)),
    message: `bash does not take this${when === undefined ? '' : ` when ${when}`}: ${inWords(message)}`,
    hint: 'Mend the command; if the block is no shell script, name its language (`text` for what a program prints).',
  };
}

/** Bash's quotation signs are those of 1980. */
const inWords = (message: string): string => message.replace(/`([^']*|')'(?=$|[\s,;)])/g, '`$1`');

/** Every script of a page that bash is to parse: whole blocks, or, where those failed, their branches. */
export function scriptsOf({ tree }: CheckedPage, failed: ParsedShell | undefined): string[] {
  const scripts: string[] = [];
  visit(tree, 'code', (code) => {
    if (!isShell(code)) return;
    const whole = wholeScript(code);
    if (failed === undefined) scripts.push(whole.text);
    else if (code.data?.sections && failed.errors.get(whole.text))
      scripts.push(...branchesOf(code).map(({ text }) => text));
  });
  return scripts;
}
