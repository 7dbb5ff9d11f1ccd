import { fieldOf, type Json, parseJson } from './json.ts';
import type { State } from './names.ts';
import type { PageData } from './page-data.ts';

/** A value, where it came from, and the parameter whose type judges it. */
export interface Value {
  value: Json;
  source: Exclude<State, 'unfilled' | 'refused'>;
  parameter: string;
}

/** The values of a page by dotted name; undefined for what nobody gave. */
export type Values = (name: string) => Value | undefined;

const ASKED = /^\{\{\s*([\w-]+(?:\.[\w-]+)?)\s*\}\}$/;

/**
 * Puts the sources together; the first that has a value wins: the link, what was typed, the
 * catalogue, the default. (What was typed goes into the link at once, so it replaces it.)
 *
 * @param link - what the link gives, by canonical name
 * @param typed - the names whose value in `link` was typed
 */
export function valuesOf(
  page: PageData,
  link: ReadonlyMap<string, readonly string[]>,
  typed: ReadonlySet<string>,
): Values {
  const known = new Map<string, Value | undefined>();

  const given = (name: string): Value | undefined => {
    const parameter = page.parameters[name];
    const items: Json[] = (link.get(name) ?? [])
      .map((item) => (parameter?.type === 'json' ? (parseJson(item) ?? '') : extract(item, parameter?.extract)))
      .filter((item) => item !== '');
    const source = typed.has(name) ? 'typed' : 'link';
    const first = items[0];
    if (first !== undefined) return { value: items.length === 1 ? first : items, source, parameter: name };
    // `result.output=x` without a `result` of its own makes one.
    const fields = [...link].filter(([other]) => other.startsWith(`${name}.`));
    if (fields.length === 0 || parameter?.catalogue) return undefined;
    const object: Record<string, Json> = Object.create(null);
    for (const [other, values] of fields)
      object[other.slice(name.length + 1)] = values.length === 1 ? (values[0] ?? '') : [...values];
    return { value: object, source, parameter: name };
  };

  const field = (name: string): Value | undefined => {
    const [first = '', ...path] = name.split('.');
    const own = link.get(name);
    if (own?.length)
      return {
        value: own.length === 1 ? (own[0] ?? '') : [...own],
        source: typed.has(name) ? 'typed' : 'link',
        parameter: name,
      };
    const whole = get(first);
    if (!whole) return undefined;
    const service = page.parameters[first]?.catalogue && typeof whole.value === 'string' ? whole.value : undefined;
    if (service !== undefined) {
      const fields = Object.hasOwn(page.catalogue, service) ? page.catalogue[service] : undefined;
      const value = fieldOf(fields, path.join('.'));
      return value === undefined ? undefined : { value, source: 'catalogue', parameter: name };
    }
    const value = path.reduce<Json | undefined>(fieldOf, whole.value);
    return value === undefined || value === null ? undefined : { value, source: whole.source, parameter: name };
  };

  const fallback = (name: string): Value | undefined => {
    const text = page.parameters[name]?.default;
    if (text === undefined) return undefined;
    const asked = ASKED.exec(text)?.[1];
    if (asked === undefined) return { value: text, source: 'default', parameter: name };
    const found = get(asked);
    // Where the value came from, not by which way: what a link says stays the link's.
    return found && { ...found, parameter: name };
  };

  const get: Values = (name) => {
    if (known.has(name)) return known.get(name);
    // A default that asks for itself, over however many steps, has no value.
    known.set(name, undefined);
    const value = name.includes('.') ? field(name) : (given(name) ?? fallback(name));
    known.set(name, value);
    return value;
  };
  return get;
}

function extract(value: string, expression: string | undefined): string {
  if (expression === undefined) return value;
  const match = new RegExp(expression, 'u').exec(value);
  return match ? (match[1] ?? match[0]) : value;
}
