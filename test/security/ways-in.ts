import type { Vocabulary } from '../../src/schema/parameter.ts';
import type { PageData } from '../../src/shared/page-data.ts';

/** The parameter that every way and every place is about. */
export const TARGET = 'target';

/** What a page is opened with: the link, and what the site itself says. */
export interface Arrival {
  query: string;
  hash: string;
  /** Names whose values the reader typed or picked. */
  typed: readonly string[];
  vocabulary: Vocabulary;
  catalogue: PageData['catalogue'];
}

export interface WayIn {
  name: string;
  /** Whether the link itself says the value, so that the limits of a link and what systems leave behind count. */
  byLink: boolean;
  /** Where the slot has to stand: in a section over the JSON whose item has the field. */
  around?: 'result' | 'list';
  /** Whether it makes a list, which text and links take item by item. */
  isList?: true;
  arrive(value: string, declared: Vocabulary[string]): Arrival;
}

const query = (...pairs: [name: string, value: string][]): string => new URLSearchParams(pairs).toString();
const others: Vocabulary = {
  result: { type: 'json' },
  list: { type: 'json' },
  service: { type: 'word', catalogue: 'services' },
  source: {},
};

const arrival = (
  declared: Vocabulary[string],
  { query = '', hash = '', typed = [], catalogue = {} }: Partial<Omit<Arrival, 'vocabulary'>>,
): Arrival => ({
  query,
  hash,
  typed,
  catalogue,
  vocabulary: { ...others, [TARGET]: { aliases: ['instance'], ...declared } },
});

/** Every way by which a value reaches a slot (DESIGN.md 5). */
export const waysIn: readonly WayIn[] = [
  { name: 'plain', byLink: true, arrive: (value, declared) => arrival(declared, { query: query([TARGET, value]) }) },
  {
    name: 'alias',
    byLink: true,
    arrive: (value, declared) => arrival(declared, { query: query(['instance', value]) }),
  },
  {
    name: 'another letter case',
    byLink: true,
    arrive: (value, declared) => arrival(declared, { query: query(['TARGET', value]) }),
  },
  {
    name: 'a left-over amp;',
    byLink: true,
    arrive: (value, declared) => arrival(declared, { query: query(['source', 'x'], [`amp;${TARGET}`, value]) }),
  },
  {
    name: 'repeated, equal',
    byLink: true,
    arrive: (value, declared) => arrival(declared, { query: query([TARGET, value], [TARGET, value]) }),
  },
  {
    name: 'repeated, by its alias too',
    byLink: true,
    arrive: (value, declared) => arrival(declared, { query: query([TARGET, value], ['instance', value]) }),
  },
  {
    name: 'a dotted name of its own',
    byLink: true,
    arrive: (value, declared) => arrival(declared, { query: query([`${TARGET}.${TARGET}`, value]) }),
  },
  {
    name: 'a dotted name of another parameter',
    byLink: true,
    arrive: (value, declared) => arrival(declared, { query: query([`source.${TARGET}`, value]) }),
  },
  {
    name: 'a field of a JSON object, as an item',
    byLink: true,
    around: 'result',
    arrive: (value, declared) => arrival(declared, { query: query(['result', JSON.stringify({ [TARGET]: value })]) }),
  },
  {
    name: 'a field of an item of a JSON list',
    byLink: true,
    around: 'list',
    arrive: (value, declared) => arrival(declared, { query: query(['list', JSON.stringify([{ [TARGET]: value }])]) }),
  },
  {
    name: 'a list in a field of an item',
    byLink: true,
    isList: true,
    around: 'list',
    arrive: (value, declared) =>
      arrival(declared, { query: query(['list', JSON.stringify([{ [TARGET]: [value, value] }])]) }),
  },
  {
    name: 'a dotted name that makes the JSON',
    byLink: true,
    around: 'result',
    arrive: (value, declared) => arrival(declared, { query: query([`result.${TARGET}`, value]) }),
  },
  {
    name: 'the fragment',
    byLink: true,
    arrive: (value, declared) => arrival(declared, { hash: `#steps?${query([TARGET, value])}` }),
  },
  {
    name: 'an extract that keeps all',
    byLink: true,
    arrive: (value, declared) => arrival({ ...declared, extract: '[^]*' }, { query: query([TARGET, value]) }),
  },
  {
    name: 'extract: host',
    byLink: true,
    arrive: (value, declared) => arrival({ ...declared, extract: 'host' }, { query: query([TARGET, value]) }),
  },
  {
    name: 'a default',
    byLink: false,
    arrive: (value, declared) => arrival({ ...declared, default: value }, {}),
  },
  {
    name: 'a default that refers to another parameter',
    byLink: true,
    arrive: (value, declared) => arrival({ ...declared, default: '{{source}}' }, { query: query(['source', value]) }),
  },
  {
    name: 'the catalogue, by a default',
    byLink: false,
    arrive: (value, declared) =>
      arrival(
        { ...declared, default: '{{service.field}}' },
        { query: query(['service', 'checkout']), catalogue: { checkout: { field: value } } },
      ),
  },
  {
    name: 'typed',
    byLink: true,
    arrive: (value, declared) => arrival(declared, { query: query([TARGET, value]), typed: [TARGET] }),
  },
  {
    name: 'picked from a list',
    byLink: true,
    arrive: (value, declared) =>
      arrival(declared, { query: query([TARGET, value], ['source', 'db-2']), typed: [TARGET] }),
  },
];
