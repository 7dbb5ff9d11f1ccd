import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isShallow, lastCommit, readChanges } from '../git/changes.ts';
import { seal, unseal } from './sealed.ts';
import { writeWhole } from './write-whole.ts';

/**
 * The day of each file's last commit, by its path from the content folder, read once for each commit. Nothing outside
 * a Git repository, or in a shallow clone, whose one commit would seem to have changed every file.
 *
 * @param folder - where the answer for a commit is kept
 */
export async function cachedChanges(content: string, folder: string): Promise<ReadonlyMap<string, string>> {
  try {
    if (await isShallow(content)) return new Map();
    const commit = await lastCommit(content);
    const file = path.join(folder, `changes-${commit}.json`);
    const known = unseal(commit, await readFile(file).catch(() => Buffer.alloc(0))) as StoredChanges | undefined;
    if (known) return new Map(known.changes);
    const changes = await readChanges(content);
    // It is found anew where it cannot be kept.
    await writeWhole(file, seal(commit, { changes: [...changes] } satisfies StoredChanges)).catch(() => {});
    return changes;
  } catch {
    // No Git, no repository, or one without a commit.
    return new Map();
  }
}

/** What is kept of a commit: files with their days. */
interface StoredChanges {
  changes: [file: string, day: string][];
}
