import type { Origin } from './tokens.ts';

/**
 * How deep things may be nested in each other on a page: lists, quotations, emphasis, sections, partials, HTML.
 * Browsers stop at 512 elements, and what walks through a tree at some thousands.
 */
export const DEEPEST = 200;

/** Something on a page is nested too deep; nothing else can be said of the page. */
export class TooDeep extends Error {
  readonly origin: Origin;

  constructor({ file, offset }: Origin) {
    super(`what is here is nested more than ${DEEPEST} levels deep`);
    this.origin = { file, offset };
  }
}

/** Whether a function went deeper than this thread's stack allows. */
export const isStackOverflow = (error: unknown): boolean =>
  error instanceof RangeError && error.message.startsWith('Maximum call stack');
