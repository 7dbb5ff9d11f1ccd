import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const project = fileURLToPath(new URL('../..', import.meta.url));

export interface DevServer {
  /** Where it serves the site, without a slash at the end. */
  origin: string;
  /** What it has told the person at the terminal. */
  told(): string;
  close(): Promise<void>;
}

/** Runs `npm run dev` on a content tree, until it is closed. */
export async function startDev(environment: Record<string, string>): Promise<DevServer> {
  const child = spawn(process.execPath, [path.join(project, 'src/cli/main.mjs'), 'dev', '--port', '0'], {
    cwd: project,
    env: { ...process.env, NO_COLOR: '1', ...environment },
  });
  const ended = once(child, 'close');
  let told = '';
  const origin = await new Promise<string>((found, fail) => {
    const read = (text: string): void => {
      told += stripVTControlCharacters(text);
      const [, address] = /(http:\/\/localhost:\d+)\//.exec(told) ?? [];
      if (address !== undefined) found(address);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    ended.then(() => fail(new Error(`the dev server has ended:\n${told}`)));
  });
  return {
    origin,
    told: () => told,
    close: async () => {
      child.kill();
      await ended;
    },
  };
}
