import { styleText } from 'node:util';
import { buildSite } from '../build/build-site.ts';
import { exampleLink } from '../build/example-link.ts';
import { readSnapshot } from '../build/read-snapshot.ts';
import { serveSite } from '../build/serve-site.ts';
import { workplaceFor } from '../build/workplace.ts';
import { urlOf } from '../content/addresses.ts';
import { printBuilt, printProblems, readOptions, readOutDir, readPort, run } from './command.ts';

const usage = 'npm start -- [--port NUMBER] [--outDir FOLDER]';
const options = readOptions(usage, {
  port: { type: 'string' },
  outDir: { type: 'string', default: 'dist' },
});
const port = readPort(options.port, usage);
const workplace = workplaceFor();
const outDir = readOutDir(options.outDir, workplace, usage);

await run(async () => {
  const started = performance.now();
  const result = await buildSite(workplace, outDir);
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
