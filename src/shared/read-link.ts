/** The limits of a link (DESIGN.md 3): what is over them is not used, and the page says so. */
export const QUERY_LIMIT = 8 * 1024;
export const NAMES_LIMIT = 64;
export const VALUE_LIMIT = 1024;

/** What alerting systems leave behind when a label is missing: `<no value>`, `$host$`, `{{x}}`, `{HOST.NAME}`,
 * `{{$POD}.urlencode()}`, `*UNKNOWN*`. */
const LEFT_BEHIND =
  /^(?:\s*|<no value>|\[no value\]|\$[\w:.-]+\$|\{\{[\s\S]*\}|\{[#$]?[A-Z][A-Z0-9_.]*\}|\*UNKNOWN\*)$/;

/** Something in the link that was not used. */
export interface Unused {
  name: string;
  why: string;
}

export interface LinkReading {
  /** Values by canonical name, in the link's order; dotted names (`service.tier`) stand for fields. */
  given: Map<string, string[]>;
  unused: Unused[];
}

/**
 * Reads the parameters of a link: of its query, and of what follows a `?` in its fragment.
 *
 * @param search - `location.search`
 * @param hash - `location.hash`
 * @param canonical - the declared name behind a name or alias, or undefined
 */
export function readLink(search: string, hash: string, canonical: (name: string) => string | undefined): LinkReading {
  const given: LinkReading['given'] = new Map();
  const unused: Unused[] = [];
  const inFragment = hash.indexOf('?');
  const query = [search.replace(/^\?/, ''), inFragment === -1 ? '' : hash.slice(inFragment + 1)]
    .filter(Boolean)
    .join('&');
  if (query.length > QUERY_LIMIT) return { given, unused: [{ name: '', why: 'it is longer than 8 KiB' }] };

  const seen = new Set<string>();
  for (const [written, value] of new URLSearchParams(query)) {
    if (written === '') continue;
    const [first = '', ...rest] = written.split('.');
    const parameter = canonical(first);
    const name = [parameter ?? first, ...rest].join('.');
    seen.add(name);
    if (parameter === undefined) unused.push({ name: written, why: 'this site has no such parameter' });
    else if (seen.size > NAMES_LIMIT) unused.push({ name: written, why: 'there are more than 64 names' });
    else if (value.length > VALUE_LIMIT) unused.push({ name: written, why: 'its value is longer than 1 KiB' });
    else if (!LEFT_BEHIND.test(value)) given.set(name, [...(given.get(name) ?? []), value]);
  }
  return { given, unused };
}

/** The fragment without parameters: `#diagnosis?host=web-1` is `#diagnosis`. */
export const plainHash = (hash: string): string => hash.replace(/\?[\s\S]*$/, '');

/** Values as a query string, `?host=web-1&service=checkout`, or nothing. */
export function writeQuery(given: ReadonlyMap<string, readonly string[]>): string {
  const query = new URLSearchParams();
  for (const [name, values] of given) for (const value of values) query.append(name, value);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
