import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, openSync } from 'node:fs';
import path from 'node:path';
import getPort from 'get-port';
import type { Workspace } from './system.ts';

/** Where services are that no ordinary user's PATH has. */
const MORE = ['/usr/sbin', '/usr/local/sbin', '/usr/lib/cgi-bin/nagios4'];

/** The whole path of a program; undefined when it is not installed. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), ...MORE];
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Starts a program whose output goes to a file of the folder; it ends with the run. */
export function start(
  workspace: Workspace,
  name: string,
  options: string[],
  user: { uid?: number; gid?: number } = {},
): ChildProcess {
  const log = openSync(path.join(workspace.folder, `${path.basename(name)}.log`), 'a');
  const child = spawn(findProgram(name) ?? name, options, {
    cwd: workspace.folder,
    stdio: ['ignore', log, log],
    ...user,
  });
  const ended = new Promise((done) => child.once('exit', done));
  workspace.onEnd(async () => {
    child.kill();
    await ended;
  });
  return child;
}

export const freePort = (): Promise<number> => getPort({ host: '127.0.0.1' });

/** How long one thing may take to happen. */
const PATIENCE_MS = 2 * 60_000;

/** Waits until something is there. */
export async function until<T>(what: string, look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error(`${what} did not happen`);
}
