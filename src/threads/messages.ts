/** What all requests of a kind have in common; it comes before the first of them. */
export interface Shared {
  kind: string;
  shared: unknown;
}

export interface Request {
  kind: string;
  /** From 1; 0 in the meter means that the thread is idle. */
  number: number;
  input: unknown;
}

export type Answer = { number: number; output: unknown } | { number: number; error: string };

/**
 * What a thread is doing, readable while it is too busy to answer messages: the number of its request, and
 * the CPU time in microseconds that the thread had used when it began, and at which step it is, from 1, where it says so.
 */
export type Meter = BigInt64Array<SharedArrayBuffer>;
export const METER = { number: 0, began: 1, step: 2 } as const;

export const makeMeter = (): Meter => new BigInt64Array(new SharedArrayBuffer(3 * BigInt64Array.BYTES_PER_ELEMENT));
