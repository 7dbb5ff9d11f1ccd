import { declaredName } from './declared-name.ts';
import { own } from './json.ts';
import type { PageData } from './page-data.ts';

/** The limits of a link (DESIGN.md 3): what is over them is not used, and the page says so. */
export const QUERY_LIMIT = 8 * 1024;
export const NAMES_LIMIT = 64;
export const VALUE_LIMIT = 1024;

/** What alerting systems leave behind when a label is missing; docs/alert-links.md says which system leaves which. */
const LEFT_BEHIND =
  /^(?:\s*|null|None|nil|undefined|[<[](?:no value|nil|none)[>\]]|%!\w*\(.*\)|\$[\w:.-]*\$?|\$\{[^}]*\}|\{\{[\s\S]*\}|\[\[\s*[$A-Za-z_][\w.-]*\s*\]\]|\{(?:[#$]?[A-Z][\w.]*|[\s\S]*\))\}|\*UNKNOWN\*)$/;

/** Why something in the link was not used; `shared/words.ts` has the words. */
export type UnusedReason = 'size' | 'unknown' | 'names' | 'field' | 'long' | 'query';

/** Something in the link that was not used. */
export interface Unused {
  /** As the link has it; empty when nothing of the link was used. */
  name: string;
  why: UnusedReason;
}

export interface LinkReading {
  /** Values by canonical name, in the link's order; dotted names (`result.output`) are fields of JSON. */
  given: Map<string, string[]>;
  unused: Unused[];
}

/**
 * Reads the parameters of a link: of its query, and of what follows a `?` in its fragment. A name
 * that is in both has the query's values.
 *
 * @param search - `location.search`
 * @param hash - `location.hash`
 * @param page - the names that a link may carry, and the parameters of the page
 */
export function readLink(search: string, hash: string, page: Pick<PageData, 'parameters' | 'names'>): LinkReading {
  const given: LinkReading['given'] = new Map();
  const unused: Unused[] = [];
  const parts = [search.slice(1), hash.slice(plainHash(hash).length + 1)];
  if (parts.join('').length > QUERY_LIMIT) return { given, unused: [{ name: '', why: 'size' }] };

  const seen = new Set<string>();
  for (const part of parts) {
    const inQuery = new Set(part === parts[0] ? [] : given.keys());
    for (const [written, value] of new URLSearchParams(part)) {
      if (!written) continue;
      const [first, ...rest] = linkedName(written);
      const parameter = declaredName(first, page.names);
      const name = [parameter ?? first, ...rest].join('.');
      const declared = own(page.parameters, parameter as string);
      seen.add(name);
      const why: UnusedReason | false | undefined =
        (seen.size > NAMES_LIMIT && 'names') ||
        (!parameter && 'unknown') ||
        (rest.length > 0 && declared && declared.type !== 'json' && 'field') ||
        (value.length > VALUE_LIMIT && 'long') ||
        (inQuery.has(name) && 'query');
      if (why) unused.push({ name: written, why });
      else if (!LEFT_BEHIND.test(value) || declared?.choices?.includes(value))
        given.set(name, [...new Set([...(given.get(name) ?? []), value])]);
    }
  }
  return { given, unused };
}

/** What a link's name consists of: the parameter as it is written, and the fields of it. */
export const linkedName = (written: string): [first: string, ...fields: string[]] =>
  written.replace(/^(?:amp;)+/, '').split('.') as [string, ...string[]];

/** The fragment without parameters: `#diagnosis?host=web-1` is `#diagnosis`. */
export const plainHash = (hash: string): string => hash.split('?', 1)[0] ?? '';

/** Values as a query string, `?host=web-1&service=checkout`, or nothing. */
export function writeQuery(given: ReadonlyMap<string, readonly string[]>): string {
  const query = new URLSearchParams();
  for (const [name, values] of given) for (const value of values) query.append(name, value);
  const text = query.toString();
  return text && `?${text}`;
}
