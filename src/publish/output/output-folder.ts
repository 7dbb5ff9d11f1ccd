import { mkdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { type Lock, lock } from '../../files/lock.ts';
import { fullDisk } from '../../problems/disk-errors.ts';
import { Failure } from '../../problems/failure.ts';
import { keepNewest, placeFor, previousBuild } from './earlier-builds.ts';
import { readFolderFacts, type Surroundings } from './folder-facts.ts';
import { type Mark, readMark } from './mark.ts';
import { lockIn, neighboursOf } from './neighbours.ts';
import { putInPlace } from './put-in-place.ts';
import { recover } from './recover.ts';
import { PartlyReplaced } from './replace-contents.ts';
import { type FolderFacts, type Refusal, validateFolder } from './validate-folder.ts';

export interface OutputRequest {
  /** The folder as it was named in the call. */
  asked: string;
  around: Surroundings;
  /** Whether what others put into the folder is lost. */
  force?: boolean | undefined;
  /** How many earlier builds are kept; those that are there stay when it is not said. */
  keep?: number | undefined;
  /** Told what the person at the terminal should know. */
  say?: ((message: string) => void) | undefined;
}

/** A folder that is this process's alone to build into. */
export interface Output {
  /** The folder itself, without links on the way to it. */
  folder: string;
  /**
   * Puts a built, marked site in its place.
   *
   * @param spare - where the old one goes, unless it is kept or cannot be moved
   */
  publish(site: string, spare?: string): Promise<void>;
  /** Puts the build before this one in its place again, and keeps this one. */
  goBack(): Promise<Mark>;
}

/** A folder that a build must not replace. */
export class RefusedFolder extends Failure {
  constructor({ message, hint }: Refusal) {
    super(message, hint, 2);
  }
}

/**
 * Whether a build may replace a folder, and why not. Nothing is written.
 *
 * @throws RefusedFolder
 */
export async function examineFolder({ asked, around, force = false, keep = 0 }: OutputRequest): Promise<FolderFacts> {
  const facts = await readFolderFacts(asked, around);
  const refusal = validateFolder(facts, { force, keep: keep > 0 });
  if (refusal) throw new RefusedFolder(refusal);
  return facts;
}

/**
 * Does something with a folder to build into, which is examined, locked, and rid of what killed builds
 * left there before.
 *
 * @throws RefusedFolder - when a build must not replace it
 */
export async function withOutput<Result>(
  request: OutputRequest,
  work: (output: Output) => Promise<Result>,
): Promise<Result> {
  const facts = await examineFolder(request);
  const [{ path: outDir }] = facts.chain;
  let made: string | undefined;
  try {
    made = await mkdir(path.dirname(outDir), { recursive: true });
    const own = await lockFolder(outDir, facts, request);
    try {
      await recover(outDir);
      return await work({
        folder: outDir,
        publish: (site, spare) => publish(site, outDir, request, spare),
        goBack: () => goBack(outDir, request),
      });
    } finally {
      await own.release();
    }
  } catch (error) {
    const reason = fullDisk(error);
    if (reason === undefined || error instanceof PartlyReplaced) throw error;
    throw new Error(`${reason}. \`${request.asked}\` is as it was.`, { cause: error });
  } finally {
    if (made !== undefined) await removeEmpty(path.dirname(outDir), made);
  }
}

/** Beside the folder, or in it where nothing may be written beside it. */
async function lockFolder(
  outDir: string,
  { besideWritable }: FolderFacts,
  { asked, say }: OutputRequest,
): Promise<Lock> {
  const file = besideWritable ? neighboursOf(outDir).lock : lockIn(outDir);
  return lock(file, () => say?.(`Another build is writing into \`${asked}\`; waiting for it to end.`));
}

async function publish(site: string, outDir: string, request: OutputRequest, spare?: string): Promise<void> {
  await examineAgain(outDir, request);
  const current = await readMark(outDir);
  const keep = request.keep && current ? placeFor(outDir, current) : undefined;
  await putInPlace(site, outDir, { keep, force: request.force ?? false });
  if (spare !== undefined && keep === undefined) await keepSpare(outDir, spare);
  await tidy(outDir, request);
}

/** What cannot be moved there is removed with the rest. */
async function keepSpare(outDir: string, spare: string): Promise<void> {
  await rm(spare, { recursive: true, force: true });
  await mkdir(path.dirname(spare), { recursive: true });
  await rename(neighboursOf(outDir).last, spare).catch(() => undefined);
}

async function goBack(outDir: string, request: OutputRequest): Promise<Mark> {
  await examineAgain(outDir, { ...request, keep: 1 });
  const previous = await previousBuild(outDir);
  if (!previous) throw new Failure(`there is no earlier build of \`${request.asked}\``, '`--keep N` keeps the last N.');
  const current = await readMark(outDir);
  await putInPlace(previous.folder, outDir, {
    keep: current && placeFor(outDir, current),
    force: request.force ?? false,
  });
  // Where it was copied, it is there still.
  await rm(previous.folder, { recursive: true, force: true });
  await tidy(outDir, { ...request, keep: undefined });
  return previous.mark;
}

/** What is in the folder may have changed since, or its link may lead elsewhere. */
async function examineAgain(outDir: string, request: OutputRequest): Promise<void> {
  const { chain } = await examineFolder(request);
  if (chain[0].path !== outDir)
    throw new Failure(
      `\`${request.asked}\` leads to another folder than when the build began`,
      'Nothing was replaced. Build again.',
    );
}

/** What is left of the old site does no harm; that it cannot be removed is said, and tried again by the next build. */
async function tidy(outDir: string, { keep, say }: OutputRequest): Promise<void> {
  const { last } = neighboursOf(outDir);
  try {
    await rm(last, { recursive: true, force: true });
    if (keep !== undefined) await keepNewest(outDir, keep);
  } catch (error) {
    say?.(`The old site cannot be removed: ${(error as Error).message}`);
  }
}

/** Removes folders that were made for a site that did not come, from the innermost up to the first. */
async function removeEmpty(folder: string, first: string): Promise<void> {
  try {
    for (let each = folder; each.length >= first.length; each = path.dirname(each)) await rmdir(each);
  } catch {
    // Something is in it.
  }
}
