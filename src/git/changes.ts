import { git } from './git.ts';

/** What a day begins with in the log; no path holds a NUL. */
const DAY = '\0day:';

/**
 * The last commit of the repository that a folder is in.
 *
 * @throws Error - where there is no Git, no repository, or none with a commit
 */
export const lastCommit = async (content: string): Promise<string> =>
  (await git(content, 'rev-parse', '--verify', 'HEAD')).trim();

/** Whether the repository has its last commits only. */
export const isShallow = async (content: string): Promise<boolean> =>
  (await git(content, 'rev-parse', '--is-shallow-repository')).trim() !== 'false';

/** The day of each file's last commit, by its path from the content folder. A long history takes seconds. */
export async function readChanges(content: string): Promise<Map<string, string>> {
  const format = `--format=${DAY.replace('\0', '%x00')}%cs`;
  const log = await git(content, 'log', '--relative', '--no-renames', '-z', '--name-only', format);
  const changes = new Map<string, string>();
  // The newest commit comes first, so that the first day of a file counts.
  for (const commit of log.split(DAY).slice(1)) {
    const [day = '', ...files] = commit.split(/[\0\n]+/);
    for (const file of files) if (file !== '' && !changes.has(file)) changes.set(file, day);
  }
  return changes;
}
