import path from 'node:path';
import { styleText } from 'node:util';
import { problemFields } from '../problems/report-json.ts';
import { type BuildResult, buildSite, outputOf } from '../publish/build-site.ts';
import { withOutput } from '../publish/output/output-folder.ts';
import { buildCall } from './calls/build.ts';
import { fewerPages, printBuilt, printProblems, readCall, run } from './command.ts';
import { usageOf } from './declare.ts';
import { defaultOutDir, readOutput } from './output-options.ts';
import { openProject } from './project.ts';

const { options } = readCall(buildCall);

await run(async () => {
  const { paths } = await openProject();
  const outDir = options.outDir ?? defaultOutDir(paths);
  const name = path.relative(process.cwd(), path.resolve(outDir)) || outDir;
  const output = await readOutput({ ...options, outDir }, paths, usageOf(buildCall));
  if (options.back) {
    const { time, id } = await withOutput(outputOf(paths, outDir, output), (folder) => folder.goBack());
    console.log(`${styleText('green', 'Restored')} the build of ${time} (${id.slice(0, 8)}) in ${name}.`);
    return;
  }
  const started = performance.now();
  const result = await buildSite(paths, outDir, output);
  if (options.format === 'json') process.stdout.write(buildJson(result));
  else printProblems(result.problems, paths);
  if (result.isFarFewer) throw fewerPages(result, name);
  if (!result.built) {
    console.error(`Nothing was built; ${name} is as it was.`);
    process.exitCode = 1;
  } else if (options.format === 'text') printBuilt(result, path.resolve(outDir), started);
});

/** What was built, for programs: one object, and nothing else. */
function buildJson({ built, id, pages, before, changes, problems }: BuildResult): string {
  const what = { built, build: id ?? null, pages, before: before ?? null, ...changes };
  return `${JSON.stringify({ ...what, problems: problems.map(problemFields) }, null, 2)}\n`;
}
