import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer as createWebServer } from 'node:http';
import { createServer } from 'node:net';
import path from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { gzipSync } from 'node:zlib';
import lighthouse, { desktopConfig, type Flags } from 'lighthouse';
import sirv from 'sirv';
import { launchBrowser } from '../test/support/browser.ts';
import { build } from './build.ts';
import { inTemporaryFolder } from './temporary.ts';

const USAGE = `npm run audits -- [--outDir FOLDER]
  --outDir  where the whole reports go, as HTML and JSON (else nowhere)`;
const PAGES = {
  'an alert, filled': '/alerts/HighCPU/?host=web-1.prod&service=checkout&language=java',
  'an alert': '/alerts/HeapUsageHigh/',
  'a runbook': '/runbooks/checkout/restart/?namespace=shop',
  'a retrospective': '/retrospectives/2026-07-14-checkout-heap-exhausted/',
  'the home page': '/',
};
const DEVICES = { phone: undefined, laptop: desktopConfig };
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

const { outDir } = readOptions();
let isPerfect = true;
await inTemporaryFolder(async (folder) => {
  const site = path.join(folder, 'site');
  await build({ cache: path.join(folder, 'cache'), outDir: site });
  await compress(site);
  const server = createWebServer(sirv(site, { etag: true, gzip: true }));
  await new Promise<void>((done) => server.listen(0, done));
  const address = server.address();
  const origin = `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
  const debugging = await freePort();
  const browser = await launchBrowser([`--remote-debugging-port=${debugging}`]);
  try {
    for (const [page, url] of Object.entries(PAGES))
      for (const [device, config] of Object.entries(DEVICES))
        await audit(`${page}, ${device}`, origin + url, { port: debugging, output: ['html', 'json'] }, config);
  } finally {
    await browser.close();
    server.close();
  }
});
process.exitCode = isPerfect ? 0 : 1;

/** Prints the scores of one page, with what keeps one from 100. */
async function audit(name: string, url: string, flags: Flags, config: typeof desktopConfig | undefined): Promise<void> {
  const result = await lighthouse(url, { ...flags, onlyCategories: CATEGORIES, logLevel: 'error' }, config);
  if (!result) throw new Error(`Lighthouse gave no result for ${name}`);
  const { categories, audits } = result.lhr;
  const scores = Object.values(categories).map(({ id, score, auditRefs }) => {
    const points = Math.round((score ?? 0) * 100);
    const lacking = auditRefs.filter(({ id: audit, weight }) => weight > 0 && (audits[audit]?.score ?? 1) < 0.9);
    if (points < 100) isPerfect = false;
    const reasons = points < 100 ? ` (${lacking.map(({ id: audit }) => audit).join(', ')})` : '';
    return styleText(points === 100 ? 'green' : 'red', `${id} ${points}${reasons}`);
  });
  console.log(`${name.padEnd(28)} ${scores.join('  ')}`);
  if (outDir === undefined) return;
  await mkdir(outDir, { recursive: true });
  for (const [index, report] of [result.report].flat().entries())
    await writeFile(path.join(outDir, `${name.replace(/\W+/g, '-')}.${index === 0 ? 'html' : 'json'}`), report);
}

/** Web servers compress what they send; this one sends what is compressed. */
async function compress(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && /\.(?:html|css|js|json|svg)$/.test(file))
      await writeFile(`${file}.gz`, gzipSync(await readFile(file)));
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address ? address.port : 0;
}

function readOptions() {
  try {
    return parseArgs({ options: { outDir: { type: 'string' } } }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\nUsage: ${USAGE}`);
    process.exit(2);
  }
}
