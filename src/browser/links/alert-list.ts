import { beginning, type Named, type PartsIndex, partWith, sortedBy } from '../../shared/sorted-parts.ts';
import { root } from '../dom/root.ts';
import { loadData } from '../rooms/load-data.ts';

const FOLDER = '_pagebook/links';

/** Alerts' pages by title, of which a part is loaded at a time. */
export interface AlertList {
  /** Whether there are others than the ones that are shown first. */
  isLong: boolean;
  /** Those whose titles begin so; of a long list as many as are in one part. */
  beginningWith(words: string): Promise<Named[]>;
}

/** The list of all alerts' pages; undefined when it cannot be loaded. */
export async function loadAlertList(): Promise<AlertList | undefined> {
  const index = await loadData<PartsIndex>(`${FOLDER}/index`).catch(() => undefined);
  if (!index) return undefined;
  const parts = new Map<number, Promise<Named[] | undefined>>();
  const load = (number: number): Promise<Named[] | undefined> => {
    const part = parts.get(number) ?? loadData<Named[]>(`${FOLDER}/${number}`).catch(() => undefined);
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
      return both
        .flatMap((part) => part ?? [])
        .filter((entry) => sortedBy(entry).startsWith(wanted))
        .map(([title, url]): Named => [title, new URL(url, root).pathname]);
    },
  };
}
