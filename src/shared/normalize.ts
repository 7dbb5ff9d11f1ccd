import { type Json, parseJson } from './json.ts';
import type { FillParameter, PageData } from './page-data.ts';

const YES = /^(?:true|yes|on|1)$/i;
const NO = /^(?:false|no|off|0)$/i;

/** What an expression keeps of a text from a link: its first group that matched, else the whole match; all of it when nothing matches. */
export function extract(text: string, expression: string | undefined): string {
  if (expression === undefined) return text;
  const match = new RegExp(expression, 'u').exec(text);
  return match ? (match.slice(1).find((group) => group !== undefined) ?? match[0]) : text;
}

/**
 * A text as the value that its parameter declares: JSON parsed, a choice and a service in their
 * declared spelling, a boolean as `true` or `false`. What is none of these stays as it is.
 */
export function normalize(text: string, parameter: FillParameter | undefined, { catalogue }: PageData): Json {
  const { type, choices, catalogue: services } = parameter ?? {};
  if (type === 'json') return parseJson(text) ?? text;
  if (type === 'boolean') return YES.test(text) ? 'true' : NO.test(text) ? 'false' : text;
  const names = choices ?? Object.keys(services ? catalogue : {});
  return names.includes(text) ? text : (names.find((name) => name.toLowerCase() === text.toLowerCase()) ?? text);
}
