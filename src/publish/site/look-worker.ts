import { existsSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { type Others, othersIn, touchedFiles } from './look-at-site.ts';
import { readManifest } from './manifest.ts';

/** The two sites that were built into a folder last, each with its manifest. */
export interface LookRequest {
  /** What manifests of this engine are sealed with. */
  key: string;
  /** The site in place, and what its mark says. */
  folder: string;
  manifest: string;
  mark: { id: string; time: string };
  spare: string;
  spareManifest: string;
}

/** A site that is known, and how it differs from what was built. */
export interface Seen {
  /** The day it was built on. */
  day: string;
  /** The files that are not as the build left them. */
  touched: string[];
}

export interface LookAnswer {
  last?: Seen;
  spare?: Seen & { others: Others };
}

async function look({ key, folder, manifest, mark, spare, spareManifest }: LookRequest): Promise<LookAnswer> {
  const last = await readManifest(manifest, key);
  if (last?.id !== mark.id || last.time !== mark.time) return {};
  const answer = { last: { day: last.day, touched: touchedFiles(folder, last.files) } };
  const before = existsSync(spare) ? await readManifest(spareManifest, key) : undefined;
  if (!before) return answer;
  const touched = touchedFiles(spare, before.files);
  return { ...answer, spare: { day: before.day, touched, others: othersIn(spare, before.files) } };
}

parentPort?.postMessage(await look(workerData as LookRequest));
