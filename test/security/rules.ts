import { isIPv6 } from 'node:net';
import type { FillParameter } from '../../src/shared/page-data.ts';

/**
 * The rules of DESIGN.md 5 once more, in other words than the code's: what tests hold the code
 * against. They are written letter by letter and without a regular expression of the code's.
 */

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';
const only = (value: string, letters: string): boolean => [...value].every((letter) => letters.includes(letter));

/** A word that no shell gives a meaning to and no command takes for an option. */
export const isPlainWord = (value: string): boolean =>
  value !== '' && value[0] !== '-' && only(value, `${LETTERS}${DIGITS}_@%+=:,./-`);

/** RFC 1123, with `_` and the full stop of the root. */
export function isHostName(value: string): boolean {
  const labels = (value.endsWith('.') ? value.slice(0, -1) : value).split('.');
  const isLabel = (label: string): boolean =>
    label.length >= 1 &&
    label.length <= 63 &&
    only(label, `${LETTERS}${DIGITS}_-`) &&
    !label.startsWith('-') &&
    !label.endsWith('-') &&
    (label === '_' || !label.endsWith('_'));
  return value.length <= 253 && labels.every(isLabel);
}

/** Whether browsers and Node alike take a text for an IPv6 address. */
const isAddress = (value: string): boolean => isIPv6(value) && !value.includes('%');

const isWholeNumber = (value: string): boolean => value.length >= 1 && value.length <= 15 && only(value, DIGITS);

/** A value as its parameter spells it: choices and booleans are compared without letter case. */
export function declaredSpelling(value: string, { type, choices }: FillParameter): string {
  const lower = value.toLowerCase();
  if (type === 'boolean') {
    if (['true', 'yes', 'on', '1'].includes(lower)) return 'true';
    return ['false', 'no', 'off', '0'].includes(lower) ? 'false' : value;
  }
  if (choices?.includes(value)) return value;
  return choices?.find((choice) => choice.toLowerCase() === lower) ?? value;
}

/** Whether a value is what its parameter declares; only then is it used, in whatever place. */
export function isAsDeclared(value: string, { type, choices, origins, pattern }: FillParameter): boolean {
  if (pattern !== undefined && new RegExp(pattern, 'u').exec(value)?.[0] !== value) return false;
  switch (type) {
    case 'hostname':
      return isHostName(value) || isAddress(value);
    case 'integer':
      return isWholeNumber(value);
    case 'number':
      return value.split('.').length <= 2 && value.split('.').every(isWholeNumber);
    case 'boolean':
      return value === 'true' || value === 'false';
    case 'choice':
      return (choices ?? []).includes(value);
    case 'url':
      return isAllowedAddress(value, origins ?? []);
    case 'word':
      return isPlainWord(value);
    default:
      return true;
  }
}

/** Whether a value that a link gives for a parameter may be in a command. */
export function mayStandInCode(value: string, parameter: FillParameter): boolean {
  if (value === '' || value.startsWith('-') || [...value].some((letter) => letter < ' ' || letter > '~')) return false;
  if (!isAsDeclared(value, parameter)) return false;
  switch (parameter.type) {
    case 'choice':
    case 'url':
      return isPlainWord(value);
    case 'json':
      return mayJsonStandInCode(value);
    case undefined:
    case 'text':
      return parameter.pattern !== undefined || isPlainWord(value);
    default:
      return true;
  }
}

/** A command takes one value: a list of one word. */
function mayJsonStandInCode(json: string): boolean {
  const list: unknown = JSON.parse(json);
  return Array.isArray(list) && list.length === 1 && typeof list[0] !== 'object' && isPlainWord(`${list[0]}`);
}

/** Whether a text is a JSON object or list that is no deeper than a limit. */
export function isJsonWithin(limit: number, text: string): boolean {
  const depthOf = (value: unknown): number =>
    typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
  try {
    const depth = depthOf(JSON.parse(text));
    return depth > 0 && depth <= limit;
  } catch {
    return false;
  }
}

/** JSON as Mustache shows it: the items of a list with commas between them. */
export function jsonAsText(json: string): string {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? String(value.flat(Number.POSITIVE_INFINITY)) : json;
}

/** A whole web address at one of the origins, as browsers understand it wherever it is. */
export function isAllowedAddress(value: string, origins: readonly string[]): boolean {
  if ([...value].some((letter) => letter <= ' ' || letter > '~' || letter === '\\' || letter === '@')) return false;
  if (!value.toLowerCase().startsWith('https://') && !value.toLowerCase().startsWith('http://')) return false;
  return URL.canParse(value) && origins.includes(new URL(value).origin);
}

/** Whether a path segment is `.` or `..`, which browsers also read where it is percent-encoded. */
export const isDotSegment = (segment: string): boolean =>
  ['.', '..'].includes(segment.toLowerCase().replaceAll('%2e', '.'));
