import type { State } from './names.ts';
import type { PageData } from './page-data.ts';

/** A parameter's value, and where it came from. */
export interface Value {
  items: string[];
  source: Exclude<State, 'unfilled' | 'refused'>;
}

/** The values of a page, by dotted name. */
export interface Values {
  /** A parameter's own value, or a field's. */
  get(name: string): Value | undefined;
}

const ASKED = /^\{\{\s*([\w-]+(?:\.[\w-]+)?)\s*\}\}$/;

/**
 * Puts the sources together, the first that has a value wins: the link, what was typed, the
 * catalogue, the default. (What was typed goes into the link at once, so it replaces it.)
 */
export function resolveValues(
  page: PageData,
  link: ReadonlyMap<string, readonly string[]>,
  typed: ReadonlySet<string>,
): Values {
  const known = new Map<string, Value | undefined>();

  const find = (name: string): Value | undefined => {
    const parameter = Object.hasOwn(page.parameters, name) ? page.parameters[name] : undefined;
    const items = link
      .get(name)
      ?.map((item) => extract(item, parameter?.extract))
      .filter((item) => item !== '');
    if (items?.length) return { items, source: typed.has(name) ? 'typed' : 'link' };
    const dot = name.indexOf('.');
    if (dot !== -1) return field(name.slice(0, dot), name.slice(dot + 1));
    if (parameter?.default === undefined) return undefined;
    const asked = ASKED.exec(parameter.default)?.[1];
    if (asked === undefined) return { items: [parameter.default], source: 'default' };
    const value = get(asked);
    return value && { items: value.items, source: asked.includes('.') ? value.source : 'default' };
  };

  const field = (name: string, fieldName: string): Value | undefined => {
    const service = page.parameters[name]?.catalogue ? get(name)?.items[0] : undefined;
    const fields =
      service !== undefined && Object.hasOwn(page.catalogue, service) ? page.catalogue[service] : undefined;
    const value = fields && Object.hasOwn(fields, fieldName) ? fields[fieldName] : undefined;
    return value === undefined ? undefined : { items: [value], source: 'catalogue' };
  };

  const get = (name: string): Value | undefined => {
    if (known.has(name)) return known.get(name);
    // A default that asks for itself, over however many steps, has no value.
    known.set(name, undefined);
    const value = find(name);
    known.set(name, value);
    return value;
  };
  return { get };
}

function extract(value: string, expression: string | undefined): string {
  if (expression === undefined) return value;
  const match = new RegExp(expression, 'u').exec(value);
  return match ? (match[1] ?? match[0]) : value;
}
