import type { Model } from './make-model.ts';

/** What a route shows, by the value of its parameter. */
export type Addressed<Shown> = (model: Model) => ReadonlyMap<string, Shown>;

/**
 * What a route shows at each of its addresses, made once for a model. A route finds it by its parameter, not in
 * `props`, so that Astro may lay pages out ahead, as in a project that a wiki is a part of, or when it is asked for one.
 */
export function addressed<Shown>(entries: (model: Model) => Iterable<readonly [string, Shown]>): Addressed<Shown> {
  const known = new WeakMap<Model, ReadonlyMap<string, Shown>>();
  return (model) => {
    const made = known.get(model) ?? new Map(entries(model));
    known.set(model, made);
    return made;
  };
}

/** What is at one address. @throws Error - when the route has no such address */
export function shownAt<Shown>(all: ReadonlyMap<string, Shown>, value: string | undefined): Shown {
  const shown = all.get(value ?? '');
  if (shown === undefined) throw new Error(`there is nothing at \`${value}\``);
  return shown;
}
