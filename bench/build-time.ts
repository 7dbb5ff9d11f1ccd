import { appendFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { type BuildFolders, type BuildRun, build } from './build.ts';
import { listFiles } from './content-tree.ts';
import { type Figure, median } from './report.ts';

/** mdBook's time for a thousand real pages: what the build aims at (DESIGN.md 7). */
const AIM_MS = 7000;

export interface BuildTimes {
  figures: Figure[];
  /** The median of the cold builds, in milliseconds. */
  cold: number;
}

/**
 * Builds the same tree from nothing, again with all caches, and with one page edited.
 * Before each cold build the peers have their turn, so that all meet the same weather.
 */
export async function buildTime(
  folders: BuildFolders & { content: string },
  runs: { cold: number; warm: number },
  peers: () => Promise<void>,
): Promise<BuildTimes> {
  const cold = await repeat(runs.cold, async () => {
    await peers();
    await rm(folders.cache, { recursive: true, force: true });
    await rm(folders.outDir, { recursive: true, force: true });
    return build(folders);
  });
  const warm = await repeat(runs.warm, () => build(folders));
  const edited = await repeat(runs.warm, async () => {
    await editOnePage(folders.content);
    const run = await build(folders);
    if (run.compiled !== 1) throw new Error(`one page was edited, but ${run.compiled} were compiled`);
    return run;
  });
  const group = `Building ${cold[0]?.pages} pages, search index included`;
  const colds = figuresOf(group, 'from nothing', cold);
  if (colds[0] && cold[0]?.pages === 1000) colds[0].budget = AIM_MS;
  return {
    figures: [...colds, ...figuresOf(group, 'nothing changed', warm), ...figuresOf(group, 'one page edited', edited)],
    cold: median(cold.map(({ total }) => total)),
  };
}

async function repeat<Result>(times: number, work: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let run = 0; run < times; run++) results.push(await work());
  return results;
}

function figuresOf(group: string, name: string, runs: BuildRun[]): Figure[] {
  const figure = (part: string, read: (run: BuildRun) => number): Figure => ({
    group,
    name: part === '' ? `${name}${runs.length > 1 ? `, median of ${runs.length}` : ''}` : `  ${part}`,
    unit: 's',
    value: median(runs.map(read)),
  });
  return [
    figure('', ({ total }) => total),
    figure('read and compile', ({ stages }) => stages.prepare),
    figure('lay out (Astro)', ({ stages }) => stages.pages),
    figure('search index, as far as it is waited for', ({ stages }) => stages.index),
  ];
}

/** Adds a sentence to an alert in the middle of the tree. */
async function editOnePage(content: string): Promise<void> {
  const pages = (await listFiles(content)).filter((file) => /(?:^|\/)alerts\/.*\.md$/i.test(file)).sort();
  const page = pages[Math.floor(pages.length / 2)];
  if (page === undefined) throw new Error(`${content} has no alerts`);
  await appendFile(path.join(content, page), '\nOne more sentence at the end.\n');
}
