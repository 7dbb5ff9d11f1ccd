import { Worker } from 'node:worker_threads';
import { moduleUrl } from '../../files/engine.ts';
import type { PatchRequest } from './patch-index.ts';
import type { PatchedInThread } from './patch-worker.ts';

/**
 * Patches the index in a thread of its own, beside what lays the pages out. What goes wrong there is a reason to
 * index all pages again, which tells what is wrong with the disk.
 */
export function patchInThread(request: PatchRequest): Promise<PatchedInThread> {
  const execArgv = ['--disable-warning=ExperimentalWarning'];
  const worker = new Worker(moduleUrl('publish/pagefind/patch-worker'), { workerData: request, execArgv });
  return new Promise((resolve) => {
    const failed = (reason: string): void => resolve({ isPatched: false, reason });
    worker.once('message', resolve);
    worker.once('error', (error: Error) => failed(error.message));
    worker.once('exit', () => failed('its thread ended'));
  });
}
