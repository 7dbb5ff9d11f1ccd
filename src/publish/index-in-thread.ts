import { Worker } from 'node:worker_threads';
import { moduleUrl } from '../files/engine.ts';
import { Failure } from '../problems/failure.ts';
import { indexFailure } from './index-failure.ts';
import type { IndexAnswer, IndexRequest } from './index-worker.ts';

/**
 * Makes or patches the search index in a thread of its own, beside what lays the pages out.
 *
 * @throws Failure - when Pagefind reports an error, or does not run
 */
export async function indexInThread<Kind extends IndexRequest['kind']>(
  request: IndexRequest & { kind: Kind },
): Promise<IndexAnswer[Kind]> {
  const execArgv = ['--disable-warning=ExperimentalWarning'];
  // What Pagefind prints when its process ends, a trace, is not for the reader: what is thrown says it.
  const worker = new Worker(moduleUrl('publish/index-worker'), { workerData: request, execArgv, stderr: true });
  worker.stderr.resume();
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    // Of what is thrown in a thread its class is lost.
    worker.once('error', (error: Error & { hint?: string }) =>
      reject(error.hint === undefined ? error : new Failure(error.message, error.hint)),
    );
    worker.once('exit', () => reject(indexFailure('Pagefind ended without a word')));
  });
}
