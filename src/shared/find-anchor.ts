/** The prefix of the ids of places that authors have named. */
export const ANCHOR_PREFIX = 'user-content-';

/**
 * Finds what a fragment leads to: the id of that name, with our prefix or without, else one
 * that differs in letter case alone. The
 * build, `check` and the browser all ask this, so that what one of them finds, the others do.
 *
 * @param ids - the ids of a page, in its order: the first of several that are alike is found
 */
export function anchorFinder(ids: Iterable<string>): (name: string) => string | undefined {
  const exact = new Set(ids);
  const alike = new Map<string, string>();
  for (const id of exact) if (!alike.has(plain(id))) alike.set(plain(id), id);
  return (name) => [name, ANCHOR_PREFIX + name].find((id) => exact.has(id)) ?? alike.get(plain(name));
}

const plain = (name: string): string => name.normalize().toLowerCase().replace(ANCHOR_PREFIX, '');

/** The name in a fragment, `diagnosis` of `#diagnosis?host=web-1`, as it was before it was encoded. */
export function anchorName(hash: string): string {
  const [written = ''] = hash.replace(/^#/, '').split(/\?|:~:/, 1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
