import { parentPort, workerData } from 'node:worker_threads';
import { wordTexts } from '../word-texts.ts';
import { type Patched, type PatchRequest, patchIndex } from './patch-index.ts';

/** A patched index; its words as the texts of the files that have them. */
export type PatchedInThread =
  | (Omit<Extract<Patched, { isPatched: true }>, 'words'> & { words: string[] })
  | Extract<Patched, { isPatched: false }>;

const patched = await patchIndex(workerData as PatchRequest);
parentPort?.postMessage(
  (patched.isPatched ? { ...patched, words: wordTexts(patched.words) } : patched) satisfies PatchedInThread,
);
