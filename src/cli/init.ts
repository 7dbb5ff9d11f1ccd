import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openTerminal } from '../drafts/terminal.ts';
import { engineVersion } from '../files/engine.ts';
import { findRoot } from '../files/find-root.ts';
import { pathsFor } from '../files/paths.ts';
import { writePlan } from '../files/write-plan.ts';
import { completeAnswers } from '../init/answers.ts';
import { lookAround } from '../init/look-around.ts';
import { makePlan } from '../init/plan.ts';
import { initReport } from '../init/report.ts';
import { Failure } from '../problems/failure.ts';
import { calls } from './calls/all.ts';
import { initCall } from './calls/init.ts';
import { readCall, run } from './command.ts';
import { showProgress } from './progress.ts';

const { options, names } = readCall(initCall);
const [folder] = names;

await run(async () => {
  const root = findRoot(process.cwd());
  if (root !== process.cwd())
    throw new Failure(`this folder is a part of the site in \`${root}\``, 'That one is set up already: work in it.');
  const around = await lookAround(process.cwd(), folder ?? (process.env['PAGEBOOK_CONTENT'] || undefined));
  const terminal = process.stdin.isTTY && !options.yes ? openTerminal(process.stdin, process.stderr) : undefined;
  const answers = await completeAnswers(around, options, terminal?.ask).finally(() => terminal?.close());
  // There is no cache yet, and what is tried out is not what will be built.
  const cache = await mkdtemp(path.join(tmpdir(), 'pagebook-init-'));
  const shown = showProgress(process.stderr);
  try {
    const content = path.join(around.root, around.content);
    const plan = await makePlan(around, answers, {
      additions: { commands: Object.keys(calls).filter((name) => name !== 'init'), range: `^${engineVersion}` },
      ci: options.ci,
      paths: pathsFor({ ...process.env, PAGEBOOK_CONTENT: content, PAGEBOOK_CACHE: cache }),
      progress: shown.progress,
    });
    shown.end();
    await writePlan(around.root, plan.files);
    process.stdout.write(initReport(plan, nextSteps(around.tree.pages.length > 0)));
  } finally {
    shown.end();
    await rm(cache, { recursive: true, force: true });
  }
});

/** @param hasPages - whether pages are there already, which may leave something to fill in */
function nextSteps(hasPages: boolean): string[] {
  return [
    'npm install',
    'npx pagebook dev      # serves the site; a change shows a moment after it is saved',
    'npx pagebook check    # says what is wrong with the pages',
    ...(hasPages ? ['npx pagebook adopt    # turns placeholders such as <pod> into tags'] : []),
  ];
}
