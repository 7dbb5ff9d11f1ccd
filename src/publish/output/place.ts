import { stat } from 'node:fs/promises';
import path from 'node:path';

/** A folder by its real path, and by what the file system calls it, which sees through mounts and letter case. */
export interface Place {
  path: string;
  /** Device and inode; a folder that is not there has none. */
  id?: string;
}

/** A folder with all that it is in, from itself up to the root. */
export type Chain = readonly [Place, ...Place[]];

/** Whether two places are one folder. */
export const isSame = (a: Place, b: Place): boolean => a.path === b.path || (a.id !== undefined && a.id === b.id);

/** Whether the second folder is the first, or is in it. */
export const contains = ([outer]: Chain, inner: Chain): boolean => inner.some((place) => isSame(place, outer));

/** The chain of a folder whose path is real as far as it is there. */
export async function chainOf(real: string): Promise<Chain> {
  const place = await placeOf(real);
  const parent = path.dirname(real);
  return parent === real ? [place] : [place, ...(await chainOf(parent))];
}

async function placeOf(folder: string): Promise<Place> {
  try {
    const { dev, ino } = await stat(folder, { bigint: true });
    return { path: folder, id: `${dev}:${ino}` };
  } catch {
    return { path: folder };
  }
}
