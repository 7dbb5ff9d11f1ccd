import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BuildResult } from '../src/publish/build-site.ts';

export interface BuildFolders {
  /** The content tree; without it the starter content. */
  content?: string;
  cache: string;
  outDir: string;
}

export interface BuildRun extends Pick<BuildResult, 'pages' | 'compiled' | 'stages'> {
  /** From the start of the process to its end, in milliseconds. */
  total: number;
}

/** Builds a site in a fresh process and measures it. @throws Error - when it does not build */
export async function build({ content, cache, outDir }: BuildFolders): Promise<BuildRun> {
  const { output, total } = await timed(
    process.execPath,
    [fileURLToPath(new URL('build-child.ts', import.meta.url)), outDir],
    { ...process.env, PAGEBOOK_CACHE: cache, PAGEBOOK_CONTENT: content },
  );
  return { total, ...JSON.parse(output) };
}

/** Runs a program to its end. @throws Error - with all it said, when it fails */
export async function timed(
  program: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  cwd?: string,
): Promise<{ output: string; total: number }> {
  const started = performance.now();
  const child = spawn(program, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  const total = performance.now() - started;
  if (code !== 0) throw new Error(`${[program, ...args].join(' ')} failed:\n${errors}${output}`);
  return { output, total };
}
