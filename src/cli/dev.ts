import path from 'node:path';
import { styleText } from 'node:util';
import { contentUpdates, needsRestart } from '../dev/content-updates.ts';
import { problemBoard } from '../dev/problem-board.ts';
import { shownFailure, shownProblems } from '../dev/shown-problem.ts';
import { watchTree } from '../dev/watch-tree.ts';
import { lock } from '../files/lock.ts';
import { nameFrom } from '../files/path-names.ts';
import { counted } from '../problems/counted.ts';
import { exampleLink } from '../project/example-link.ts';
import { prepare, writeSnapshot } from '../project/prepare.ts';
import { findPort } from '../server/find-port.ts';
import { devCall } from './calls/dev.ts';
import { explainHere, printProblems, readCall, run, tellFailure } from './command.ts';
import { openProject } from './project.ts';

const { options } = readCall(devCall);
// Astro makes another site for production and tests, and none at all under Vitest.
process.env['NODE_ENV'] = 'development';
delete process.env['VITEST'];

await run(async () => {
  const { paths } = await openProject();
  const folder = nameFrom(process.cwd(), paths.content) || '.';
  const board = problemBoard();
  const serve = async (port: number, exactly: boolean) => {
    // What takes longest to load is not loaded for a call that is wrong, or a port that is taken.
    const [{ dev }, { devConfig }] = await Promise.all([import('astro'), import('../integrations/site-config.ts')]);
    const config = await devConfig(paths, () => snapshot);
    // Astro writes into its project when it starts, which two servers may not do at once.
    const alone = await lock(path.join(paths.astroRoot, 'start.lock'), () => {});
    return dev({
      ...config,
      server: { port },
      vite: { ...config.vite, server: { strictPort: exactly } },
      integrations: [...(config.integrations ?? []), board.integration],
    }).finally(alone.release);
  };

  const port = await findPort(options.port);
  // Watched from before it is read, so that nothing is missed.
  let early = false;
  let changed = (): void => {
    early = true;
  };
  await watchTree(paths.content, () => changed(), tellFailure);
  let { snapshot, problems } = await prepare(paths);
  printProblems(problems, paths);
  board.show(shownProblems(problems, folder));
  await writeSnapshot(paths, snapshot);
  let server = await serve(port, options.port !== undefined);
  const { port: served } = server.address;
  const announce = (): void => {
    const link = `http://localhost:${served}${exampleLink(snapshot)}`;
    console.log(`\n  Editing ${paths.content}\n  ${styleText('cyan', link)}\n`);
  };
  announce();

  let told = '';
  /** Says what is wrong, but not the same twice in a row. */
  const tell = (what: string, print: () => void): void => {
    if (what !== told) print();
    told = what;
  };
  const update = contentUpdates(paths, {
    good: async (prepared) => {
      const before = snapshot;
      ({ snapshot, problems } = prepared);
      tell(JSON.stringify(problems), () => printProblems(problems, paths));
      await writeSnapshot(paths, snapshot);
      if (needsRestart(before, snapshot)) {
        await server.stop();
        server = await serve(served, true);
        announce();
      }
      board.refresh();
      board.show(shownProblems(problems, folder));
      const time = new Date().toTimeString().slice(0, 8);
      if (prepared.compiled > 0) console.log(`${time}  ${counted(prepared.compiled, 'page')} compiled`);
    },
    bad: (found) => {
      tell(JSON.stringify(found), () => printProblems(found, paths));
      board.show(shownProblems(found, folder));
    },
    failed: (error) => {
      const explained = explainHere(error);
      tell(explained.what, () => tellFailure(error));
      board.show(shownFailure(explained));
    },
  });
  changed = () => {
    update().catch(tellFailure);
  };
  if (early) changed();
});
