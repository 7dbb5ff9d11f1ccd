import { lstat, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { placeFor } from './earlier-builds.ts';
import { HALF_WRITTEN } from './list-folder.ts';
import { readMark, wholeSite } from './mark.ts';
import { neighboursOf, stagingIn } from './neighbours.ts';
import { finishReplacing } from './replace-contents.ts';

/**
 * Finishes or undoes what a build that was killed has left at a folder, and clears the rest away. To be
 * called with the folder's lock: everything there is a dead process's then.
 */
export async function recover(outDir: string): Promise<void> {
  if (await exists(stagingIn(outDir))) await finishReplacing(outDir);
  await clearHalfWritten(outDir);
  const { next, last, earlier } = neighboursOf(outDir);
  const waiting = (await exists(next)) ? await wholeSite(next) : undefined;
  if (!(await exists(outDir))) {
    if (waiting) await rename(next, outDir);
    else if (await wholeSite(last)) await rename(last, outDir);
  } else if (waiting && (await exists(earlier))) {
    // A kept build that was on its way back is older than what is in place, and it cannot be built again.
    const current = await readMark(outDir);
    if (!current || waiting.time < current.time) await rename(next, placeFor(outDir, waiting));
  }
  await rm(next, { recursive: true, force: true });
  await rm(last, { recursive: true, force: true });
}

/** A mark is written beside its place first. */
async function clearHalfWritten(outDir: string): Promise<void> {
  for (const name of await readdir(outDir).catch(() => []))
    if (HALF_WRITTEN.test(name)) await rm(path.join(outDir, name), { force: true });
}

const exists = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  );
