import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What can have become of a file: a killed process, a full disk, another version, somebody's hand. */
export const DAMAGES: Record<string, (file: string) => Promise<void>> = {
  empty: (file) => writeFile(file, ''),
  'cut in half': async (file) => truncate(file, Math.floor((await readFile(file)).length / 2)),
  null: (file) => writeFile(file, 'null'),
  'an empty object': (file) => writeFile(file, '{}'),
  'an empty list': (file) => writeFile(file, '[]'),
  'not JSON': (file) => writeFile(file, Buffer.from([0xff, 0xfe, 0x00, 0x7b])),
  'changed by a letter': async (file) => {
    const bytes = await readFile(file);
    const middle = Math.floor(bytes.length / 2);
    if (bytes.length > 0) bytes[middle] = bytes[middle] === 0x78 ? 0x79 : 0x78;
    await writeFile(file, bytes);
  },
  'a folder': async (file) => {
    await rm(file);
    await mkdir(path.join(file, 'x'), { recursive: true });
  },
};

/** Every file of a folder. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
