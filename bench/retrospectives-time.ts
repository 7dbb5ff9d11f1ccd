import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from './build.ts';
import { addRetrospectives } from './generate-retrospectives.ts';
import { type Figure, median } from './report.ts';

const RETROSPECTIVES = 500;
const REMEDIATIONS = '2,000 remediations';
/** The most that 500 retrospectives may cost, as a multiple of the time without them. */
const AT_MOST_TIMES = 1.5;
/** What `/remediations/` and each of its data parts may weigh, compressed. */
const AT_MOST_BYTES = 20 * 1024;

/**
 * Builds one tree from nothing in three ways: without retrospectives, with 500 that have text only, and with the same 500
 * that have facts. The three take turns, so that a busy moment of the machine meets each of them.
 *
 * @param makePages - makes the tree without the retrospectives
 */
export async function retrospectivesTime(
  folder: string,
  makePages: (content: string) => Promise<void>,
  runs: number,
): Promise<Figure[]> {
  const kinds = { without: 'without', text: 'text', facts: 'facts' };
  const contents = Object.values(kinds).map((kind) => path.join(folder, kind));
  for (const content of contents) await makePages(content);
  await addRetrospectives(path.join(folder, kinds.text), RETROSPECTIVES, false);
  await addRetrospectives(path.join(folder, kinds.facts), RETROSPECTIVES, true);
  const cache = path.join(folder, 'cache');
  const outDir = path.join(folder, 'site');
  const times = new Map<string, number[]>(contents.map((content) => [content, []]));
  for (let run = 0; run < runs; run++)
    for (const content of contents) {
      await rm(cache, { recursive: true, force: true });
      await rm(outDir, { recursive: true, force: true });
      times.get(content)?.push((await build({ content, cache, outDir })).total);
    }
  const [without = 0, text = 0, facts = 0] = contents.map((content) => median(times.get(content) ?? []));
  const group = `Building ${RETROSPECTIVES} retrospectives with ${REMEDIATIONS}, from nothing, ${runs > 1 ? `medians of ${runs}` : 'once'}`;
  const seconds = (name: string, value: number): Figure => ({ group, name, unit: 's', value });
  const ratio = (name: string, value: number): Figure => ({ group, name, unit: 'times', value, budget: AT_MOST_TIMES });
  return [
    seconds('the tree without them', without),
    seconds('with them, as text without facts', text),
    seconds('with them', facts),
    ratio('with them, to the tree without them', facts / without),
    ratio('with them, to the same pages without facts', facts / text),
    // The tree with facts was built last.
    ...(await remediationsWeight(outDir)),
  ];
}

/** What a phone gets of the list of all remediations: its page, and the files that filters load. */
async function remediationsWeight(outDir: string): Promise<Figure[]> {
  const folder = path.join(outDir, '_pagebook', 'remediations');
  const parts = (await readdir(folder)).filter((name) => name !== 'index.json').map((name) => path.join(folder, name));
  const weights = await Promise.all(parts.map(weigh));
  const group = `Size of /remediations/ with ${REMEDIATIONS}, gzip -9`;
  const bytes = (name: string, value: number): Figure => ({ group, name, unit: 'bytes', value, budget: AT_MOST_BYTES });
  return [
    bytes('the page, HTML', await weigh(path.join(outDir, 'remediations', 'index.html'))),
    bytes('the list of data parts', await weigh(path.join(folder, 'index.json'))),
    bytes('the largest data part', Math.max(...weights)),
    { group, name: 'data parts', unit: 'count', value: parts.length },
  ];
}

const weigh = async (file: string): Promise<number> => gzipSync(await readFile(file), { level: 9 }).length;
