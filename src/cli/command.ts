import path from 'node:path';
import { styleText } from 'node:util';
import type { Command, OptionValues } from '@commander-js/extra-typings';
import { findRoot } from '../files/find-root.ts';
import { nameFrom } from '../files/path-names.ts';
import { type Paths, pathsFor } from '../files/paths.ts';
import { installCall } from '../problems/called-as.ts';
import { counted } from '../problems/counted.ts';
import { Failure } from '../problems/failure.ts';
import type { Problem } from '../problems/problem.ts';
import { reportText } from '../problems/report-text.ts';
import { withoutTrace } from '../problems/without-trace.ts';
import type { BuildResult } from '../publish/build-site.ts';
import { changesText } from '../publish/page-changes.ts';
import { usageOf } from './declare.ts';
import { type Explanation, explain } from './explain.ts';

// Nothing here talks to another machine.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

/** Reads how a command was called; a wrong call is told in a line, and the process ends with 2. */
export function readCall<Arguments extends unknown[], Options extends OptionValues>(
  command: Command<Arguments, Options>,
): { options: Options; names: Arguments } {
  command.parse();
  const excess = command.args[command.registeredArguments.length];
  if (excess !== undefined && !command.registeredArguments.some(({ variadic }) => variadic))
    wrongCall(
      excess.startsWith('-')
        ? `\`${excess}\` is behind a \`--\` that ends the options: take that out.`
        : `\`${excess}\` is one argument too many: put a value with spaces into quotes.`,
      usageOf(command),
    );
  return { options: command.opts(), names: command.processedArgs };
}

/** Ends the process with 2, for a call that cannot be meant. */
export function wrongCall(message: string, usage: string): never {
  console.error(`${message}\nUsage: ${usage}`);
  process.exit(2);
}

/** Prints problems for the person at the terminal, or nothing when there are none. */
export function printProblems(problems: Problem[], { content }: Paths): void {
  if (problems.length === 0) return;
  const folder = nameFrom(process.cwd(), content) || '.';
  process.stderr.write(`${reportText(problems, folder, process.stderr.isTTY)}\n`);
}

/** One line about a build that went well. */
export function printBuilt({ pages, changes, before }: BuildResult, outDir: string, started: number): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${styleText('green', 'Built')} ${counted(pages, 'page')} (${changes.added.length + changes.changed.length} new or changed) into ${path.relative(process.cwd(), outDir) || outDir} in ${seconds} s`,
  );
  // Of the first build all pages are new.
  if (before !== undefined) process.stdout.write(changesText(changes));
}

/**
 * Why a build that lost too many pages was not made.
 *
 * @param name - the folder that stays as it is
 */
export function fewerPages({ changes, before = 0 }: BuildResult, name: string): Failure {
  const { length } = changes.removed;
  const now = before - length + changes.added.length;
  return new Failure(
    `the site would have ${counted(now, 'page')}, and the last build had \`${before}\`: more than a fifth less. ${name} is as it was.\n${changesText({ added: [], changed: [], removed: changes.removed }).trimEnd()}`,
    `If ${length === 1 ? 'that page is' : 'those pages are'} meant to go, build with \`--allow-fewer\`. Else look whether the whole content folder is there, and \`PAGEBOOK_CONTENT\` names it.`,
  );
}

/**
 * Runs a command. Whatever ends it is told in plain words, wherever it was thrown; its trace only on request.
 */
export async function run(command: () => Promise<void>): Promise<void> {
  // A program that reads the output may stop before its end: `npm run check | head`.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  if (!process.env['DEBUG']) logWithoutTraces();
  const end = (error: unknown): never => process.exit(tellFailure(error));
  const forsaken = (): never =>
    end(new Failure(FORSAKEN, `Run it again; if that does not help, run \`${installCall}\` first.`));
  // A server that runs goes on: one promise that is not waited for is no reason to take the site down.
  const goOn = (error: unknown): void => {
    process.exitCode = tellFailure(error);
  };
  process.on('uncaughtException', end).on('unhandledRejection', end).on('beforeExit', forsaken);
  let isDone = false;
  // A configuration, or a rule, that ends the process must not look like a command that found nothing wrong.
  process.on('exit', (code) => {
    if (!isDone && code === 0) process.exitCode = tellFailure(new Failure(ENDED, 'Look for `process.exit` in it.'));
  });
  try {
    await command();
    isDone = true;
    process.off('beforeExit', forsaken).off('unhandledRejection', end).on('unhandledRejection', goOn);
  } catch (error) {
    end(error);
  }
}

const ENDED = 'the process was ended before the command was done, by `pagebook.config.ts` perhaps';

/** Nothing is left to wait for, and the command is not done. */
const FORSAKEN =
  'something that the command waited for has gone: the process that makes the search index, or what `pagebook.config.ts` awaits';

/** Packages write errors to the console as they are. */
function logWithoutTraces(): void {
  for (const method of ['error', 'warn', 'log'] as const) {
    const log = console[method];
    console[method] = (...parts: unknown[]) =>
      log(...parts.map((part) => (part instanceof Error ? withoutTrace(part.message) : part)));
  }
}

/**
 * Tells the person at the terminal why something failed.
 *
 * @returns what the process should end with
 */
export function tellFailure(error: unknown): 1 | 2 {
  const { what, hint } = explainHere(error);
  console.error(`${styleText('red', 'Failed')}: ${what}\n    ${hint}`);
  if (process.env['DEBUG']) console.error(error);
  return error instanceof Failure ? error.exitCode : 1;
}

/** Explains an error by the folders of this call. */
export const explainHere = (error: unknown): Explanation =>
  explain(error, pathsFor(process.env, { root: findRoot(process.cwd()) }).cache);
