import path from 'node:path';
import { buildSite } from '../build/build-site.ts';
import { workplaceFor } from '../build/workplace.ts';
import { printBuilt, printProblems, readOptions, run } from './command.ts';

const options = readOptions('npm run build -- [--outDir FOLDER]', { outDir: { type: 'string', default: 'dist' } });

await run(async () => {
  const started = performance.now();
  const workplace = workplaceFor();
  const outDir = path.resolve(options.outDir);
  const result = await buildSite(workplace, outDir);
  printProblems(result.problems, workplace);
  if (result.built) printBuilt(result, outDir, started);
  else {
    console.error(`Nothing was built; ${path.relative(process.cwd(), outDir) || outDir} is as it was.`);
    process.exitCode = 1;
  }
});
