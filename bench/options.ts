import path from 'node:path';
import { parseArgs } from 'node:util';
import { PEERS, type Peer } from './builds/peers.ts';
import type { Runs } from './builds/turns.ts';

/** What can be measured, in the order of the report. */
export const PARTS = ['weight', 'fill', 'build', 'check', 'retrospectives', 'search', 'device', 'alerts'] as const;

export type Part = (typeof PARTS)[number];

export interface Options {
  json: boolean;
  pages: number;
  /** A folder of real pages. */
  content: string | undefined;
  runs: Runs;
  peers: readonly Peer[];
  parts: ReadonlySet<Part>;
}

const names = (list: readonly string[]): string => list.map((name) => `\`${name}\``).join(', ');
const nameOf = ({ name }: Peer): string => name.toLowerCase();

export const USAGE = `npm run bench -- [--json] [--pages NUMBER] [--content FOLDER] [--runs NUMBER] [--peers] [--only PART]
  --json     one JSON object on standard output
  --pages    how many pages are built (1000; the budgets name 10000 too, which takes minutes)
  --content  a folder of real pages instead of generated ones, repeated until there are enough
  --runs     how often each kind of build is run (cold builds once; the others, and those with and without
             retrospectives, three times)
  --peers    build the same pages with Hugo, where it is installed, and with Eleventy, Astro, Starlight and VitePress,
             installed from npm
  --peer     the same with one of them; may be given again: ${PEERS.map(nameOf).join(', ')}
  --only     measure that part alone; may be given again: ${PARTS.join(', ')}`;

/** @throws Error - with what is wrong in the arguments */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      pages: { type: 'string', default: '1000' },
      content: { type: 'string' },
      runs: { type: 'string' },
      peers: { type: 'boolean', default: false },
      peer: { type: 'string', multiple: true, default: [] },
      only: { type: 'string', multiple: true, default: [] },
    },
  });
  const runs = values.runs === undefined ? undefined : positive('--runs', values.runs);
  const wanted = values.peer.map((name) => oneOf('--peer', name, PEERS, nameOf));
  return {
    json: values.json,
    pages: positive('--pages', values.pages),
    content: values.content === undefined ? undefined : path.resolve(values.content),
    runs: runs === undefined ? { cold: 1, warm: 3 } : { cold: runs, warm: runs },
    peers: values.peers ? PEERS : PEERS.filter((peer) => wanted.includes(peer)),
    parts: new Set(values.only.length === 0 ? PARTS : values.only.map((part) => oneOf('--only', part, PARTS, String))),
  };
}

function oneOf<Item>(option: string, text: string, items: readonly Item[], name: (item: Item) => string): Item {
  const found = items.find((item) => name(item) === text.toLowerCase());
  if (found !== undefined) return found;
  throw new Error(`${option} is \`${text}\`, but must be one of ${names(items.map(name))}`);
}

function positive(option: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`${option} is \`${text}\`, but must be a whole number above 0`);
}
