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
import { printBuilt, printProblems, readCall, readOutDir, run } from './command.ts';
import { usageOf } from './declare.ts';

const { options } = readCall(startCall);
const workplace = workplaceFor();
const outDir = readOutDir(options.outDir, workplace, usageOf(startCall));

await run(async () => {
  const port = await findPort(options.port);
  const held = await holdPort(port);
  const started = performance.now();
  const result = await buildSite(workplace, outDir);
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
