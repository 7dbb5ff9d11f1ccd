import path from 'node:path';
import { styleText } from 'node:util';
import { urlOf } from '../content/addresses.ts';
import { exampleLink } from '../project/example-link.ts';
import { readSnapshot } from '../project/read-snapshot.ts';
import { buildSite } from '../publish/build-site.ts';
import { findPort } from '../server/find-port.ts';
import { holdPort } from '../server/hold-port.ts';
import { serveSite } from '../server/serve-site.ts';
import { startCall } from './calls/start.ts';
import { fewerPages, printBuilt, printProblems, readCall, run } from './command.ts';
import { usageOf } from './declare.ts';
import { defaultOutDir, readOutput } from './output-options.ts';
import { openProject } from './project.ts';

const { options } = readCall(startCall);

await run(async () => {
  const { paths } = await openProject();
  const asked = options.outDir ?? defaultOutDir(paths);
  const outDir = path.resolve(asked);
  const output = await readOutput({ ...options, outDir: asked }, paths, usageOf(startCall));
  const port = await findPort(options.port);
  const held = await holdPort(port);
  const started = performance.now();
  const result = await buildSite(paths, asked, output);
  printProblems(result.problems, paths);
  await held.release();
  if (result.isFarFewer) throw fewerPages(result, asked);
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
