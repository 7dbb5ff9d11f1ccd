import { git } from './git.ts';

/** The last commit of a month. */
export interface MonthEnd {
  /** `2026-07`. */
  month: string;
  commit: string;
  /** The day that counts: the last of the month; of the newest month that of its commit. */
  day: string;
}

/**
 * The last commits of months on the branch that is checked out, the oldest first, up to that of its last commit. A month
 * without a commit has the one before. So the answer depends on the commit alone, not on the day.
 *
 * @param most - of how many months
 */
export async function monthEnds(content: string, most: number): Promise<MonthEnd[]> {
  const log = await git(content, 'log', '--first-parent', '--format=%H %ct');
  const commits = log
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([commit = '', seconds = '0']) => ({ commit, day: dayOf(Number(seconds) * 1000) }));
  const [head] = commits;
  if (!head) return [];
  const [year = 0, month = 1] = head.day.split('-').map(Number);
  return Array.from({ length: most }, (_, index) => dayOf(Date.UTC(year, month - most + index + 1, 0)))
    .map((day) => (day.slice(0, 7) === head.day.slice(0, 7) ? head.day : day))
    .flatMap((day) => {
      const last = commits.find((each) => each.day <= day);
      return last ? [{ month: day.slice(0, 7), commit: last.commit, day }] : [];
    });
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
