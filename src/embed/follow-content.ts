import type { AstroIntegrationLogger } from 'astro';
import type { Paths } from '../cache/paths.ts';
import { contentUpdates } from '../dev/content-updates.ts';
import type { ProblemBoard } from '../dev/problem-board.ts';
import { shownProblems } from '../dev/shown-problem.ts';
import { type TreeWatch, watchTree } from '../dev/watch-tree.ts';
import { reportText } from '../problems/report-text.ts';
import type { PageCompiler } from '../project/compile-pages.ts';
import { type Locate, type Prepared, writeSnapshot } from '../project/prepare.ts';

/** Content that is compiled anew when it changes. */
export interface Followed {
  paths: Paths;
  compiler: PageCompiler;
  locate: Locate;
  /** The content folder as it is called in the project. */
  name: string;
}

/** Shows each change of the content in the pages that a project's development server has open. */
export async function followContent(
  { paths, compiler, locate, name }: Followed,
  board: ProblemBoard,
  logger: AstroIntegrationLogger,
  changed: (prepared: Prepared) => void,
): Promise<TreeWatch> {
  const failed = (error: unknown): void => logger.error(error instanceof Error ? error.message : String(error));
  const update = contentUpdates(
    paths,
    compiler,
    {
      good: async (prepared) => {
        await writeSnapshot(paths, prepared.snapshot);
        changed(prepared);
        board.refresh();
        board.show(shownProblems(prepared.problems, name));
      },
      bad: (problems) => {
        logger.warn(`\n${reportText(problems, name, process.stderr.isTTY)}`);
        board.show(shownProblems(problems, name));
      },
      failed,
    },
    locate,
  );
  return watchTree(paths.content, () => void update().catch(failed), failed);
}
