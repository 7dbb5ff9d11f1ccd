import { mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../problems/failure.ts';
import { replaceFile } from './replace-file.ts';

/** A file that is to be written. */
export interface PlannedFile {
  /** Its path from the team's folder. */
  file: string;
  text: string | Uint8Array;
  /** What is there now, when the file is added to; a new file never takes another's place. */
  was?: string;
}

/**
 * Writes files, or none of them: when one cannot be written, those before it are taken back.
 *
 * @throws Error - with the system's own error as its cause
 */
export async function writePlan(root: string, files: readonly PlannedFile[]): Promise<void> {
  const undo: (() => Promise<unknown>)[] = [];
  try {
    for (const planned of files) await writePlanned(root, planned, undo);
  } catch (cause) {
    let isBack = true;
    for (const back of undo.reverse()) {
      try {
        await back();
      } catch {
        isBack = false;
      }
    }
    const state = isBack ? 'everything is as it was' : 'not all of what was written could be taken back';
    const message = `the files cannot be written, and ${state}`;
    if (cause instanceof Failure) throw new Failure(`${message}: ${cause.message}`, cause.hint);
    throw new Error(message, { cause });
  }
}

async function writePlanned(
  root: string,
  { file, text, was }: PlannedFile,
  undo: (() => Promise<unknown>)[],
): Promise<void> {
  const target = path.join(root, file);
  if (was !== undefined && typeof text === 'string') {
    // It may have been changed since it was read.
    if ((await readFile(target, 'utf8')) !== was)
      throw new Failure(`\`${file}\` has been changed in the meantime`, 'Call the command again.');
    // It is replaced in one step: when that fails, it is as it was.
    await replaceFile(target, text);
    undo.push(() => replaceFile(target, was));
    return;
  }
  const folder = path.dirname(target);
  const first = await mkdir(folder, { recursive: true });
  if (first !== undefined)
    for (let made = first; ; made = path.join(made, path.relative(made, folder).split(path.sep)[0] ?? '')) {
      const each = made;
      undo.push(() => rmdir(each));
      if (made === folder) break;
    }
  // What is half-written is taken back, too; what was there before is not touched.
  undo.push(() => rm(target, { force: true }));
  await writeFile(target, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') undo.pop();
    throw error;
  });
}
