import { calls } from '../src/cli/calls/all.ts';

/** What a command says for `--help`, as wide as it is where no terminal says otherwise. */
function helpOf(command: (typeof calls)[keyof typeof calls]): string {
  let help = '';
  command.configureOutput({
    getOutHelpWidth: () => 80,
    writeOut: (text) => {
      help += text;
    },
  });
  command.outputHelp();
  return help.trimEnd();
}

/** docs/commands.md with the help of each command under its heading, where it now has another text block. */
export function withHelp(markdown: string): string {
  return Object.entries(calls).reduce((text, [name, command]) => {
    const heading = `\n## ${headingOf(name)}\n`;
    const [before, after] = text.split(heading);
    if (after === undefined) throw new Error(`docs/commands.md has no heading ${headingOf(name)}`);
    return `${before}${heading}${after.replace(/```text\n[\s\S]*?```/, () => `\`\`\`text\n${helpOf(command)}\n\`\`\``)}`;
  }, markdown);
}

/** The heading of a command: how it is called, as code. */
export const headingOf = (name: string): string => `\`npm ${name === 'start' ? name : `run ${name}`}\``;
