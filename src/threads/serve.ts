import { parentPort, workerData } from 'node:worker_threads';
import { type Answer, METER, type Meter, type Request, type Shared } from './messages.ts';

/** For each kind of request: given what all of them share, how to answer one. */
export type Services = Record<string, (shared: never) => (input: never) => unknown>;

/** Answers the requests of a pool, one after another, in the thread that this is called in. */
export function serve(services: Services): void {
  const meter = workerData as Meter;
  const shared = new Map<string, unknown>();
  const opened = new Map<string, (input: never) => unknown>();

  const answer = ({ kind, number, input }: Request): Answer => {
    try {
      const service = opened.get(kind) ?? services[kind]?.(shared.get(kind) as never);
      if (!service) throw new Error(`no service is called ${kind}`);
      opened.set(kind, service);
      return { number, output: service(input as never) };
    } catch (error) {
      return { number, error: describe(error) };
    }
  };

  parentPort?.on('message', (message: Request | Shared) => {
    if ('shared' in message) {
      shared.set(message.kind, message.shared);
      opened.delete(message.kind);
      return;
    }
    const { user, system } = process.threadCpuUsage();
    Atomics.store(meter, METER.began, BigInt(user + system));
    Atomics.store(meter, METER.number, BigInt(message.number));
    const reply = answer(message);
    try {
      parentPort?.postMessage(reply);
    } catch (error) {
      parentPort?.postMessage({ number: message.number, error: describe(error) } satisfies Answer);
    }
    Atomics.store(meter, METER.number, 0n);
  });
}

function describe(error: unknown): string {
  if (process.env['DEBUG'] !== undefined) console.error(error);
  return error instanceof Error ? error.message : String(error);
}
