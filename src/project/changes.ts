import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { seal, unseal } from '../cache/sealed.ts';
import { writeWhole } from '../cache/write-whole.ts';
import { git } from './git.ts';

/** What a day begins with in the log; no path holds a NUL. */
const DAY = '\0day:';

/**
 * The day of each file's last commit, by its path from the content folder. Nothing outside a Git
 * repository, or in a shallow clone, whose one commit would seem to have changed every file.
 *
 * @param folder - the folder that keeps the answer for a commit: a long history takes seconds
 */
export async function readChanges(content: string, folder: string): Promise<ReadonlyMap<string, string>> {
  try {
    if ((await git(content, 'rev-parse', '--is-shallow-repository')).trim() !== 'false') return new Map();
    const commit = (await git(content, 'rev-parse', 'HEAD')).trim();
    const file = path.join(folder, `changes-${commit}.json`);
    const known = unseal(commit, await readFile(file).catch(() => Buffer.alloc(0))) as StoredChanges | undefined;
    if (known) return new Map(known.changes);
    const changes = parseLog(
      await git(
        content,
        'log',
        '--relative',
        '--no-renames',
        '-z',
        '--name-only',
        `--format=${DAY.replace('\0', '%x00')}%cs`,
      ),
    );
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

/** The newest commit comes first, so that the first day of a file counts. */
export function parseLog(log: string): Map<string, string> {
  const changes = new Map<string, string>();
  for (const commit of log.split(DAY).slice(1)) {
    const [day = '', ...files] = commit.split(/[\0\n]+/);
    for (const file of files) if (file !== '' && !changes.has(file)) changes.set(file, day);
  }
  return changes;
}
