import type { LinkRefusal } from './fill-link.ts';
import type { FillParameter } from './page-data.ts';
import { NAMES_LIMIT, QUERY_LIMIT, type UnusedReason, VALUE_LIMIT } from './read-link.ts';

/** Why something in a link was not used, in words that finish "because …". */
export const unusedWords: Record<UnusedReason, string> = {
  size: `the link is longer than ${QUERY_LIMIT / 1024} KiB`,
  unknown: 'this site has no such parameter',
  names: `the link has more than ${NAMES_LIMIT} names`,
  field: 'only a parameter of the type `json` has fields',
  long: `a value has at most ${VALUE_LIMIT / 1024} KiB`,
  query: 'the query has another value for it',
};

const WORDS: Record<LinkRefusal | 'repeated' | 'service', string> = {
  empty: 'is empty',
  ascii: 'has characters other than printable ASCII',
  option: 'starts with `-`, which a command takes for an option',
  pattern: 'does not match its pattern',
  word: 'has characters that a shell could act on',
  hostname: 'is not a host name or an IP address',
  integer: 'is not a whole number',
  number: 'is not a number',
  boolean: 'is not one of `true`, `false`, `yes`, `no`, `on`, `off`, `1`, `0`',
  choice: 'is not one of its choices',
  url: 'does not lead to an allowed origin',
  json: 'is not a JSON object or list, or is nested too deep',
  list: 'is a list, and a command takes one value',
  dots: 'makes a `.` or `..` of the path',
  address: 'makes no web address',
  'no hostname': 'is not of a `hostname` parameter, which a link needs here',
  'no integer': 'is not of an `integer` parameter, which a link needs here',
  broken: 'is not whole text',
  repeated: 'values are more than a page can show',
  service: 'is not a service of the catalogue',
};

/** Why a value is refused, in words that finish "`value` …". */
export function refusalWords(why: keyof typeof WORDS, parameter?: FillParameter): string {
  const choices = why === 'choice' ? parameter?.choices : undefined;
  return choices ? `is not one of ${choices.map((choice) => `\`${choice}\``).join(', ')}` : WORDS[why];
}

/** A number of values: `2 hosts`, `3 namespaces`, `2 addresses`. */
export function countOf(count: number, name: string): string {
  const plural = /(?:s|x|z|ch|sh)$/i.test(name)
    ? `${name}es`
    : /[^aeiou]y$/i.test(name)
      ? `${name.slice(0, -1)}ies`
      : `${name}s`;
  return `${count} ${count === 1 ? name : plural}`;
}
