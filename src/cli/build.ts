import path from 'node:path';
import { styleText } from 'node:util';
import { pathsFor } from '../cache/paths.ts';
import { withOutput } from '../output/output-folder.ts';
import { buildSite, outputOf } from '../publish/build-site.ts';
import { buildCall } from './calls/build.ts';
import { printBuilt, printProblems, readCall, run } from './command.ts';
import { usageOf } from './declare.ts';
import { readOutput } from './output-options.ts';

const { options } = readCall(buildCall);
const paths = pathsFor();
const name = path.relative(process.cwd(), path.resolve(options.outDir)) || options.outDir;

await run(async () => {
  const output = await readOutput(options, paths, usageOf(buildCall));
  if (options.back) {
    const { time, id } = await withOutput(outputOf(paths, options.outDir, output), (folder) => folder.goBack());
    console.log(`${styleText('green', 'Restored')} the build of ${time} (${id.slice(0, 8)}) in ${name}.`);
    return;
  }
  const started = performance.now();
  const result = await buildSite(paths, options.outDir, output);
  printProblems(result.problems, paths);
  if (result.built) printBuilt(result, path.resolve(options.outDir), started);
  else {
    console.error(`Nothing was built; ${name} is as it was.`);
    process.exitCode = 1;
  }
});
