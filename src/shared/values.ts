import { type Refusal, refuse } from './admit.ts';
import { fieldOf, type Json, own, textOf } from './json.ts';
import type { State } from './names.ts';
import { extract, normalize } from './normalize.ts';
import type { FillParameter, PageData } from './page-data.ts';

/** A value, where it came from, and what it is validated by. */
export interface Value {
  value: Json;
  source: Exclude<State, 'unfilled' | 'refused'>;
  /** Whether the link decided it: directly, or through the catalogue or a default that refers to it. */
  fromLink: boolean;
  /** The declaration of the parameter that the slot names, whichever way the value came; of a field of JSON, its `fields:`. */
  parameter: FillParameter | undefined;
  /** What fields of the value are, when it is JSON. */
  fields: FillParameter['fields'];
  /** Why the value is not what `parameter` declares: it is used nowhere. */
  refused: Refusal;
}

/** The values of a page by dotted name; undefined for what was not given. */
export type Values = (name: string) => Value | undefined;

type Source = Pick<Value, 'source' | 'fromLink'>;

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
  const sourceOf = (name: string): Source =>
    typed.has(name) ? { source: 'typed', fromLink: false } : { source: 'link', fromLink: true };

  const given = (name: string): Value | undefined => {
    const parameter = declarationOf(name, page);
    const items = [
      ...new Set(
        link
          .get(name)
          ?.map((text) => normalize(extract(text, parameter?.extract), parameter, page))
          .filter((item) => item !== ''),
      ),
    ];
    const broken = parameter?.type === 'json' ? items.find((item) => typeof item === 'string') : undefined;
    if (broken !== undefined) return { ...makeValue(broken, sourceOf(name), parameter), refused: 'json' };
    if (items.length > 0) return makeValue(items.length > 1 ? items : (items[0] as Json), sourceOf(name), parameter);
    // `result.output=x` without a `result` of its own makes one.
    const fields = [...link].filter(([other]) => other.startsWith(`${name}.`));
    if (fields.length === 0 || parameter?.type !== 'json') return undefined;
    const object: Record<string, Json> = Object.create(null);
    for (const [other, values] of fields) object[other.slice(name.length + 1)] = oneOrAll(values);
    return makeValue(object, sourceOf(name), parameter);
  };

  const field = (name: string): Value | undefined => {
    const [first = '', ...path] = name.split('.');
    const whole = get(first);
    const parameter = declarationOf(first, page);
    if (parameter?.catalogue) {
      const service = whole && !whole.refused ? textOf(whole.value) : '';
      const value = own(own(page.catalogue, service), path.join('.'));
      return whole && value !== undefined
        ? makeValue(value, { source: 'catalogue', fromLink: whole.fromLink }, undefined)
        : undefined;
    }
    if (parameter?.type !== 'json') return undefined;
    const given = link.get(name);
    if (given) return fieldValue(oneOrAll(given), name, sourceOf(name), parameter.fields, page);
    const value = path.reduce<Json | undefined>(fieldOf, whole?.value);
    return whole && value !== undefined && value !== null
      ? fieldValue(value, name, whole, parameter.fields, page)
      : undefined;
  };

  const fallback = (name: string): Value | undefined => {
    const parameter = declarationOf(name, page);
    // Where the value came from, not by which way: what a link says stays the link's.
    const found = parameter?.refersTo === undefined ? undefined : get(parameter.refersTo);
    const value = found?.value ?? parameter?.default;
    if (value === undefined) return undefined;
    const shaped = shape(value, (text) => normalize(text, parameter, page));
    const made = makeValue(shaped, found ?? { source: 'default', fromLink: false }, parameter);
    return { ...made, refused: made.refused ?? found?.refused };
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

/** What a page declares of a parameter. */
export const declarationOf = (name: string, { parameters }: PageData): FillParameter | undefined =>
  own(parameters, name);

/** A value, validated by what its parameter declares. */
export const makeValue = (
  value: Json,
  { source, fromLink }: Source,
  parameter: FillParameter | undefined,
  fields = parameter?.fields,
): Value => ({ value, source, fromLink, parameter, fields, refused: refuse(value, parameter) });

/**
 * A part of a JSON value: it is what the declared parameter of that name is, else what the JSON's
 * own parameter says of its fields.
 *
 * @param name - the dotted name that asks for it
 */
export function fieldValue(
  value: Json,
  name: string,
  source: Source,
  fields: FillParameter['fields'],
  page: PageData,
): Value {
  const [first = '', ...path] = name.split('.');
  const declared = declarationOf(first, page);
  const type = own(fields, path.at(-1) ?? first);
  const parameter = declared && declared.type !== 'json' ? declared : type && { type };
  const shaped = shape(value, (text) => normalize(extract(text, parameter?.extract), parameter, page));
  return makeValue(shaped, source, parameter, fields);
}

/** Each text of a value, or of its items, as `one` makes it. */
function shape(value: Json, one: (text: string) => Json): Json {
  if (Array.isArray(value)) return value.map((item) => shape(item, one));
  return typeof value === 'string' ? one(value) : value;
}

const oneOrAll = (values: readonly string[]): Json => {
  const unique = [...new Set(values)];
  return unique.length === 1 ? (unique[0] as string) : unique;
};
