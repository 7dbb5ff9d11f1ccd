import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const project = fileURLToPath(new URL('../..', import.meta.url));

export interface RunningServer {
  /** Where it serves the site, without a slash at the end. */
  origin: string;
  port: number;
  /** What it has told the person at the terminal. */
  told(): string;
  /** Sends a signal. */
  send(signal: NodeJS.Signals): void;
  /** Sends a signal, and waits for the end; gives what the process ended with. */
  close(signal?: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/**
 * Runs `npm start` or `npm run dev` until it is closed.
 *
 * @param options - on any free port unless they say otherwise
 */
export const startServer = (
  name: 'start' | 'dev',
  environment: Record<string, string>,
  options: string[] = ['--port', '0'],
): Promise<RunningServer> =>
  runServer([path.join(project, 'src/cli/main.mjs'), name, ...options], project, { ...process.env, ...environment });

/** Runs a program of Node that serves a site and prints its address, until it is closed. */
export async function runServer(
  program: string[],
  directory: string,
  environment: NodeJS.ProcessEnv,
): Promise<RunningServer> {
  const child = spawn(process.execPath, program, { cwd: directory, env: { ...environment, NO_COLOR: '1' } });
  const ended = once(child, 'close');
  let told = '';
  const origin = await new Promise<string>((found, fail) => {
    const read = (text: string): void => {
      told += stripVTControlCharacters(text);
      const [, address] = /(http:\/\/localhost:\d+)\b/.exec(told) ?? [];
      if (address !== undefined) found(address);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    ended.then(() => fail(new Error(`the server has ended:\n${told}`)), fail);
  });
  return {
    origin,
    port: Number(new URL(origin).port),
    told: () => told,
    send: (signal) => void child.kill(signal),
    close: async (signal = 'SIGTERM') => {
      child.kill(signal);
      const [code, killedBy] = await ended;
      return { code, signal: killedBy };
    },
  };
}
