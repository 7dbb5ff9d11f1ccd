import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Ended } from './command.ts';
import { environmentOf } from './own-environment.ts';

const run = promisify(execFile);

/** The environment of a team: this Node is theirs, and first in `PATH`. */
export function teamEnvironment(node: string = process.execPath): Record<string, string> {
  const environment = environmentOf();
  return {
    ...environment,
    NO_COLOR: '1',
    PATH: [path.dirname(node), environment['PATH']].join(path.delimiter),
  };
}

/** A new folder outside the repository, with files in it. */
export async function newFolder(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pagebook-team-'));
  await writeFiles(folder, files);
  return folder;
}

/** Writes files by their paths. */
export async function writeFiles(folder: string, files: Record<string, string>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
}

/** Installs packages into a folder, as a person would. */
export async function install(folder: string, ...packages: string[]): Promise<void> {
  await run('npm', ['install', '--no-audit', '--no-fund', ...packages], {
    cwd: folder,
    env: teamEnvironment(),
    maxBuffer: 1 << 26,
    shell: process.platform === 'win32',
  });
}

/** Runs a program that is installed in a folder or above it, as `npx` does, and waits for its end. */
export async function npx(folder: string, call: string[], node?: string): Promise<Ended> {
  const options = { cwd: folder, env: teamEnvironment(node), maxBuffer: 1 << 26, shell: process.platform === 'win32' };
  return run('npx', ['--no-install', ...call], options).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: Ended) => ({ code, stdout, stderr }),
  );
}
