import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, as the reports of many runs have it. What begins last must not be one of them. */
const LONGEST = [
  'site/paste',
  'site/hostile-values',
  'site/accessibility',
  'starter/every-page',
  'site/exactness',
  'site/without-script',
  'language/exactness',
  'project/rebuilding',
  'security/fuzz',
  'cli/build',
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
