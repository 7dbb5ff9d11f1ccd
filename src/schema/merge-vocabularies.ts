import type { Vocabulary } from './parameter.ts';

/** A page's parameters on top of the site's: what a page says of a parameter changes just that. */
export function mergeVocabularies(site: Vocabulary, own: Vocabulary | undefined): Vocabulary {
  const merged: Vocabulary = { ...site };
  for (const [name, parameter] of Object.entries(own ?? {}))
    merged[name] = { ...(Object.hasOwn(site, name) ? site[name] : {}), ...parameter };
  return merged;
}
