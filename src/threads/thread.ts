import { Worker } from 'node:worker_threads';
import { type Answer, METER, makeMeter, type Request, type Shared } from './messages.ts';

interface Listener {
  answered(answer: Answer): void;
  /** The thread is gone: stopped, crashed, or out of memory. */
  ended(why: string): void;
}

/** One thread of a pool, and what it has been given to do. */
export class Thread {
  /** The numbers of requests without an answer, in the order they were given. */
  readonly given = new Set<number>();
  /** The request for which the thread was stopped, when it used too much time. */
  stoppedAt: number | undefined;
  /** Whether it has ever done anything. */
  hasAnswered = false;
  readonly #worker: Worker;
  readonly #meter = makeMeter();
  readonly #ended: Promise<void>;
  /** Which of the values that requests share it knows. */
  readonly #shared = new Map<string, unknown>();

  /** @param megabytes - how large its heap may become */
  constructor(entry: URL, megabytes: number, listener: Listener) {
    const resourceLimits = { maxOldGenerationSizeMb: megabytes };
    // A team's configuration may be in a folder whose package.json does not say that its modules are modules.
    const execArgv = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', '--disable-warning=ExperimentalWarning'];
    this.#worker = new Worker(entry, { workerData: this.#meter, resourceLimits, execArgv });
    let why = 'its thread ended, by `process.exit` or for want of memory';
    this.#worker.on('message', (answer: Answer) => {
      this.given.delete(answer.number);
      this.hasAnswered = true;
      listener.answered(answer);
    });
    this.#worker.on('error', (error: unknown) => {
      why = error instanceof Error ? error.message : String(error);
    });
    this.#worker.on('messageerror', (error) => {
      why = error.message;
      this.#worker.terminate().catch(() => {});
    });
    // Without memory a thread may end with no error at all.
    this.#ended = new Promise((done) => {
      this.#worker.once('exit', () => {
        listener.ended(why);
        done();
      });
    });
  }

  /** The number of the request that it works at; undefined while it is idle. */
  get current(): number | undefined {
    return Number(Atomics.load(this.#meter, METER.number)) || undefined;
  }

  /** The step that its request is at, or was at when the thread ended, from 1; 0 when it has not said. */
  get step(): number {
    return Number(Atomics.load(this.#meter, METER.step));
  }

  give(kind: string, shared: unknown, number: number, input: unknown): void {
    if (!this.#shared.has(kind) || this.#shared.get(kind) !== shared) {
      this.#shared.set(kind, shared);
      this.#worker.postMessage({ kind, shared } satisfies Shared);
    }
    this.given.add(number);
    this.#worker.postMessage({ kind, number, input } satisfies Request);
  }

  /**
   * Stops the thread if its request has used more CPU time than that, in seconds. Other programs on a
   * busy machine take no CPU time from it, only time.
   */
  async stopOver(seconds: number): Promise<void> {
    const { current } = this;
    if (current === undefined) return;
    const began = Number(Atomics.load(this.#meter, METER.began));
    // It may end while it is asked.
    const usage = await this.#worker.cpuUsage().catch(() => undefined);
    if (!usage || this.current !== current || usage.user + usage.system - began < seconds * 1e6) return;
    this.stoppedAt = current;
    await this.stop();
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
    await this.#ended;
  }

  /** Whether the process waits for it before it ends. */
  holdProcess(isHeld: boolean): void {
    if (isHeld) this.#worker.ref();
    else this.#worker.unref();
  }
}
