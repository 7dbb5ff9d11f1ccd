import { parentPort, workerData } from 'node:worker_threads';
import { type Answer, METER, type Meter, type Request, type Shared } from './messages.ts';

/** Answers one request; `at` says which of its steps it is at, from 1. */
type Opened = (input: never, at: (step: number) => void) => unknown;

/**
 * For each kind of request: given what all of them share, how to answer one. What it takes to open a service, such as
 * importing a module, is not counted as the time of a request.
 */
export type Services = Record<string, (shared: never) => Opened | Promise<Opened>>;

/** Answers the requests of a pool, one after another, in the thread that this is called in. */
export function serve(services: Services): void {
  const meter = workerData as Meter;
  const shared = new Map<string, unknown>();
  const opened = new Map<string, Opened>();
  const at = (step: number): void => {
    Atomics.store(meter, METER.step, BigInt(step));
  };

  const open = async (kind: string): Promise<Opened> => {
    const service = opened.get(kind) ?? (await services[kind]?.(shared.get(kind) as never));
    if (!service) throw new Error(`no service is called ${kind}`);
    opened.set(kind, service);
    return service;
  };

  const answer = async ({ kind, number, input }: Request): Promise<Answer> => {
    try {
      const service = await open(kind);
      const { user, system } = process.threadCpuUsage();
      Atomics.store(meter, METER.began, BigInt(user + system));
      at(0);
      Atomics.store(meter, METER.number, BigInt(number));
      return { number, output: service(input as never, at) };
    } catch (error) {
      return { number, error: describe(error) };
    }
  };

  const take = async (message: Request | Shared): Promise<void> => {
    if ('shared' in message) {
      shared.set(message.kind, message.shared);
      opened.delete(message.kind);
      return;
    }
    const reply = await answer(message);
    try {
      parentPort?.postMessage(reply);
    } catch (error) {
      parentPort?.postMessage({ number: message.number, error: describe(error) } satisfies Answer);
    }
    Atomics.store(meter, METER.number, 0n);
  };

  let last = Promise.resolve();
  parentPort?.on('message', (message: Request | Shared) => {
    last = last.then(() => take(message));
  });
}

function describe(error: unknown): string {
  if (process.env['DEBUG'] !== undefined) console.error(error);
  return error instanceof Error ? error.message : String(error);
}
