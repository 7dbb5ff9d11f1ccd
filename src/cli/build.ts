import path from 'node:path';
import { buildSite } from '../build/build-site.ts';
import { workplaceFor } from '../build/workplace.ts';
import { buildCall } from './calls/build.ts';
import { printBuilt, printProblems, readCall, readOutDir, run } from './command.ts';
import { usageOf } from './declare.ts';

const { options } = readCall(buildCall);
const workplace = workplaceFor();
const outDir = readOutDir(options.outDir, workplace, usageOf(buildCall));

await run(async () => {
  const started = performance.now();
  const result = await buildSite(workplace, outDir);
  printProblems(result.problems, workplace);
  if (result.built) printBuilt(result, outDir, started);
  else {
    console.error(`Nothing was built; ${path.relative(process.cwd(), outDir) || outDir} is as it was.`);
    process.exitCode = 1;
  }
});
