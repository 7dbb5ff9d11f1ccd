import { inUnit, isOver, type Machine } from '../report.ts';
import { budgetsOf } from './figures.ts';
import { KINDS, type Kind } from './generator.ts';
import type { BuildSummary, GeneratorSummary } from './summary.ts';
import { nameOf } from './turns.ts';

/** What `npm run bench -- --json` has of the builds. */
export interface BuildReport {
  machine: Machine;
  builds: BuildSummary;
}

/** The tables of `docs/performance.md` on building, in Markdown: one of each number of pages. */
export const tablesOf = (reports: readonly BuildReport[]): string => reports.map(tableOf).join('\n\n');

function tableOf({ machine, builds }: BuildReport): string {
  const { pages, generators, absent, runs } = builds;
  const count = pages.toLocaleString('en');
  const [ours] = generators;
  const row = (name: string, cell: (generator: GeneratorSummary) => string | undefined): string[] => {
    const cells = generators.map((generator) => cell(generator) ?? '–');
    return cells.every((text) => text === '–') ? [] : [`| ${[name, ...cells].join(' | ')} |`];
  };
  const bytes = (value: number | undefined): string | undefined =>
    value === undefined ? undefined : inUnit('bytes', value);
  const time =
    (kind: Kind) =>
    (generator: GeneratorSummary): string | undefined => {
      const [value, own] = [generator.times[kind], ours?.times[kind]];
      if (value === undefined) return undefined;
      const ratio = generator === ours || own === undefined ? '' : ` (${(own / value).toFixed(2)})`;
      return inUnit('s', value) + ratio;
    };
  const { date, cores, memory, node, load, processor } = machine;
  return [
    `**${count} pages** on ${date}; ${processor}, ${cores} cores, ${memory}, Node ${node}, load ${load[0]}; ${often(runs.cold)} from nothing, ${often(runs.warm)} of the others. In brackets our time to theirs:`,
    '',
    `| | ${generators.map(({ name, version }) => `${name} ${version}`).join(' | ')} |`,
    `|---|${generators.map(() => '---|').join('')}`,
    ...(Object.keys(KINDS) as Kind[]).flatMap((kind) => row(nameOf(kind, pages), time(kind))),
    ...row('the most memory, from nothing', (each) => bytes(each.memory.cold)),
    ...row('the most memory, one page edited', (each) => bytes(each.memory.edit)),
    ...row(
      'pages · files of the site',
      ({ size }) => `${size.pages.toLocaleString('en')} · ${size.files.toLocaleString('en')}`,
    ),
    ...row('size of the site', ({ size }) => bytes(size.bytes)),
    ...row('first load of an alert page, gzip', ({ firstLoad }) => bytes(firstLoad?.gzip)),
    ...row('search until the first result, gzip', ({ search }) => bytes(search?.gzip)),
    ...budgetTable(builds),
    ...(absent.length > 0 ? ['', ...absent.map(({ name, why }) => `- ${name} ${why}`)] : []),
  ].join('\n');
}

const often = (runs: number): string => (runs === 1 ? 'once' : `medians of ${runs}`);

function budgetTable(builds: BuildSummary): string[] {
  const budgets = budgetsOf(builds).filter(({ budget }) => budget !== undefined);
  if (budgets.length === 0) return [];
  return [
    '',
    '| Budget | Measured | At most | |',
    '|---|---|---|---|',
    ...budgets.map((figure) => {
      const { name, unit, value, budget = 0 } = figure;
      return `| ${name} | ${inUnit(unit, value)} | ${inUnit(unit, budget)} | ${isOver(figure) ? '**over**' : 'ok'} |`;
    }),
  ];
}

const [BEGIN, END] = ['<!-- builds: written by bench/write-performance.ts -->', '<!-- /builds -->'];

/** A document with the tables between its two marks. @throws Error - when it does not have the marks */
export function withTables(document: string, tables: string): string {
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (begin < 0 || end < begin)
    throw new Error(`the document needs a line \`${BEGIN}\`, and after it a line \`${END}\``);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${tables}\n\n${document.slice(end)}`;
}
