import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { engineVersion } from '../files/engine.ts';
import { calledAs } from '../problems/called-as.ts';
import { didYouMean } from '../problems/did-you-mean.ts';

/** What every command heeds. */
const ENVIRONMENT = `
Environment:
  PAGEBOOK_CONTENT  The folder of Markdown (default: what pagebook.config.ts
                    says, else the folder with site.yml, else content/)
  PAGEBOOK_CACHE    The folder for what is kept between calls (default: .cache/
                    beside pagebook.config.ts or the content)
  DEBUG=1           Show the trace of an unexpected error
`;

/** Ends a process that was called wrongly. */
const CALLED_WRONGLY = 2;

/**
 * Begins the declaration of a command. Its options are read by it, its `--help` is made from it, and
 * so is its part of docs/commands.md.
 *
 * @param examples - what follows the name in a call, and what that call does
 */
export function declareCommand(name: string, description: string, examples: [call: string, does: string][]): Command {
  const lines = examples.map(([rest, does]) => `  ${calledAs(name, rest || undefined)}\n      ${does}\n`);
  const command = new Command(calledAs(name, ''))
    .description(description)
    .helpOption('-h, --help', 'Show this help')
    .version(engineVersion, '--version', 'Show the version')
    .addHelpText('after', `${ENVIRONMENT}\nExamples:\n${lines.join('')}`)
    .allowExcessArguments(true)
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : CALLED_WRONGLY))
    .configureOutput({
      outputError: (text, write) => write(`${inOurWords(text)}\nUsage: ${usageOf(command)}\n`),
    });
  return command;
}

/** Commander's message in one line, with what was written in backticks. */
const inOurWords = (text: string): string =>
  text
    .trim()
    .replace(/^error: /, '')
    .replace(/\n\(Did you mean (.+)\?\)$/, ". Did you mean '$1'?")
    .replace(/'([^']*)'/g, '`$1`');

/** How a command is called, and where there is more. */
export function usageOf(command: { name(): string; usage(): string }): string {
  return `${command.name()} ${command.usage()}\n\`${command.name()} --help\` shows more.`;
}

/** An option with one value of a few. */
export function choiceOption<Flags extends string, Choice extends string>(
  flags: Flags,
  description: string,
  choices: readonly Choice[],
) {
  return new Option(flags, description).choices(choices).argParser((text): Choice => {
    const choice = choices.find((each) => each === text);
    if (choice !== undefined) return choice;
    const list = choices.map((each) => `'${each}'`).join(', ');
    throw new InvalidArgumentError(`It is one of ${list}.${didYouMean(text, choices)}`);
  });
}

/** The option of commands that serve the site. Nothing was asked for where there is neither option nor `PORT`. */
export function portOption() {
  // Shells have `PORT= npm start` for none.
  if (process.env['PORT'] === '') delete process.env['PORT'];
  return new Option(
    '--port <number>',
    'Serve on exactly this port; 0 takes any free one (default: the first free one from 4321)',
  )
    .env('PORT')
    .argParser((text): number => {
      if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
      throw new InvalidArgumentError('A port is a number from 0 to 65535.');
    });
}

/** Where a site is built to. */
export function outDirOption() {
  return new Option('--outDir <folder>', 'Build into this folder; all of it is replaced (default: "dist")');
}

/** How many earlier builds there are to go back to. */
export function keepOption() {
  return new Option(
    '--keep <number>',
    'Keep this many earlier builds beside the folder (default: those that are there)',
  ).argParser((text): number => {
    if (/^\d{1,3}$/.test(text)) return Number(text);
    throw new InvalidArgumentError('It is a number of builds from 0 to 999.');
  });
}

/** For those who want no page that is less than it was meant to be. */
export function strictOption() {
  return new Option('--strict', 'Take dead links, missing images and odd files for errors');
}

/** For a folder whose other files are not needed. */
export function forceOption() {
  return new Option('--force', 'Delete files in the folder that no build wrote');
}

/** For a site that is meant to become smaller. */
export function allowFewerOption() {
  return new Option('--allow-fewer', 'Let the site lose more than a fifth of its pages');
}
