import type { AstroConfig } from 'astro';
import { countedProblems } from '../problems/counted.ts';
import { Failure } from '../problems/failure.ts';
import type { Problem } from '../problems/problem.ts';

/** Ends a build of a project whose wiki has errors, which were told before. */
export const contentError = (problems: Problem[]): Failure =>
  astroFailure(`the content of the wiki has ${countedProblems(problems)}`, 'Fix them; they are listed above.');

/** Why a wiki cannot be a part of a project as it is set up: its addresses end with a slash. */
export function unfitProject({
  trailingSlash,
  build,
}: Pick<AstroConfig, 'trailingSlash' | 'build'>): Failure | undefined {
  const hint = 'The addresses of a wiki end with a slash, and each is a folder.';
  if (trailingSlash === 'never')
    return astroFailure("`trailingSlash: 'never'` does not fit a wiki", `${hint} Use 'ignore' or 'always'.`);
  if (build.format !== 'directory')
    return astroFailure(`\`build.format: '${build.format}'\` does not fit a wiki`, `${hint} Use 'directory'.`);
  return undefined;
}

/** Astro shows an error's message, and a trace, in which there is nothing to see here. */
function astroFailure(message: string, hint: string): Failure {
  const failure = new Failure(message, hint);
  failure.stack = '';
  return failure;
}
