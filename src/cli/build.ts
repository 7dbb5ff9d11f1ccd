import path from 'node:path';
import { styleText } from 'node:util';
import { buildSite, outputOf } from '../build/build-site.ts';
import { workplaceFor } from '../build/workplace.ts';
import { withOutput } from '../output/output-folder.ts';
import { printBuilt, printProblems, readOptions, run, wrongCall } from './command.ts';
import { OUTPUT_USAGE, outputOptions, readOutput } from './output-options.ts';

const usage = `npm run build -- ${OUTPUT_USAGE} [--back]`;
const options = readOptions(usage, { ...outputOptions, back: { type: 'boolean', default: false } });
if (options.back && options.keep !== undefined)
  wrongCall('`--back` keeps the build that it replaces, and takes no `--keep`.', usage);
const workplace = workplaceFor();
const name = path.relative(process.cwd(), path.resolve(options.outDir)) || options.outDir;

await run(async () => {
  const output = await readOutput(options, workplace, usage);
  if (options.back) {
    const { time, id } = await withOutput(outputOf(workplace, options.outDir, output), (folder) => folder.goBack());
    console.log(`${styleText('green', 'Restored')} the build of ${time} (${id.slice(0, 8)}) in ${name}.`);
    return;
  }
  const started = performance.now();
  const result = await buildSite(workplace, options.outDir, output);
  printProblems(result.problems, workplace);
  if (result.built) printBuilt(result, path.resolve(options.outDir), started);
  else {
    console.error(`Nothing was built; ${name} is as it was.`);
    process.exitCode = 1;
  }
});
