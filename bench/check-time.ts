import { appendFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { timed } from './build.ts';
import { listFiles } from './content-tree.ts';
import { type Figure, median } from './report.ts';

interface CheckFolders {
  content: string;
  cache: string;
}

interface CheckRun {
  files: number;
  problems: number;
  /** The CPU time of all threads, and the time from the start of the process to its end, in milliseconds. */
  cpu: number;
  total: number;
}

/**
 * Checks the same tree from nothing, with its pages compiled but never checked, with nothing changed, and with one page
 * edited. The kinds take turns, so that all meet the same weather.
 */
export async function checkTime(folders: CheckFolders, runs: { cold: number; warm: number }): Promise<Figure[]> {
  const kinds: Record<string, CheckRun[]> = { cold: [], compiled: [], same: [], edited: [] };
  for (let run = 0; run < Math.max(runs.cold, runs.warm); run++) {
    if (run < runs.cold) {
      await rm(folders.cache, { recursive: true, force: true });
      kinds['cold']?.push(await check(folders));
    }
    if (run >= runs.warm) continue;
    await forgetReports(folders.cache);
    kinds['compiled']?.push(await check(folders));
    kinds['same']?.push(await check(folders));
    await editOnePage(folders.content);
    kinds['edited']?.push(await check(folders));
  }
  const { cold = [], compiled = [], same = [], edited = [] } = kinds;
  const group = `Checking ${cold[0]?.files} files`;
  const cpu = (checks: readonly CheckRun[]): number => median(checks.map((each) => each.cpu));
  return [
    ...figuresOf(group, 'from nothing', cold),
    ...figuresOf(group, 'pages compiled before, by a build', compiled),
    ...figuresOf(group, 'nothing changed', same),
    ...figuresOf(group, 'one page edited', edited),
    { group, name: 'nothing changed, CPU time to that from nothing', unit: 'times', value: cpu(same) / cpu(cold) },
  ];
}

async function check({ content, cache }: CheckFolders): Promise<CheckRun> {
  const { output, total } = await timed(process.execPath, [fileURLToPath(new URL('check-child.ts', import.meta.url))], {
    ...process.env,
    PAGEBOOK_CACHE: cache,
    PAGEBOOK_CONTENT: content,
  });
  return { total, ...JSON.parse(output) };
}

function figuresOf(group: string, name: string, runs: readonly CheckRun[]): Figure[] {
  const figure = (name: string, read: (run: CheckRun) => number): Figure => ({
    group,
    name,
    unit: 's',
    value: median(runs.map(read)),
  });
  return [
    figure(`${name}${runs.length > 1 ? `, median of ${runs.length}` : ''}`, ({ total }) => total),
    figure('  CPU time of all threads', ({ cpu }) => cpu),
  ];
}

/** What is kept of the last check, and not what pages were compiled to. */
async function forgetReports(cache: string): Promise<void> {
  for (const tree of await readdir(path.join(cache, 'trees')))
    await rm(path.join(cache, 'trees', tree, 'checked-pages.json'), { force: true });
}

async function editOnePage(content: string): Promise<void> {
  const pages = (await listFiles(content)).filter((file) => /\.md$/i.test(file)).sort();
  await appendFile(path.join(content, pages[Math.floor(pages.length / 2)] ?? ''), '\nOne more sentence at the end.\n');
}
