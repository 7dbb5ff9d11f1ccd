import { beginning, type Named, type PartsIndex, partWith, sortedBy } from '../../shared/sorted-parts.ts';
import { loadJson } from '../dom/load-json.ts';
import { root } from '../dom/root.ts';

const folder = new URL('_pagebook/links/', root);

/** Alerts' pages by title, of which a part is loaded at a time. */
export interface AlertList {
  /** Whether there are others than the ones that are shown first. */
  isLong: boolean;
  /** Those whose titles begin so; of a long list as many as are in one part. */
  beginningWith(words: string): Promise<Named[]>;
}

/** The list of all alerts' pages; undefined when it cannot be loaded. */
export async function loadAlertList(): Promise<AlertList | undefined> {
  const index = await loadJson<PartsIndex>(new URL('index.json', folder));
  if (!index) return undefined;
  const parts = new Map<number, Promise<Named[] | undefined>>();
  const load = (number: number): Promise<Named[] | undefined> => {
    const part = parts.get(number) ?? loadJson<Named[]>(new URL(`${number}.json`, folder));
    parts.set(number, part);
    return part;
  };
  return {
    isLong: index.starts.length > 1,
    beginningWith: async (words) => {
      const wanted = beginning(words);
      const first = partWith(index, wanted);
      // What begins so may end in the next part.
      const both = await Promise.all([first, first + 1].filter((each) => each < index.starts.length).map(load));
      return both.flatMap((part) => part ?? []).filter((entry) => sortedBy(entry).startsWith(wanted));
    },
  };
}
