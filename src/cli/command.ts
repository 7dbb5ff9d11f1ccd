import { readdirSync } from 'node:fs';
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

/** What a command prints its problems as (DESIGN.md 6). */
const formats = ['text', 'json', 'github'] as const;

/** One of the formats, or the process ends with 2. */
export function readFormat(option: string, usage: string): (typeof formats)[number] {
  return (
    formats.find((format) => format === option) ??
    wrongCall(`\`${option}\` is no format: it is ${formats.join(', ')}.`, usage)
  );
}

/** Says in one line what is wrong with the call, and how it is called; the process ends with 2. */
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

/** What every built site has at its top. */
const BUILT = ['404.html', 'index.json'];
/** What somebody works on. */
const SOURCE = /^(?:\.git|package\.json|node_modules)$|\.(?:md|ts|astro)$/;

/**
 * The folder to build into, or the process ends with 2: the whole folder is going to be replaced,
 * so it must not be one that somebody works in.
 */
export function readOutDir(option: string, { project, content }: Workplace, usage: string): string {
  const outDir = path.resolve(option);
  for (const folder of [project, content, process.cwd()])
    if (`${path.resolve(folder)}${path.sep}`.startsWith(outDir.endsWith(path.sep) ? outDir : outDir + path.sep))
      return wrongCall(`\`${option}\` would be replaced as a whole, and \`${folder}\` is in it.`, usage);
  let names: string[] = [];
  try {
    names = readdirSync(outDir);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      return wrongCall(`\`${option}\` is no folder to build into: ${(error as Error).message}`, usage);
  }
  const source = BUILT.every((name) => names.includes(name)) ? undefined : names.find((name) => SOURCE.test(name));
  if (source === undefined) return outDir;
  return wrongCall(
    `\`${option}\` would be replaced as a whole, and it is no built site: it holds \`${source}\`.`,
    usage,
  );
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
