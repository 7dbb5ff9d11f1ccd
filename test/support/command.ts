import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Runs one of the commands as its npm script does, and waits for its end.
 *
 * @param user - who runs it where root runs the test: nothing stops root
 * @param output - a file that standard output goes to
 */
export function command(
  name: string,
  options: string[] = [],
  environment: Record<string, string> = {},
  directory: string = project,
  user?: number,
  output?: string,
): Promise<Ended> {
  const child = spawn(process.execPath, [path.join(project, 'src/cli/main.mjs'), name, ...options], {
    cwd: directory,
    ...(user !== undefined && process.geteuid?.() === 0 ? { uid: user, gid: user } : {}),
    stdio: ['pipe', output === undefined ? 'pipe' : openSync(output, 'w'), 'pipe'],
    env: { ...process.env, NO_COLOR: '1', ...environment },
  });
  const ended: Ended = { code: null, stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    ended.stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    ended.stderr += text;
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ ...ended, code }));
  });
}
