import { availableParallelism } from 'node:os';
import { type Outcome, type Requests, Round } from './round.ts';
import { Thread } from './thread.ts';

/** Below this many requests a further thread costs more than it saves (about 0.4 s to start). */
const WORTH_A_THREAD = 30;
const MOST_THREADS = 8;
/** How many requests a thread is given ahead, so that it never waits for this one. */
const AHEAD = 4;
/** Enough for a page of 4 MiB, and for a machine that has not much more. */
const MEGABYTES = 1024;
/** How often is looked whether a request has used up its time. */
const WATCH_MS = 200;

/**
 * Threads that can be stopped. Whatever a request does (never end, throw, run out of memory, end its
 * thread), it alone fails: the thread is replaced, and the others go on.
 */
export class ThreadPool {
  readonly #entry: URL;
  readonly #megabytes: number;
  readonly #threads = new Set<Thread>();
  #round: Round | undefined;

  /**
   * @param entry - the module that each thread runs, which calls `serve`
   * @param megabytes - how large each thread's heap may become
   */
  constructor(entry: URL, megabytes: number = MEGABYTES) {
    this.#entry = entry;
    this.#megabytes = megabytes;
  }

  /** Answers all requests, in their order. Call it again only when it is done. */
  async run<Input, Output>(requests: Requests<Input>): Promise<Outcome<Output>[]> {
    if (requests.inputs.length === 0) return [];
    if (this.#round) throw new Error('the pool is at work already');
    const round = new Round(requests);
    this.#round = round;
    for (const thread of this.#threads) thread.holdProcess(true);
    const watch = setInterval(() => {
      for (const thread of this.#threads) thread.stopOver(requests.seconds).catch(round.reject);
    }, WATCH_MS);
    try {
      this.#feed();
      return (await round.outcomes) as Outcome<Output>[];
    } finally {
      clearInterval(watch);
      this.#round = undefined;
      // The process does not wait for a thread that is idle.
      for (const thread of this.#threads) thread.holdProcess(false);
    }
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    await Promise.all(Array.from(this.#threads, (thread) => thread.stop()));
  }

  /** Gives requests to the threads that have few, and starts threads that are missing. */
  #feed(): void {
    const round = this.#round;
    if (!round) return;
    try {
      this.#give(round);
    } catch (error) {
      // What cannot be sent to a thread.
      round.reject(error as Error);
    }
  }

  #give(round: Round): void {
    const wanted = Math.min(availableParallelism(), MOST_THREADS, Math.ceil(round.left / WORTH_A_THREAD));
    while (this.#threads.size < wanted) this.#start();
    // In turn, so that few requests do not all go to the first.
    for (let ahead = 1; ahead <= AHEAD; ahead++)
      for (const thread of this.#threads) if (thread.given.size < ahead) round.giveOne(thread);
  }

  #start(): void {
    const thread: Thread = new Thread(this.#entry, this.#megabytes, {
      answered: (answer) => {
        this.#round?.answered(answer);
        this.#feed();
      },
      ended: (why) => {
        this.#threads.delete(thread);
        this.#round?.ended(thread, why);
        this.#feed();
      },
    });
    this.#threads.add(thread);
  }
}
