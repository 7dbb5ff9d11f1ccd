import { parentPort, workerData } from 'node:worker_threads';
import type { SourceTree } from '../content/read-tree.ts';
import { makeResolve } from '../content/resolve.ts';
import type { SharedInput } from './compile-page.ts';
import { compileSafely } from './compile-safely.ts';

/** What a worker is started with: all that the pages have in common. */
export interface WorkerSettings extends SharedInput {
  tree: Pick<SourceTree, 'others'> & { files: string[] };
}

const { tree, ...settings } = workerData as WorkerSettings;
const resolve = makeResolve({ others: tree.others, pages: tree.files.map((file) => ({ file })) });

parentPort?.on('message', ({ file, text }: { file: string; text: string }) => {
  parentPort?.postMessage({ file, page: compileSafely({ ...settings, file, text, resolve }) });
});
