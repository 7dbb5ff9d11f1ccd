import type { Figure } from '../report.ts';
import { KINDS, type Kind } from './generator.ts';
import type { BuildSummary, GeneratorSummary, Weight } from './summary.ts';
import { nameOf } from './turns.ts';

/** The most that our time may be of a peer's time for all pages from nothing (DESIGN.md 7). */
interface Share {
  pages: number;
  peer: string;
  kind: Kind;
  atMost: number;
}

const SHARES: readonly Share[] = [
  { pages: 1000, peer: 'Starlight', kind: 'cold', atMost: 1 / 4 },
  { pages: 10_000, peer: 'Hugo', kind: 'cold', atMost: 2 },
  { pages: 10_000, peer: 'Hugo', kind: 'edit', atMost: 1 / 4 },
  { pages: 10_000, peer: 'Hugo', kind: 'unchanged', atMost: 1 / 8 },
];
/** The most memory that 10,000 pages from nothing may take. */
const MEMORY = { pages: 10_000, kind: 'cold', atMost: 2 * 1024 ** 3 };

/** What the report has of a summary: our builds, each peer's, how ours are to theirs, and what has a budget. */
export function figuresOfBuilds(summary: BuildSummary): Figure[] {
  const [ours, ...peers] = summary.generators;
  if (ours === undefined) return [];
  return [
    ...ownFigures(ours, summary),
    ...peers.flatMap((peer) => figuresOf(peer, summary)),
    ...peers.flatMap((peer) => ratiosOf(ours, peer)),
    ...budgetsOf(summary),
  ];
}

/** The budgets, each as a ratio to what it is measured by; those of another number of pages for information. */
export function budgetsOf({ pages, generators }: BuildSummary): Figure[] {
  const [ours, ...peers] = generators;
  const group = `Budgets of a build, ${pages} pages`;
  const ratios = SHARES.flatMap(({ pages: budgeted, peer, kind, atMost }): Figure[] => {
    const [time, whole] = [ours?.times[kind], peers.find(({ name }) => name === peer)?.times.cold];
    if (time === undefined || whole === undefined) return [];
    const name = `${KINDS[kind]}, to the time of ${peer} for all pages`;
    return [{ group, name, unit: 'times', value: time / whole, ...(budgeted === pages && { budget: atMost }) }];
  });
  const memory = ours?.memory.cold;
  if (memory === undefined) return ratios;
  const budget = MEMORY.pages === pages ? { budget: MEMORY.atMost } : {};
  return [...ratios, { group, name: 'from nothing, memory', unit: 'bytes', value: memory, ...budget }];
}

function ownFigures(ours: GeneratorSummary, summary: BuildSummary): Figure[] {
  const { pages } = summary;
  return figuresOf(ours, summary, (kind) => {
    const stages = ours.stages[kind];
    if (stages === undefined) return [];
    return (
      [
        ['  read and compile', stages.prepare],
        ['  lay out (Astro)', stages.pages],
        ['  search index, as far as it is waited for', stages.index],
      ] as const
    ).map(([name, value]) => ({ group: groupOf(ours, pages), name, unit: 's', value }));
  });
}

const groupOf = ({ name, version }: GeneratorSummary, pages: number): string =>
  `Building ${pages} pages with ${name} ${version}`;

function figuresOf(
  generator: GeneratorSummary,
  { pages, runs }: BuildSummary,
  more: (kind: Kind) => Figure[] = () => [],
): Figure[] {
  const group = groupOf(generator, pages);
  const bytes = (name: string, value: number | undefined): Figure[] =>
    value === undefined ? [] : [{ group, name, unit: 'bytes', value }];
  const weights = (name: string, weight: Weight | undefined): Figure[] => [
    ...bytes(`${name}, gzip`, weight?.gzip),
    ...bytes(`${name}, brotli`, weight?.brotli),
  ];
  const times = (Object.keys(KINDS) as Kind[]).flatMap((kind): Figure[] => {
    const value = generator.times[kind];
    if (value === undefined) return [];
    const count = kind === 'cold' || kind === 'firstEdit' ? runs.cold : runs.warm;
    const name = `${nameOf(kind, pages)}${count > 1 ? `, median of ${count}` : ''}`;
    return [{ group, name, unit: 's', value }, ...more(kind), ...bytes('  the most memory', generator.memory[kind])];
  });
  const { size } = generator;
  return [
    ...times,
    { group, name: 'pages that have HTML', unit: 'count', value: size.pages },
    { group, name: 'files of the site', unit: 'count', value: size.files },
    ...bytes('size of the site', size.bytes),
    ...weights('first load of an alert page', generator.firstLoad),
    ...weights('search until the first result', generator.search),
  ];
}

function ratiosOf(ours: GeneratorSummary, peer: GeneratorSummary): Figure[] {
  const group = `Our time to that of ${peer.name} ${peer.version}`;
  return (Object.keys(KINDS) as Kind[]).flatMap((kind): Figure[] => {
    const [own, theirs] = [ours.times[kind], peer.times[kind]];
    if (own === undefined || theirs === undefined) return [];
    return [{ group, name: KINDS[kind], unit: 'times', value: own / theirs }];
  });
}
