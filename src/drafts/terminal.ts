import { createInterface } from 'node:readline/promises';
import { Failure } from '../problems/failure.ts';
import type { Ask } from './complete-facts.ts';

const BROKEN_OFF = 'the questions were broken off, and nothing was written';

/** A terminal in which questions can be asked. */
export interface Terminal {
  ask: Ask;
  close(): void;
}

/** Questions go to standard error, so that standard output holds the answer alone. */
export function openTerminal(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Terminal {
  const lines = createInterface({ input, output });
  return {
    ask: (question) =>
      new Promise((answer, fail) => {
        // Ctrl-C and Ctrl-D would leave the question open for ever.
        const brokenOff = (): void =>
          fail(new Failure(BROKEN_OFF, 'Call it again, or give the answers as options; `--help` lists them.'));
        lines.once('close', brokenOff);
        lines.question(question).then((text) => {
          lines.off('close', brokenOff);
          answer(text);
        }, fail);
      }),
    close: () => lines.close(),
  };
}
