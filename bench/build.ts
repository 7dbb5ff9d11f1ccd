import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BuildResult } from '../src/publish/build-site.ts';
import { watchMemory } from './process-memory.ts';

export interface BuildFolders {
  /** The content tree; without it the starter content. */
  content?: string;
  cache: string;
  outDir: string;
}

export interface Timed {
  output: string;
  /** From the start of the process to its end, in milliseconds. */
  total: number;
  /** The most memory that it and its children had together, in bytes; undefined where that is not known. */
  memory: number | undefined;
}

export interface BuildRun extends Pick<BuildResult, 'pages' | 'compiled' | 'stages'>, Omit<Timed, 'output'> {}

/** Builds a site in a fresh process and measures it. @throws Error - when it does not build */
export async function build({ content, cache, outDir }: BuildFolders): Promise<BuildRun> {
  const { output, total, memory } = await timed(
    process.execPath,
    // As `cli/main.mjs` sets Node up for each command.
    ['--no-concurrent-recompilation', fileURLToPath(new URL('build-child.ts', import.meta.url)), outDir],
    {
      ...process.env,
      NODE_COMPILE_CACHE: fileURLToPath(new URL('../.cache/code', import.meta.url)),
      PAGEBOOK_CACHE: cache,
      PAGEBOOK_CONTENT: content,
    },
  );
  return { total, memory, ...JSON.parse(output) };
}

/**
 * Runs a program to its end.
 *
 * @param limit - after how many milliseconds it is stopped
 * @throws Error - with all it said, when it fails
 */
export async function timed(
  program: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  { cwd, limit }: { cwd?: string; limit?: number } = {},
): Promise<Timed> {
  const started = performance.now();
  const child = spawn(program, args, {
    env,
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: limit,
    killSignal: 'SIGKILL',
  });
  const memory = child.pid === undefined ? () => undefined : watchMemory(child.pid);
  let output = '';
  let errors = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    errors += data;
  });
  try {
    const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
    const total = performance.now() - started;
    if (limit !== undefined && code === null && total >= limit)
      throw new Error(`was stopped after ${Math.round(limit / 60_000)} minutes`);
    if (code !== 0) throw new Error(`${[program, ...args].join(' ')} failed:\n${errors}${output}`);
    return { output, total, memory: memory() };
  } finally {
    memory();
  }
}
