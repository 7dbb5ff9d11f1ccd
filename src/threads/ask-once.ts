import { Worker } from 'node:worker_threads';

/** What a thread that is asked once is told: `workerData`; it answers by one message to its parent. */
interface Asked {
  /** The module that it runs. */
  entry: URL;
  input: unknown;
  /** What is wrong when it ends without an answer. */
  silent(): Error;
}

/**
 * Has one thing done by a thread of its own, which ends with it.
 *
 * @throws what the thread threw, as far as it can be sent: of an error the message, the code and what else it has
 */
export async function askOnce<Output>({ entry, input, silent }: Asked): Promise<Output> {
  const execArgv = ['--disable-warning=ExperimentalWarning'];
  // What a library prints there when a process of its own ends, a trace, is not for the reader: what is thrown says it.
  const worker = new Worker(entry, { workerData: input, execArgv, stderr: true });
  worker.stderr.resume();
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(silent()));
  });
}
