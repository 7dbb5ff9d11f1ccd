import { stat } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../content-tree.ts';
import { changePages } from './change-pages.ts';
import { type Absent, type Generator, KINDS, type Kind, type Run } from './generator.ts';
import { htmlOfPages } from './pages-of-site.ts';
import { shortReason } from './reasons.ts';
import { type BuildSummary, type GeneratorSummary, type SiteSize, summaryOf } from './summary.ts';
import { editsOf, nameOf, type Runs, roundsOf } from './turns.ts';
import { weighSite } from './weigh-site.ts';

/** What is known of one generator while it takes its turns. */
interface Turns {
  generator: Generator;
  runs: Map<Kind, Run[]>;
  /** The pages of Markdown as this generator has them, before any was added. */
  pages: string[];
  size?: SiteSize;
  failed?: boolean;
}

/**
 * Builds the same pages with each generator in turn: from nothing, unchanged, with one page edited, and ours in some more
 * ways. Then weighs what a reader gets of each. A peer that fails is told, and the others go on.
 *
 * @param generators - ours first
 * @param tell - told what is being done
 * @throws Error - when our own build fails
 */
export async function measureBuilds(
  generators: readonly Generator[],
  absent: readonly Absent[],
  runs: Runs,
  tell: (text: string) => void,
): Promise<BuildSummary> {
  const all: Turns[] = [];
  for (const generator of generators)
    all.push({ generator, runs: new Map(), pages: (await listFiles(generator.content)).filter(isPage).sort() });
  const [ours] = all;
  if (ours === undefined) throw new Error('there is nothing to measure');
  const failures: Absent[] = [];
  for (const [round, kind] of roundsOf(runs).entries())
    for (const turns of all.filter(({ generator, failed }) => !failed && generator.kinds.includes(kind))) {
      tell(`${turns.generator.name}, ${nameOf(kind, ours.pages.length)}`);
      try {
        await takeTurn(turns, kind, round);
      } catch (error) {
        if (turns === ours) throw error;
        turns.failed = true;
        const { name, version } = turns.generator;
        failures.push({ name: `${name} ${version}`, why: `failed, ${KINDS[kind]}: ${shortReason(error)}` });
      }
    }
  const summaries: GeneratorSummary[] = [];
  for (const turns of all.filter(({ runs }) => runs.size > 0)) {
    const { name } = turns.generator;
    const summary = summarise(turns);
    summaries.push(summary);
    if (turns.failed) continue;
    tell(`${name}, what a reader gets`);
    try {
      Object.assign(summary, await weighSite(turns.generator, turns.pages));
    } catch (error) {
      failures.push({ name, why: `is not weighed: ${shortReason(error)}` });
    }
  }
  return { pages: ours.pages.length, runs, generators: summaries, absent: [...absent, ...failures] };
}

async function takeTurn(turns: Turns, kind: Kind, round: number): Promise<void> {
  const { generator, runs, pages } = turns;
  if (kind === 'cold') await generator.forget();
  const changed = await changePages(generator, kind, pages, round);
  const run = await generator.build(editsOf(kind, pages.length));
  await changed.validate();
  runs.set(kind, [...(runs.get(kind) ?? []), run]);
  if (kind === 'cold') turns.size = await sizeOf(generator.output, pages);
}

function summarise({ generator: { name, version }, runs, size }: Turns): GeneratorSummary {
  return { name, version, ...summaryOf(runs), size: size ?? { pages: 0, files: 0, bytes: 0 } };
}

/** What a build has made, before anything was changed. */
async function sizeOf(output: string, pages: readonly string[]): Promise<SiteSize> {
  const files = await listFiles(output);
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(output, file))).size));
  return {
    pages: htmlOfPages(pages, files).size,
    files: files.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}

const isPage = (file: string): boolean => /\.md$/i.test(file) && !/^(?:partials|templates)\//.test(file);
