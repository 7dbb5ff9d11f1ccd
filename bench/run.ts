import path from 'node:path';
import { alertsTime } from './alerts-time.ts';
import { build } from './build.ts';
import { figuresOfBuilds } from './builds/figures.ts';
import { installPeers } from './builds/install-peers.ts';
import { measureBuilds } from './builds/measure.ts';
import { ownSite } from './builds/own-site.ts';
import type { BuildSummary } from './builds/summary.ts';
import { checkTime } from './check-time.ts';
import { makeContentTree } from './content-tree.ts';
import { deviceCopy } from './device-copy.ts';
import { fillTime } from './fill-time.ts';
import { type Options, type Part, readOptions, USAGE } from './options.ts';
import { pageWeight } from './page-weight.ts';
import { asJson, asTable, type Figure } from './report.ts';
import { retrospectivesTime } from './retrospectives-time.ts';
import { searchWeight } from './search-weight.ts';
import { inTemporaryFolder } from './temporary.ts';

const { json, pages, content, runs, peers, parts } = optionsOf(process.argv.slice(2));
const progress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`${text} …\n`);
};
const figures: Figure[] = [];
let builds: BuildSummary | undefined;

await measure('weight', 'page weight', pageWeight);
await measure('fill', 'fill time', fillTime);
await inTemporaryFolder(async (folder) => {
  const tree = path.join(folder, 'content');
  const own = { content: tree, cache: path.join(folder, 'cache'), outDir: path.join(folder, 'site') };
  await makeContentTree(tree, pages, content);
  await measure('build', 'build time', async () => {
    if (peers.length > 0) progress('installing the peers');
    const { generators, absent } = await installPeers(peers, path.join(folder, 'peers'), tree);
    builds = await measureBuilds([await ownSite(own), ...generators], absent, runs, progress);
    return figuresOfBuilds(builds);
  });
  await measure('check', 'check time', () =>
    checkTime({ content: tree, cache: path.join(folder, 'check-cache') }, runs),
  );
  await measure('retrospectives', 'retrospectives', () =>
    retrospectivesTime(path.join(folder, 'retrospectives'), (into) => makeContentTree(into, pages, content), runs.warm),
  );
  let isBuilt = builds !== undefined;
  const builtSite = async (): Promise<string> => {
    if (!isBuilt) await build(own);
    isBuilt = true;
    return own.outDir;
  };
  await measure('search', 'search', async () => searchWeight(await builtSite()));
  await measure('device', 'copy on the device', async () => deviceCopy(await builtSite()));
});
await measure('alerts', 'alert rules', () => alertsTime(runs));
const remarks = builds?.absent.map(({ name, why }) => `${name} ${why}`);
console.log(json ? asJson(figures, { builds }) : asTable(figures, process.stdout.isTTY === true, remarks));

async function measure(part: Part, name: string, work: () => Promise<Figure[]>): Promise<void> {
  if (!parts.has(part)) return;
  progress(name);
  figures.push(...(await work()));
}

function optionsOf(args: string[]): Options {
  try {
    return readOptions(args);
  } catch (error) {
    console.error(`${(error as Error).message}\nUsage: ${USAGE}`);
    process.exit(2);
  }
}
