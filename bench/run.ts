import path from 'node:path';
import { parseArgs } from 'node:util';
import { alertsTime } from './alerts-time.ts';
import { buildTime } from './build-time.ts';
import { checkTime } from './check-time.ts';
import { makeContentTree } from './content-tree.ts';
import { fillTime } from './fill-time.ts';
import { pageWeight } from './page-weight.ts';
import { Peers } from './peers.ts';
import { asJson, asTable, type Figure } from './report.ts';
import { retrospectivesTime } from './retrospectives-time.ts';
import { searchWeight } from './search-weight.ts';
import { inTemporaryFolder } from './temporary.ts';

const USAGE = `npm run bench -- [--json] [--pages NUMBER] [--content FOLDER] [--runs NUMBER] [--peers]
  --json     one JSON object on standard output
  --pages    how many pages are built (1000; the budgets name 10000 too, which takes minutes)
  --content  a folder of real pages instead of generated ones, repeated until there are enough
  --runs     how often each kind of build is run (cold builds once; the others, and those with and without
             retrospectives, three times)
  --peers    build the same pages with Starlight and plain Astro, installed from npm`;

const options = readOptions();
const progress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`${text} …\n`);
};

progress('alert rules');
const alertFigures = await alertsTime(options.runs);
progress('page weight');
const figures: Figure[] = await pageWeight();
progress('fill time');
figures.push(...(await fillTime()));
await inTemporaryFolder(async (folder) => {
  const folders = {
    content: path.join(folder, 'content'),
    cache: path.join(folder, 'cache'),
    outDir: path.join(folder, 'site'),
  };
  await makeContentTree(folders.content, options.pages, options.content);
  if (options.peers) progress('installing the peers');
  const peers = options.peers ? await Peers.install(path.join(folder, 'peers'), folders.content) : undefined;
  progress('build time');
  const { figures: times, cold } = await buildTime(folders, options.runs, async () => peers?.build());
  figures.push(...times, ...(peers?.figures(cold) ?? []));
  progress('check time');
  figures.push(
    ...(await checkTime({ content: folders.content, cache: path.join(folder, 'check-cache') }, options.runs)),
  );
  progress('retrospectives');
  figures.push(
    ...(await retrospectivesTime(
      path.join(folder, 'retrospectives'),
      (content) => makeContentTree(content, options.pages, options.content),
      options.runs.warm,
    )),
  );
  progress('search');
  figures.push(...(await searchWeight(folders.outDir)), ...alertFigures);
});
console.log(options.json ? asJson(figures) : asTable(figures, process.stdout.isTTY === true));

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        pages: { type: 'string', default: '1000' },
        content: { type: 'string' },
        runs: { type: 'string' },
        peers: { type: 'boolean', default: false },
      },
    });
    return {
      json: values.json,
      peers: values.peers,
      pages: positive('--pages', values.pages),
      content: values.content === undefined ? undefined : path.resolve(values.content),
      runs:
        values.runs === undefined
          ? { cold: 1, warm: 3 }
          : { cold: positive('--runs', values.runs), warm: positive('--runs', values.runs) },
    };
  } catch (error) {
    console.error(`${(error as Error).message}\nUsage: ${USAGE}`);
    process.exit(2);
  }
}

function positive(option: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`${option} is \`${text}\`, but must be a whole number above 0`);
}
