import { median } from '../report.ts';
import type { Absent, Kind, Run } from './generator.ts';
import type { Runs } from './turns.ts';

/** What a reader's browser gets, compressed as a server would. */
export interface Weight {
  requests: number;
  gzip: number;
  brotli: number;
}

export interface SiteSize {
  /** How many of the pages of Markdown have a page of HTML. */
  pages: number;
  files: number;
  bytes: number;
}

/** Medians of one generator's runs; of memory the most. */
export interface GeneratorSummary {
  name: string;
  version: string;
  times: Partial<Record<Kind, number>>;
  memory: Partial<Record<Kind, number>>;
  /** Of our own builds, what each part took. */
  stages: Partial<Record<Kind, NonNullable<Run['stages']>>>;
  size: SiteSize;
  firstLoad?: Weight;
  search?: Weight;
}

/** All that was measured of one number of pages; ours is the first generator. */
export interface BuildSummary {
  pages: number;
  runs: Runs;
  generators: GeneratorSummary[];
  absent: Absent[];
}

/** What is told of a generator's runs. */
export function summaryOf(
  runs: ReadonlyMap<Kind, readonly Run[]>,
): Pick<GeneratorSummary, 'times' | 'memory' | 'stages'> {
  const summary: ReturnType<typeof summaryOf> = { times: {}, memory: {}, stages: {} };
  for (const [kind, all] of runs) {
    summary.times[kind] = median(all.map(({ total }) => total));
    const memory = all.flatMap((run) => run.memory ?? []);
    if (memory.length > 0) summary.memory[kind] = Math.max(...memory);
    const stages = all.flatMap((run) => run.stages ?? []);
    if (stages.length > 0)
      summary.stages[kind] = {
        prepare: median(stages.map(({ prepare }) => prepare)),
        pages: median(stages.map(({ pages }) => pages)),
        index: median(stages.map(({ index }) => index)),
      };
  }
  return summary;
}
