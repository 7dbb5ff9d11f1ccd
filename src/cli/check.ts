import { type Checked, checkTree } from '../check/check-tree.ts';
import { fixFiles } from '../check/fix-files.ts';
import { nameFrom } from '../files/path-names.ts';
import type { Paths } from '../files/paths.ts';
import { counted } from '../problems/counted.ts';
import { hasErrors } from '../problems/problem.ts';
import { reportGithub } from '../problems/report-github.ts';
import { reportGitlab } from '../problems/report-gitlab.ts';
import { reportJson } from '../problems/report-json.ts';
import { reportText } from '../problems/report-text.ts';
import { checkCall } from './calls/check.ts';
import { readCall, run } from './command.ts';
import { nameInRepository } from './name-in-repository.ts';
import { showProgress } from './progress.ts';
import { openProject } from './project.ts';

const { options } = readCall(checkCall);

/** A fixed link may show what else is wrong with it, but not for ever. */
const MOST_ROUNDS = 3;

await run(async () => {
  const { paths } = await openProject();
  let checked = await check(paths);
  for (let round = 0; options.fix && round < MOST_ROUNDS && checked.edits.length > 0; round++) {
    const { edits, files } = await fixFiles(paths.content, checked.edits);
    if (edits === 0) break;
    console.error(`Fixed ${counted(edits, 'place')} in ${counted(files, 'file')}.`);
    checked = await check(paths);
  }
  process.stdout.write(report(checked, paths));
  if (hasErrors(checked.problems)) process.exitCode = 1;
});

async function check(paths: Paths): Promise<Checked> {
  const { progress, end } = showProgress(process.stderr);
  try {
    return await checkTree(paths, undefined, progress, options.strict);
  } finally {
    end();
  }
}

function report({ problems, files }: Checked, { content }: Paths): string {
  if (options.format === 'json') return reportJson(problems, files);
  const inRepository = nameInRepository(content);
  if (options.format === 'github') return reportGithub(problems, inRepository);
  if (options.format === 'gitlab') return reportGitlab(problems, inRepository);
  if (problems.length === 0) return `No problems in ${counted(files, 'file')}.\n`;
  const colour = process.stdout.isTTY === true && process.stdout.hasColors();
  return reportText(problems, nameFrom(process.cwd(), content) || '.', colour);
}
