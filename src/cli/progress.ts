/** Before that there is nothing to tell, and more often than this the eye does not follow. */
const FIRST_AFTER = 1000;
const EVERY = 100;

/** The part of a terminal that progress is shown on. */
export interface ProgressStream {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Shows on one line of a terminal how far something is that takes long; `end` takes the line away. */
export function showProgress(
  stream: ProgressStream,
  now: () => number = () => performance.now(),
): { progress(what: string, done: number, total: number): void; end(): void } {
  let next = now() + FIRST_AFTER;
  let shown = false;
  return {
    progress: (what, done, total) => {
      if (!stream.isTTY || now() < next) return;
      next = now() + EVERY;
      shown = true;
      stream.write(`\r\u001b[2K${done} of ${total} ${what}`);
    },
    end: () => {
      if (shown) stream.write('\r\u001b[2K');
      shown = false;
    },
  };
}
