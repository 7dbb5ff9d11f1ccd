import { engineVersion } from '../files/engine.ts';
import { calledAs } from '../problems/called-as.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { calls } from './calls/all.ts';

// What is not a command's own: `pagebook --help`, `pagebook --version`, and a name that is none.
/** What a command does, in a line. */
const firstSentence = (text: string): string => text.replaceAll('\n', ' ').replace(/[.:,].*$/, '');

const [asked] = process.argv.slice(2);
const names = Object.keys(calls);
const longest = Math.max(...names.map((name) => name.length));
const help = `Usage: ${calledAs('<command>')} [options]

Runbooks that fill themselves in from an alert's link.

Commands:
${Object.entries(calls)
  .map(([name, call]) => `  ${name.padEnd(longest)}  ${firstSentence(call.description())}`)
  .join('\n')}

\`${calledAs('<command>')} --help\` shows the options of a command.
`;

if (asked === '--version') console.log(engineVersion);
else if (asked === undefined || asked === '--help' || asked === '-h') process.stdout.write(help);
else {
  console.error(
    `\`${asked}\` is no command.${didYouMean(asked, names)}\nUsage: ${calledAs('<command>')}\nThe commands are ${names.join(', ')}.`,
  );
  process.exitCode = 2;
}
