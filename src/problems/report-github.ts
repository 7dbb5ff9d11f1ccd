import { type Problem, type Severity, sortProblems } from './problem.ts';

const commands = { error: 'error', warning: 'warning', suggestion: 'notice' } as const satisfies Record<
  Severity,
  string
>;

/**
 * Problems as workflow commands, which GitHub shows beside the lines of a pull request:
 *
 *     ::error file=content/a.md,line=3,col=5,title=broken-link::`x.md` leads nowhere%0AFix it.
 *
 * @param folder - where the files are, from the repository's root; empty when they are there
 */
export function reportGithub(problems: Problem[], folder: string): string {
  return sortProblems(problems)
    .map(({ rule, severity, file, line, column, message, hint, docs }) => {
      const place = folder === '' ? file : `${folder}/${file}`;
      const properties = { file: place, line, col: column, title: rule };
      return workflowCommand(severity, properties, [message, hint, ...(docs === undefined ? [] : [docs])]);
    })
    .join('');
}

/** One workflow command, with what it is about and the lines that it shows. */
export function workflowCommand(
  severity: Severity,
  properties: Readonly<Record<string, string | number>>,
  lines: readonly string[],
): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${list.join(',')}::${escapeData(lines.join('\n'))}\n`;
}

/** As GitHub's toolkit does it (`@actions/core`, command.ts): a line is a command, so none may be broken. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
