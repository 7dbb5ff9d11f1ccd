import type { Answer } from './messages.ts';
import type { Thread } from './thread.ts';

/** Threads of which so many end before they have done anything are broken themselves. */
const MOST_FALSE_STARTS = 3;

/** Why a request has no answer. */
export interface Failed {
  failed: 'time' | 'error';
  why: string;
  /** The step of the request at which its thread was stopped or ended, from 1, where it had said one. */
  step?: number;
}

/** What became of a request. */
export type Outcome<Output> = { output: Output } | Failed;

export interface Requests<Input> {
  /** Which service of the threads' entry answers them. */
  kind: string;
  /** What they have in common. A thread gets it once, as long as it is the same object. */
  shared: unknown;
  inputs: readonly Input[];
  /** The CPU time that each may use, in seconds. */
  seconds: number;
  /** Is told how many are done. */
  progress?: ((done: number) => void) | undefined;
  /** Is told at once of a request that has failed. */
  failed?: ((outcome: Failed) => void) | undefined;
  /** What a thread is given for an input; asked when it is given, so that a failure may change those after it. */
  given?(input: Input): Input;
}

/** Which requests of one call of a pool are done, and which are to be given to a thread yet. */
export class Round {
  readonly outcomes: Promise<Outcome<unknown>[]>;
  readonly reject: (error: Error) => void;
  readonly #resolve: (outcomes: Outcome<unknown>[]) => void;
  readonly #requests: Requests<unknown>;
  readonly #done = new Map<number, Outcome<unknown>>();
  /** Taken back from threads that have ended. */
  readonly #again: number[] = [];
  #next = 1;
  #falseStarts = 0;

  constructor(requests: Requests<unknown>) {
    this.#requests = requests;
    const { promise, resolve, reject } = Promise.withResolvers<Outcome<unknown>[]>();
    this.outcomes = promise;
    this.#resolve = resolve;
    this.reject = reject;
  }

  /** How many requests are not done. */
  get left(): number {
    return this.#requests.inputs.length - this.#done.size;
  }

  /** Gives a thread the next request, if there is one. */
  giveOne(thread: Thread): void {
    const { kind, shared, inputs } = this.#requests;
    const number = this.#again.pop() ?? (this.#next <= inputs.length ? this.#next++ : undefined);
    if (number === undefined) return;
    const input = inputs[number - 1];
    thread.give(kind, shared, number, this.#requests.given?.(input) ?? input);
  }

  answered(answer: Answer): void {
    this.#finish(
      answer.number,
      'output' in answer ? { output: answer.output } : { failed: 'error', why: answer.error },
    );
  }

  /** The request that a thread was at has failed with it; the others that it was given are taken back. */
  ended(thread: Thread, why: string): void {
    const failed = thread.stoppedAt ?? thread.current;
    if (failed === undefined && !thread.hasAnswered && ++this.#falseStarts > MOST_FALSE_STARTS)
      this.reject(new Error(why));
    for (const number of thread.given) if (number !== failed) this.#again.push(number);
    if (failed !== undefined && thread.given.has(failed))
      this.#finish(failed, {
        failed: thread.stoppedAt === undefined ? 'error' : 'time',
        why,
        ...(thread.step > 0 && { step: thread.step }),
      });
  }

  #finish(number: number, outcome: Outcome<unknown>): void {
    this.#done.set(number, outcome);
    if ('failed' in outcome) this.#requests.failed?.(outcome);
    this.#requests.progress?.(this.#done.size);
    if (this.left === 0)
      this.#resolve(this.#requests.inputs.map((_, index) => this.#done.get(index + 1) as Outcome<unknown>));
  }
}
