import { lstat, readdir, readlink } from 'node:fs/promises';
import path from 'node:path';

/** Everything in a folder, with what tells whether it was touched: kind, rights, number, size and time. */
export async function listingOf(folder: string): Promise<string[]> {
  // With their kinds, what links lead to is not listed, which may be without an end.
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name))).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      const stats = await lstat(file, { bigint: true });
      const link = stats.isSymbolicLink() ? await readlink(file) : '';
      return [name, stats.mode, stats.ino, stats.size, stats.mtimeNs, link].join(' ');
    }),
  );
}
