import { moduleUrl } from '../files/engine.ts';
import { Failure } from '../problems/failure.ts';
import { askOnce } from '../threads/ask-once.ts';
import { indexFailure } from './index-failure.ts';
import type { IndexAnswer, IndexRequest } from './index-worker.ts';

/**
 * Makes or patches the search index in a thread of its own, beside what lays the pages out.
 *
 * @throws Failure - when Pagefind reports an error, or does not run
 */
export const indexInThread = <Kind extends IndexRequest['kind']>(
  input: IndexRequest & { kind: Kind },
): Promise<IndexAnswer[Kind]> =>
  askOnce<IndexAnswer[Kind]>({
    entry: moduleUrl('publish/index-worker'),
    input,
    silent: () => indexFailure('Pagefind ended without a word'),
  }).catch((error: Error & { hint?: string }) => {
    // Of what is thrown in a thread its class is lost.
    throw error.hint === undefined ? error : new Failure(error.message, error.hint);
  });
