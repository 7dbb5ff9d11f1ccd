import path from 'node:path';
import { styleText } from 'node:util';
import { pathsFor } from '../cache/paths.ts';
import { urlOf } from '../content/addresses.ts';
import { exampleLink } from '../project/example-link.ts';
import { readSnapshot } from '../project/read-snapshot.ts';
import { buildSite } from '../publish/build-site.ts';
import { findPort } from '../server/find-port.ts';
import { holdPort } from '../server/hold-port.ts';
import { serveSite } from '../server/serve-site.ts';
import { startCall } from './calls/start.ts';
import { printBuilt, printProblems, readCall, run } from './command.ts';
import { usageOf } from './declare.ts';
import { readOutput } from './output-options.ts';

const { options } = readCall(startCall);
const paths = pathsFor();
const outDir = path.resolve(options.outDir);

await run(async () => {
  const output = await readOutput(options, paths, usageOf(startCall));
  const port = await findPort(options.port);
  const held = await holdPort(port);
  const started = performance.now();
  const result = await buildSite(paths, options.outDir, output);
  printProblems(result.problems, paths);
  await held.release();
  if (!result.built) {
    process.exitCode = 1;
    return;
  }
  printBuilt(result, outDir, started);

  const snapshot = readSnapshot(paths.snapshot);
  await serveSite(outDir, port, snapshot.site.base);
  const origin = `http://localhost:${port}`;
  console.log(`
  The site        ${styleText('cyan', origin + urlOf('', snapshot.site.base))}
  An alert’s link ${styleText('cyan', origin + exampleLink(snapshot))}

  Ctrl-C stops it.`);
});
