import path from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs, styleText } from 'node:util';
import type { BuildResult } from '../build/build-site.ts';
import type { Workplace } from '../build/workplace.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import type { Problem } from '../problems/problem.ts';
import { reportText } from '../problems/report-text.ts';

// Nothing here talks to another machine.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

/** Reads a command's options; a wrong call is told in one line, and the process ends with 2. */
export function readOptions<Options extends ParseArgsOptionsConfig>(usage: string, options: Options) {
  try {
    return parseArgs({ options, allowPositionals: false }).values;
  } catch (error) {
    return wrongCall((error as Error).message, usage);
  }
}

/** The same with names after the options, in the order of the call. */
export function readCall<Options extends ParseArgsOptionsConfig>(usage: string, options: Options) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    return wrongCall((error as Error).message, usage);
  }
}

/** Ends the process with 2, for a call that cannot be meant. */
export function wrongCall(message: string, usage: string): never {
  console.error(`${message}\nUsage: ${usage}`);
  process.exit(2);
}

/** A port number, or the process ends with 2. */
export function readPort(option: string | undefined, usage: string): number {
  const text = option ?? (process.env['PORT'] || '4321');
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  return wrongCall(`\`${text}\` is no port: a port is a number from 0 to 65535.`, usage);
}

/** One of the values that an option may have, or the process ends with 2. */
export function readChoice<Choice extends string>(
  option: string,
  name: string,
  choices: readonly Choice[],
  usage: string,
): Choice {
  const choice = choices.find((each) => each === option);
  if (choice !== undefined) return choice;
  const list = choices.map((each) => `\`${each}\``).join(', ');
  return wrongCall(`\`${option}\` is no ${name}: it is one of ${list}.${didYouMean(option, choices)}`, usage);
}

/** A folder as somebody in another one calls it: its path from there, or the whole path when it is not in there. */
export function folderFrom(base: string, folder: string): string {
  const relative = path.relative(base, folder);
  return relative.startsWith('..') || path.isAbsolute(relative) ? folder : relative;
}

/** Prints problems for the person at the terminal, or nothing when there are none. */
export function printProblems(problems: Problem[], { content }: Workplace): void {
  if (problems.length === 0) return;
  const folder = folderFrom(process.cwd(), content) || '.';
  process.stderr.write(`${reportText(problems, folder, process.stderr.isTTY)}\n`);
}

/** One line about a build that went well. */
export function printBuilt({ pages, compiled }: BuildResult, outDir: string, started: number): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${styleText('green', 'Built')} ${pages} pages (${compiled} new or changed) into ${path.relative(process.cwd(), outDir) || outDir} in ${seconds} s`,
  );
}

/** Runs a command; what nobody expected is told in a line, with the trace only on request. */
export async function run(command: () => Promise<void>): Promise<void> {
  // Whoever reads the output may stop before its end: `npm run check | head`.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    await command();
  } catch (error) {
    console.error(
      process.env['DEBUG'] === undefined
        ? `${styleText('red', 'Failed')}: ${(error as Error).message}\n(DEBUG=1 shows where.)`
        : error,
    );
    process.exitCode = 1;
  }
}
