import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that take longest, as the reports of many runs have it. What begins last must not be one of them. Those of
 * the starter are together: a process for each project has its own browser, and goes when no file is left for it.
 */
const LONGEST = [
  'starter/every-page',
  'starter/asks',
  'site/paste',
  'starter/check',
  'starter/budgets',
  'site/hostile-values',
  'site/exactness',
  'site/accessibility',
  'site/lost',
  'site/search-page',
  'site/confirm',
  'site/hostile-searches',
  'site/link-builder',
  'project/compile-pages',
  'cli/failures',
  'project/rebuilding',
  'check/team-rules',
  'check/failing-rules',
  'cli/init',
  'cli/start',
  'security/fuzz',
  'cli/build',
  'cli/endless-page',
  'language/exactness',
  'publish/output/put-in-place',
  'cache/page-keys',
  'cli/output-folder',
  'scripts/pack',
  'linear/linear',
];

/** Begins with the tests in a browser, and of each project with what takes longest. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONGEST.findIndex((each) => moduleId.endsWith(`/test/${each}.test.ts`));
      return place < 0 ? LONGEST.length : place;
    };
    const project = ({ project }: TestSpecification): number => Number(project.name === 'unit');
    return sorted.toSorted((a, b) => project(a) - project(b) || rank(a) - rank(b));
  }
}
