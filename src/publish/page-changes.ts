import { counted } from '../problems/counted.ts';

/** What a build changes, by the addresses of pages. */
export interface PageChanges {
  added: string[];
  changed: string[];
  removed: string[];
}

/** The version of each page by its address; it is another whenever the page may be. */
export type PageVersions = ReadonlyMap<string, string>;

/** What is other than before; undefined `before` is no build, so that all is new. */
export function comparePages(before: PageVersions | undefined, after: PageVersions): PageChanges {
  const addresses = [...after.keys()].sort();
  return {
    added: addresses.filter((address) => !before?.has(address)),
    changed: addresses.filter((address) => before?.has(address) && before.get(address) !== after.get(address)),
    removed: [...(before?.keys() ?? [])].filter((address) => !after.has(address)).sort(),
  };
}

/** The part of its pages that a build must still have, in hundredths. */
const ENOUGH = 80;

/** Whether a build has so few of the pages of the one before that something must have gone wrong. */
export const isFarFewer = (before: PageVersions | undefined, after: PageVersions): boolean =>
  before !== undefined && after.size * 100 < before.size * ENOUGH;

/** How many addresses of each kind a person is told. */
const MOST_TOLD = 10;

/** What a build changes, a line each; the last of many are counted. */
export function changesText(changes: PageChanges, most: number = MOST_TOLD): string {
  const lines = (['added', 'changed', 'removed'] as const).flatMap((kind) => {
    const addresses = changes[kind];
    const more = addresses.length - most;
    return [
      ...addresses.slice(0, most).map((address) => `  ${kind.padEnd(8)} ${address}\n`),
      ...(more > 0 ? [`  ${kind.padEnd(8)} ${counted(more, 'more page')}\n`] : []),
    ];
  });
  return lines.join('');
}
