import path from 'node:path';
import { styleText } from 'node:util';
import { buildSite } from '../build/build-site.ts';
import { exampleLink } from '../build/example-link.ts';
import { readSnapshot } from '../build/read-snapshot.ts';
import { serveSite } from '../build/serve-site.ts';
import { workplaceFor } from '../build/workplace.ts';
import { urlOf } from '../content/addresses.ts';
import { printBuilt, printProblems, readOptions, readPort, run } from './command.ts';
import { OUTPUT_USAGE, outputOptions, readOutput } from './output-options.ts';

const usage = `npm start -- [--port NUMBER] ${OUTPUT_USAGE}`;
const options = readOptions(usage, {
  port: { type: 'string' },
  ...outputOptions,
});
const port = readPort(options.port, usage);
const workplace = workplaceFor();
const outDir = path.resolve(options.outDir);

await run(async () => {
  const started = performance.now();
  const result = await buildSite(workplace, options.outDir, await readOutput(options, workplace, usage));
  printProblems(result.problems, workplace);
  if (!result.built) {
    process.exitCode = 1;
    return;
  }
  printBuilt(result, outDir, started);

  const snapshot = readSnapshot(workplace.snapshot);
  const server = await serveSite(outDir, port, snapshot.site.base);
  const address = server.address();
  const origin = `http://localhost:${typeof address === 'object' && address ? address.port : port}`;
  console.log(`
  The site        ${styleText('cyan', origin + urlOf('', snapshot.site.base))}
  An alert’s link ${styleText('cyan', origin + exampleLink(snapshot))}

  Ctrl-C stops it.`);
});
