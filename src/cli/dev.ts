import path from 'node:path';
import { styleText } from 'node:util';
import { dev } from 'astro';
import { exampleLink } from '../build/example-link.ts';
import { prepare, writeSnapshot } from '../build/prepare.ts';
import { workplaceFor } from '../build/workplace.ts';
import { hasErrors } from '../problems/problem.ts';
import { printProblems, readOptions, readPort, run } from './command.ts';

/** Editors write a file in several steps; this is how long the last one is waited for. */
const SETTLE_MS = 20;

const usage = 'npm run dev -- [--port NUMBER]';
const options = readOptions(usage, { port: { type: 'string' } });
const port = readPort(options.port, usage);

await run(async () => {
  const workplace = workplaceFor();
  const first = await prepare(workplace);
  printProblems(first.problems, workplace);
  await writeSnapshot(workplace, first.snapshot);

  const server = await dev({ root: workplace.project, logLevel: 'warn', server: { port } });
  const origin = `http://localhost:${server.address.port}`;
  console.log(`\n  Editing ${workplace.content}\n  ${styleText('cyan', origin + exampleLink(first.snapshot))}\n`);

  let timer: NodeJS.Timeout | undefined;
  let working = Promise.resolve();
  const update = async (): Promise<void> => {
    const { snapshot, problems, compiled } = await prepare(workplace);
    printProblems(problems, workplace);
    // A bad page never takes the site down: the last good one stays until it is mended.
    if (hasErrors(problems)) return;
    await writeSnapshot(workplace, snapshot);
    if (compiled > 0)
      console.log(
        `${new Date().toTimeString().slice(0, 8)}  ${compiled} ${compiled === 1 ? 'page' : 'pages'} compiled`,
      );
  };
  server.watcher.add(workplace.content);
  server.watcher.on('all', (_event, file) => {
    if (file !== workplace.content && !file.startsWith(workplace.content + path.sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      working = working.then(() => run(update));
    }, SETTLE_MS);
  });
});
