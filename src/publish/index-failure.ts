import { installCall } from '../problems/called-as.ts';
import { Failure } from '../problems/failure.ts';

/** Why there is no search index, and what to do about it. */
export const indexFailure = (why: string): Failure =>
  new Failure(
    `the search index cannot be made: ${why}`,
    `Pagefind makes it, in a process of its own: run \`${installCall}\` if it is missing, and see that there is memory and disk left.`,
  );
