import path from 'node:path';
import { styleText } from 'node:util';
import { buildSite } from '../build/build-site.ts';
import { exampleLink } from '../build/example-link.ts';
import { findPort } from '../build/find-port.ts';
import { holdPort } from '../build/hold-port.ts';
import { readSnapshot } from '../build/read-snapshot.ts';
import { serveSite } from '../build/serve-site.ts';
import { workplaceFor } from '../build/workplace.ts';
import { urlOf } from '../content/addresses.ts';
import { startCall } from './calls/start.ts';
import { printBuilt, printProblems, readCall, run } from './command.ts';
import { usageOf } from './declare.ts';
import { readOutput } from './output-options.ts';

const { options } = readCall(startCall);
const workplace = workplaceFor();
const outDir = path.resolve(options.outDir);

await run(async () => {
  const output = await readOutput(options, workplace, usageOf(startCall));
  const port = await findPort(options.port);
  const held = await holdPort(port);
  const started = performance.now();
  const result = await buildSite(workplace, options.outDir, output);
  printProblems(result.problems, workplace);
  await held.release();
  if (!result.built) {
    process.exitCode = 1;
    return;
  }
  printBuilt(result, outDir, started);

  const snapshot = readSnapshot(workplace.snapshot);
  await serveSite(outDir, port, snapshot.site.base);
  const origin = `http://localhost:${port}`;
  console.log(`
  The site        ${styleText('cyan', origin + urlOf('', snapshot.site.base))}
  An alert’s link ${styleText('cyan', origin + exampleLink(snapshot))}

  Ctrl-C stops it.`);
});
