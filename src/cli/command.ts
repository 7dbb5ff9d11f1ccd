import path from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs, styleText } from 'node:util';
import type { BuildResult } from '../build/build-site.ts';
import type { Workplace } from '../build/workplace.ts';
import type { Problem } from '../problems/problem.ts';
import { reportText } from '../problems/report-text.ts';

// Nothing here talks to another machine.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

/** Reads a command's options; a wrong call is told in one line, and the process ends with 2. */
export function readOptions<Options extends ParseArgsOptionsConfig>(usage: string, options: Options) {
  try {
    return parseArgs({ options, allowPositionals: false }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\nUsage: ${usage}`);
    process.exit(2);
  }
}

/** A port number, or the process ends with 2. */
export function readPort(text: string | undefined): number {
  const port = Number(text ?? process.env['PORT'] ?? 4321);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  console.error(`\`${text}\` is no port: a port is a number from 0 to 65535.`);
  process.exit(2);
}

/** Prints problems for the person at the terminal, or nothing when there are none. */
export function printProblems(problems: Problem[], { content }: Workplace): void {
  if (problems.length === 0) return;
  const folder = path.relative(process.cwd(), content) || '.';
  process.stderr.write(`${reportText(problems, folder.startsWith('..') ? content : folder, process.stderr.isTTY)}\n`);
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
