import { factorSlug, factorTitle } from '../incidents/factors.ts';
import type { Model } from './make-model.ts';
import { memoryFor } from './memory.ts';
import { pagesOf, type SeenPage } from './seen-before.ts';

/** A factor in the list of all. */
export interface FactorRow {
  title: string;
  about: string;
  address: string;
  count: number;
  /** The day of the newest incident with it. */
  last?: string;
}

const wordsOf = new WeakMap<Model, Map<string, string>>();

/** Factors as retrospectives write them, by slug. */
function words(model: Model): Map<string, string> {
  const known =
    wordsOf.get(model) ??
    new Map(
      memoryFor(model)
        .incidents.flatMap(({ matter }) => matter.factors ?? [])
        .map((written) => [factorSlug(written), written]),
    );
  wordsOf.set(model, known);
  return known;
}

/** The factors that incidents have, the most frequent first, and those of `factors.yml` that none has. */
export function factorRows(model: Model): FactorRow[] {
  const { byFactor } = memoryFor(model);
  const slugs = new Set([...byFactor.keys(), ...Object.keys(model.factors)]);
  return [...slugs]
    .map((slug) => {
      const incidents = byFactor.get(slug) ?? [];
      const [last] = incidents;
      return {
        title: factorTitle(slug, model.factors, words(model).get(slug)),
        about: aboutOf(model, slug),
        address: `${model.own.factors}/${slug}`,
        count: incidents.length,
        ...(last && { last: last.date }),
      };
    })
    .sort((a, b) => b.count - a.count || (a.title < b.title ? -1 : 1));
}

const aboutOf = ({ factors }: Model, slug: string): string =>
  (Object.hasOwn(factors, slug) ? factors[slug]?.about : undefined) ?? '';

/** A page for each factor. */
export const factorPages = (model: Model): SeenPage[] =>
  factorRows(model).flatMap(({ title, about, address }) =>
    pagesOf(model, memoryFor(model).byFactor.get(address.slice(model.own.factors.length + 1)) ?? [], {
      address,
      title,
      about,
    }),
  );
