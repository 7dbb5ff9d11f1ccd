import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { SourceFile, SourceTree } from '../content/read-tree.ts';
import { makeResolve } from '../content/resolve.ts';
import type { CompiledPage, SharedInput } from './compile-page.ts';
import { compileSafely } from './compile-safely.ts';
import type { WorkerSettings } from './compile-worker.ts';

/** Below this many pages a second thread costs more than it saves (about 0.4 s to start). */
const WORTH_A_WORKER = 60;

/** How many pages a worker is given ahead, so that it never waits while this thread compiles one. */
const AHEAD = 8;

/** Is told how many of how many pages are done. */
export type Progress = (done: number, total: number) => void;

/** Compiles pages, on every core when there are many. The result has the order of `pages`. */
export async function compilePages(
  pages: SourceFile[],
  tree: SourceTree,
  settings: SharedInput,
  progress: Progress = () => {},
): Promise<CompiledPage[]> {
  const resolve = makeResolve(tree);
  const helpers = pages.length < WORTH_A_WORKER ? 0 : Math.min(availableParallelism(), 8) - 1;
  const results = new Map<string, CompiledPage>();
  let next = 0;

  const workers = Array.from({ length: helpers }, () => {
    const workerData: WorkerSettings = {
      ...settings,
      tree: { others: tree.others, files: tree.pages.map(({ file }) => file) },
    };
    return new Worker(new URL('./compile-worker.ts', import.meta.url), { workerData });
  });
  const helped = workers.map(
    (worker) =>
      new Promise<void>((done, fail) => {
        let given = 0;
        const give = (): void => {
          for (let page = pages[next]; page && given < AHEAD; page = pages[++next], given++) worker.postMessage(page);
          if (given === 0) void worker.terminate().then(() => done());
        };
        worker.on('message', ({ file, page }: { file: string; page: CompiledPage }) => {
          results.set(file, page);
          progress(results.size, pages.length);
          given--;
          give();
        });
        worker.on('error', fail);
        worker.on('online', give);
      }),
  );
  for (let page = pages[next++]; page; page = pages[next++]) {
    results.set(page.file, compileSafely({ ...settings, ...page, resolve }));
    progress(results.size, pages.length);
    // Lets the workers' answers in.
    if (helpers > 0) await new Promise((turn) => setImmediate(turn));
  }
  await Promise.all(helped);
  return pages.map(({ file }) => results.get(file) as CompiledPage);
}
