import getPort, { portNumbers } from 'get-port';
import { Failure } from '../problems/failure.ts';

/** The port of a site when none is asked for, and the last one that is tried after it. */
const FIRST = 4321;
const LAST = FIRST + 99;

/**
 * A port that is free on every address of the machine, those of IPv4 and of IPv6: exactly the one
 * that was asked for (0 is any), else the first one from 4321 on.
 *
 * @throws Failure - when the one that was asked for is taken
 */
export async function findPort(asked: number | undefined): Promise<number> {
  const port = await getPort({ port: asked ?? portNumbers(FIRST, LAST) });
  if (asked === undefined || asked === 0 || asked === port) return port;
  throw new Failure(
    `port \`${asked}\` is taken${asked < 1024 ? ', or kept for programs of the system' : ' by another program'}`,
    'Stop that program, or name another port: `--port 0` takes any free one.',
  );
}
