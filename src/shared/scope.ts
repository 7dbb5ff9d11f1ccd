import { refuse } from './admit.ts';
import { fieldOf, type Json, textOf } from './json.ts';
import type { PageData } from './page-data.ts';
import { declarationOf, fieldValue, type Value, type Values } from './values.ts';

/** What a section comes to: how often it is shown, and whether anyone can tell. */
export type Decision =
  | { state: 'shown'; scopes: Scope[] }
  | { state: 'hidden' }
  /** It asks for the value of a parameter that has none, or whose value is refused. */
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

  /** The value of a name, `.` being the item of the section around; undefined when none was given. */
  lookup(name: string): Value | undefined {
    if (name === '.') return this.#items.at(-1);
    const [first = '', ...path] = name.split('.');
    const item = this.#itemWith(first);
    if (!item) return this.#values(name);
    const value = path.reduce(fieldOf, fieldOf(item.value, first));
    return value === undefined || value === null ? undefined : fieldValue(value, name, item, item.fields, this.#page);
  }

  /** Decides a condition, `host`, `language.java`, `!language.java`, and gives the scope of each time it is shown. */
  decide(condition: string): Decision {
    const inverted = condition.startsWith('!');
    const name = inverted ? condition.slice(1) : condition;
    const tested = this.#testedParameter(name);
    if (tested !== undefined) {
      const value = this.lookup(tested);
      if (!value) return { state: 'undecided' };
      const holds = [value.value].flat().some((item) => textOf(item) === name.slice(tested.length + 1));
      if (!holds && value.refused) return { state: 'undecided' };
      return holds === inverted ? { state: 'hidden' } : { state: 'shown', scopes: [this] };
    }
    const value = this.lookup(name);
    const items = value === undefined ? [] : itemsOf(value);
    if (value?.refused && items.every((item) => refuse(item, value.parameter) ?? value.refused === 'json'))
      return { state: 'undecided' };
    if (inverted) return items.length > 0 ? { state: 'hidden' } : { state: 'shown', scopes: [this] };
    if (!value || items.length === 0) return { state: 'hidden' };
    return {
      state: 'shown',
      scopes: items.map(
        (item) =>
          new Scope(this.#page, this.#values, [
            ...this.#items,
            { ...value, value: item, refused: refuse(item, value.parameter) },
          ]),
      ),
    };
  }

  #itemWith(field: string): Value | undefined {
    return this.#items.findLast(({ value }) => fieldOf(value, field) !== undefined);
  }

  /**
   * The parameter whose value a dotted name asks for: `language` of `language.java`. It is none when
   * the name leads to a field of a `json` parameter or of the catalogue.
   */
  #testedParameter(name: string): string | undefined {
    const dot = name.indexOf('.');
    const first = name.slice(0, dot);
    const parameter = declarationOf(first, this.#page);
    if (dot < 1 || !parameter || parameter.type === 'json') return undefined;
    const inItem = fieldOf(this.#itemWith(first)?.value, first);
    if (typeof inItem === 'object' && inItem !== null && !Array.isArray(inItem)) return undefined;
    const field = name.slice(dot + 1);
    const isField =
      parameter.catalogue && Object.values(this.#page.catalogue).some((fields) => Object.hasOwn(fields, field));
    return isField ? undefined : first;
  }
}

/** The items that a section is shown for: none when the value counts as false. */
function itemsOf({ value, parameter }: Value): Json[] {
  if (Array.isArray(value)) return value;
  return !value || (value === 'false' && parameter?.type === 'boolean') ? [] : [value];
}
