import { hostileValues, inheritedNames } from './hostile-values.ts';

/** Numbers from 0 to below 1 that are the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SENSIBLE = [
  'db-1',
  'web-1.prod.example.com',
  'checkout',
  'java',
  '42',
  'true',
  'https://grafana.example.com/d/x',
];
const JSONS = ['[{"output":"a"},{"output":"b"}]', '{"output":["x",1,null,true]}', '[[["deep"]]]', '{}', '[]', '[""]'];
/** What splices break links with. */
const PIECES = [
  '&',
  '=',
  '?',
  '#',
  '+',
  '%',
  '%2',
  '%00',
  '%ff',
  '%E2%80%AE',
  '%F0%9F',
  '.',
  '..',
  '[',
  '{"',
  '"}',
  ']',
  '{{',
  '}}',
  ';',
  '\\',
  '\u0000',
  '\u202e',
  '\ud800',
  'é',
];

/** Random and mutated query strings, one after another: a fuzzer that always does the same. */
export function* randomLinks(seed: number, count: number, names: readonly string[]): Generator<string> {
  const random = randomNumbers(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const oneOf = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const values = [...hostileValues.map(({ value }) => value), ...SENSIBLE, ...SENSIBLE, ...JSONS, ...JSONS];

  const name = (): string => {
    const first = random() < 0.85 ? oneOf(names) : oneOf(inheritedNames);
    return random() < 0.25
      ? `${first}.${random() < 0.5 ? oneOf(['output', 'owner', 'a.b']) : oneOf(inheritedNames)}`
      : first;
  };
  const value = (): string => {
    const chosen = oneOf(values);
    if (random() < 0.1)
      return JSON.stringify(random() < 0.5 ? [chosen, oneOf(values)] : { output: chosen, [name()]: [oneOf(values)] });
    return random() < 0.03 ? chosen.repeat(below(200)) : chosen;
  };
  const pair = (): string => {
    const query = new URLSearchParams([[name(), value()]]).toString();
    return random() < 0.1 ? `${name()}=${value()}` : query;
  };
  const noise = (): string =>
    String.fromCharCode(...Array.from({ length: below(120) }, () => below(random() < 0.7 ? 0x80 : 0x1_0000)));
  const mutate = (link: string): string => {
    const at = below(link.length + 1);
    const end = Math.min(link.length, at + below(12));
    switch (below(5)) {
      case 0:
        return link.slice(0, at) + link.slice(end);
      case 1:
        return link.slice(0, at) + oneOf(PIECES) + link.slice(at);
      case 2:
        return link.slice(0, at) + link.slice(at, end).repeat(below(6)) + link.slice(end);
      case 3:
        return link.slice(0, at) + String.fromCharCode(below(0x1_0000)) + link.slice(end);
      default:
        return link.slice(at) + link.slice(0, at);
    }
  };

  for (let index = 0; index < count; index++) {
    const pairs = Array.from({ length: 1 + below(random() < 0.01 ? 120 : 5) }, pair);
    let link = random() < 0.08 ? noise() : pairs.join('&');
    for (let times = below(4); times > 0; times--) link = mutate(link);
    yield link;
  }
}
