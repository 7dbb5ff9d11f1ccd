/** A value as JSON knows it. Objects made from values have no prototype. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** How deep a `json` parameter may be nested (DESIGN.md 3). */
export const MAX_DEPTH = 8;

/**
 * Parses an object or a list.
 *
 * @returns undefined when it is neither, or nested deeper than `MAX_DEPTH`
 */
export function parseJson(text: string): Json | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  return typeof parsed === 'object' && parsed !== null ? plain(parsed, MAX_DEPTH) : undefined;
}

function plain(value: unknown, depth: number): Json | undefined {
  if (typeof value !== 'object' || value === null) return value as Json;
  if (depth === 0) return undefined;
  const out = Array.isArray(value) ? [] : Object.create(null);
  for (const [name, item] of Object.entries(value)) {
    out[name] = plain(item, depth - 1);
    if (out[name] === undefined) return undefined;
  }
  return out;
}

/** What a record has by a name of its own, never by one that all objects inherit. */
export const own = <Item>(record: { readonly [name: string]: Item } | undefined, name: string): Item | undefined =>
  record && Object.hasOwn(record, name) ? record[name] : undefined;

/** One step into a value, by its own names only. */
export const fieldOf = (value: Json | undefined, name: string): Json | undefined =>
  typeof value === 'object' && value !== null ? own(value as { [name: string]: Json }, name) : undefined;

/** A value as text, as Mustache shows it: the items of a list with commas between them. */
export function textOf(value: Json): string {
  if (Array.isArray(value)) return value.map(textOf).join(',');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
}
