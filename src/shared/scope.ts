import { fieldOf, type Json, textOf } from './json.ts';
import type { PageData } from './page-data.ts';
import type { Value, Values } from './values.ts';

/** What a section comes to: how often it is shown, and whether anyone can tell. */
export type Decision =
  | { state: 'shown'; scopes: Scope[] }
  | { state: 'hidden' }
  /** It asks for the value of a parameter that has none. */
  | { state: 'undecided' };

/** Mustache's context stack: the page's values, and the items of the sections around. */
export class Scope {
  readonly #page: PageData;
  readonly #values: Values;
  /** The innermost last. */
  readonly #items: readonly Value[];

  constructor(page: PageData, values: Values, items: readonly Value[] = []) {
    this.#page = page;
    this.#values = values;
    this.#items = items;
  }

  /** The value of a name, `.` being the item of the section around; undefined when nobody gave one. */
  lookup(name: string): Value | undefined {
    if (name === '.') return this.#items.at(-1);
    const [first = '', ...path] = name.split('.');
    const item = this.#items.findLast(({ value }) => fieldOf(value, first) !== undefined);
    if (!item) return this.#values(name);
    const value = path.reduce(fieldOf, fieldOf(item.value, first));
    return value === undefined || value === null
      ? undefined
      : { ...item, value, parameter: `${item.parameter}.${name}` };
  }

  /** Decides a condition, `host`, `language.java`, `!language.java`, and gives the scope of each time it is shown. */
  decide(condition: string): Decision {
    const inverted = condition.startsWith('!');
    const name = inverted ? condition.slice(1) : condition;
    const tested = this.#testedParameter(name);
    if (tested !== undefined) {
      const value = this.#values(tested);
      if (!value) return { state: 'undecided' };
      const values = Array.isArray(value.value) ? value.value : [value.value];
      const holds = values.some((item) => textOf(item) === name.slice(tested.length + 1));
      return holds === inverted ? { state: 'hidden' } : { state: 'shown', scopes: [this] };
    }
    const value = this.lookup(name);
    const items = value === undefined ? [] : this.#itemsOf(value);
    if (inverted) return items.length > 0 ? { state: 'hidden' } : { state: 'shown', scopes: [this] };
    if (!value || items.length === 0) return { state: 'hidden' };
    return {
      state: 'shown',
      scopes: items.map((item) => new Scope(this.#page, this.#values, [...this.#items, { ...value, value: item }])),
    };
  }

  /**
   * The parameter whose value a dotted name asks for: `language` of `language.java`. It is none when
   * the name leads to a field of an item, of a `json` parameter, or of the catalogue.
   */
  #testedParameter(name: string): string | undefined {
    const dot = name.indexOf('.');
    const first = name.slice(0, dot);
    const parameter = Object.hasOwn(this.#page.parameters, first) ? this.#page.parameters[first] : undefined;
    if (dot < 1 || !parameter || parameter.type === 'json') return undefined;
    if (this.#items.some(({ value }) => fieldOf(value, first) !== undefined) || this.#values(name)) return undefined;
    const field = name.slice(dot + 1);
    const isField =
      parameter.catalogue && Object.values(this.#page.catalogue).some((fields) => Object.hasOwn(fields, field));
    return isField ? undefined : first;
  }

  /** The items that a section is shown for: none when the value counts as false. */
  #itemsOf({ value, parameter }: Value): Json[] {
    if (Array.isArray(value)) return value;
    const isFalse = !value || (value === 'false' && this.#page.parameters[parameter]?.type === 'boolean');
    return isFalse ? [] : [value];
  }
}
