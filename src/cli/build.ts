import path from 'node:path';
import { buildSite } from '../build/build-site.ts';
import { workplaceFor } from '../build/workplace.ts';
import { printBuilt, printProblems, readOptions, readOutDir, run } from './command.ts';

const usage = 'npm run build -- [--outDir FOLDER]';
const options = readOptions(usage, { outDir: { type: 'string', default: 'dist' } });
const workplace = workplaceFor();
const outDir = readOutDir(options.outDir, workplace, usage);

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
