import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildLink } from '../src/systems/build-link.ts';
import { ownSystems } from '../src/systems/own-systems.ts';
import { icinga } from './icinga.ts';
import { nagios } from './nagios.ts';
import { parameters, servePage } from './page.ts';
import { findProgram } from './programs.ts';
import { prometheus } from './prometheus.ts';
import type { FiredSystem, Way, Workspace } from './system.ts';
import { type Cell, compare, isRight, tableOf } from './table.ts';
import { nameOf, values } from './values.ts';
import { vmalert } from './vmalert.ts';
import { zabbix } from './zabbix.ts';

const USAGE = `npm run e2e -- [--write] [--only NAME]
  Fires alerts with 25 odd values in the alerting systems that are installed, opens each link that
  arrives in a browser, and compares what the page shows.
  --write  puts the table into docs/alert-links.md, when all systems were run and none failed
  --only   one system: its name, or the beginning of it`;

const systems: readonly FiredSystem[] = [prometheus, vmalert, nagios, icinga, zabbix];
const { values: options } = parseArgs({
  options: { write: { type: 'boolean' }, only: { type: 'string' }, help: { type: 'boolean' } },
});
if (options.help) {
  console.log(USAGE);
  process.exit();
}

const folder = await mkdtemp(path.join(tmpdir(), 'pagebook-e2e-'));
const cleaning: (() => Promise<unknown>)[] = [];
const clean = async (from = 0): Promise<void> => {
  for (const each of cleaning.splice(from).reverse()) await each();
};
let failed = false;
let isWhole = !options.only;
try {
  const workspaceIn = async (name: string): Promise<Workspace> => {
    const own = path.join(folder, name);
    await mkdir(own);
    return { folder: own, onEnd: (end) => cleaning.push(end) };
  };
  const page = await servePage(await workspaceIn('page'));
  const textOf = (id: string): string => {
    const system = ownSystems.find((each) => each.id === id);
    if (!system) throw new Error(`there is no system ${id}`);
    return buildLink(system, page.address, parameters).text;
  };
  const columns: { name: string; cells: Cell[] }[] = [];
  const judge = async ({ id, name, links, hostOf }: Way): Promise<void> => {
    const cells: Cell[] = [];
    for (const [index, value] of values.entries()) {
      const link = links.get(nameOf(index));
      cells.push(compare(link === undefined ? undefined : await page.open(link), value, hostOf(value)));
    }
    columns.push({ name, cells });
    const encodes = ownSystems.find((each) => each.id === id)?.encodes;
    const wrong = values.filter((value, index) => {
      const cell = cells[index];
      if (!cell || cell.kind === 'wrong host') return true;
      return (encodes || value === undefined) && !isRight(cell, value);
    });
    failed ||= wrong.length > 0;
    console.log(`${name}: ${wrong.length === 0 ? 'as documented' : `wrong: ${wrong.map(String).join(' · ')}`}`);
  };
  for (const system of systems) {
    if (options.only && !system.name.toLowerCase().startsWith(options.only.toLowerCase())) continue;
    const lacking = system.needs.filter((name) => findProgram(name) === undefined);
    if (lacking.length > 0) {
      isWhole = false;
      console.log(
        `${system.name}: skipped, for ${lacking.join(', ')} is not installed (Debian: apt install ${system.from})`,
      );
      continue;
    }
    const before = cleaning.length;
    try {
      const workspace = await workspaceIn(system.name.replaceAll(' ', '-'));
      const ways = await system.fire({ ...workspace, textOf, linksIn: page.linksIn });
      for (const way of ways) await judge(way);
    } catch (error) {
      failed = true;
      console.log(`${system.name}: failed: ${(error as Error).message}; what it wrote is in ${folder}`);
    } finally {
      await clean(before);
    }
  }
  const table = tableOf(values, columns);
  console.log(`\n${table}`);
  if (options.write) {
    if (isWhole && !failed) await intoDocument(table);
    else console.log('\nNot written: the document has the table of all systems, as it should be.');
  }
} finally {
  await clean();
  if (!failed) await rm(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

/** Puts the table between its marks in the document. */
async function intoDocument(table: string): Promise<void> {
  const file = new URL('../docs/alert-links.md', import.meta.url);
  const text = await readFile(file, 'utf8');
  const marked = /(<!-- e2e -->\n)[\s\S]*?(<!-- \/e2e -->)/;
  if (!marked.test(text)) throw new Error('docs/alert-links.md has no place for the table');
  await writeFile(
    file,
    text.replace(marked, (_, start: string, end: string) => `${start}\n${table}\n\n${end}`),
  );
}
