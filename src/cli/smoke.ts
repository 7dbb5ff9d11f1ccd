import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { askNetwork } from '../smoke/ask.ts';
import { smokeGithub, smokeJson, smokeText } from '../smoke/report-smoke.ts';
import { readBuild } from '../smoke/site-facts.ts';
import { smokeSite } from '../smoke/smoke-site.ts';
import { smokeCall } from './calls/smoke.ts';
import { readCall, run, wrongCall } from './command.ts';
import { usageOf } from './declare.ts';

const { options, names } = readCall(smokeCall);
const [base] = names;
const { wait = 0 } = options;
if (wait > 0 && options.build === undefined)
  wrongCall('`--wait` needs the build that is waited for: `--build dist`.', usageOf(smokeCall));

/** How often a site is asked whether it is the build that is waited for. */
const EVERY_MS = 2000;

await run(async () => {
  const ask = askNetwork(options.header);
  const build = options.build === undefined ? undefined : await buildIn(options.build);
  for (const end = Date.now() + wait * 1000; build !== undefined && Date.now() < end; ) {
    const { now } = await ask({ now: { url: new URL('build.json', base).href } });
    if (readBuild(now)?.id === build) break;
    await setTimeout(EVERY_MS);
  }
  const report = await smokeSite(base, ask, { build, plain: options.http });
  if (options.strict) for (const problem of report.problems) problem.severity = 'error';
  if (options.format === 'json') process.stdout.write(smokeJson(report));
  else if (options.format === 'github') process.stdout.write(smokeGithub(report));
  else process.stdout.write(smokeText(report, process.stdout.isTTY === true && process.stdout.hasColors()));
  if (report.problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
});

/** The id of the build in a folder; what is no folder with a build is an id. */
async function buildIn(asked: string): Promise<string> {
  const text = await readFile(path.join(asked, 'build.json'), 'utf8').catch(() => undefined);
  return text === undefined ? asked : JSON.parse(text).id;
}
