import { type Action, actionsOf } from './go-template.ts';

/** A parameter of a link's query, as the template has it. */
export interface QueryPart {
  name: string;
  /** Everything after `=`, as written. */
  value: string;
  actions: Action[];
}

/** A link taken apart, Go templates and all. */
export interface LinkTemplate {
  /** `https:`, in small letters; undefined where there is none. */
  scheme: string | undefined;
  /** Scheme and host in lower case, when it has them and no template is in them. */
  origin: string | undefined;
  /** The segments of the path, decoded, in lower case, from the last one on that has a template in it. */
  path: string[];
  /** What is before query and fragment, as written. */
  address: string;
  /** The last segment of the path has a template in it, so that it is not known where it leads. */
  openEnded: boolean;
  parameters: QueryPart[];
  /** Without `#` and without what follows a `?` in it. */
  fragment: string;
  /** The query is behind the fragment. */
  queryLast: boolean;
  /** How long the query is at least. */
  queryLength: number;
  actions: Action[];
  /** Those that are in the path or the fragment: neither in the host nor in the query. */
  pathActions: Action[];
}

/** Is in place of a template while the address around it is taken apart. */
const HOLE = '\ue000';
const ORIGIN = /^([a-z][a-z0-9+.-]*:)?\/\/[^/?#]*/i;

export function readLinkTemplate(text: string): LinkTemplate {
  const actions = actionsOf(text);
  let masked = text;
  for (const { from, to } of actions) masked = masked.slice(0, from) + HOLE.repeat(to - from) + masked.slice(to);
  const at = (index: number): number => (index === -1 ? masked.length : index);
  const hash = at(masked.indexOf('#'));
  const query = Math.min(at(masked.indexOf('?')), hash);
  const lateQuery = at(masked.indexOf('?', hash));
  const origin = ORIGIN.exec(masked)?.[0] ?? '';
  const segments = masked.slice(origin.length, query).split('/').filter(Boolean);
  const lastHole = segments.findLastIndex((segment) => segment.includes(HOLE));
  const pairs = [...pairsIn(text, masked, actions, query + 1, hash), ...pairsIn(text, masked, actions, lateQuery + 1)];
  return {
    scheme: ORIGIN.exec(masked)?.[1]?.toLowerCase(),
    origin: origin === '' || origin.includes(HOLE) ? undefined : origin.toLowerCase(),
    path: withoutIndex(segments.slice(lastHole + 1).map(decoded)),
    address: text.slice(0, query),
    openEnded: lastHole !== -1 && lastHole === segments.length - 1,
    parameters: pairs.filter(({ name }) => name !== ''),
    fragment: text.slice(Math.min(hash + 1, lateQuery), lateQuery),
    queryLast: lateQuery < text.length,
    queryLength: hash - query + (masked.length - lateQuery),
    actions,
    pathActions: actions.filter(
      (action) => action.from > origin.length && !pairs.some((pair) => pair.actions.includes(action)),
    ),
  };
}

function pairsIn(text: string, masked: string, actions: Action[], from: number, end = masked.length): QueryPart[] {
  const pairs: QueryPart[] = [];
  for (let start = from; start < end; ) {
    const next = masked.indexOf('&', start);
    const stop = next === -1 || next > end ? end : next;
    const equals = masked.indexOf('=', start);
    const split = equals === -1 || equals > stop ? stop : equals;
    pairs.push({
      // `{{ if $labels.pod }}&pod=` leaves nothing but the name.
      name: decoded(masked.slice(start, split).replaceAll(HOLE, '').replaceAll('+', ' ')),
      value: text.slice(Math.min(split + 1, stop), stop),
      actions: actions.filter((action) => action.from > split && action.to <= stop),
    });
    start = stop + 1;
  }
  return pairs;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const withoutIndex = (path: string[]): string[] => {
  const lower = path.map((segment) => segment.toLowerCase());
  return lower.at(-1) === 'index.html' ? lower.slice(0, -1) : lower;
};
