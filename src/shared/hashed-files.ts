/** What one of several files holds before it is compressed, more or less: some KB when it is loaded. */
const BYTES_A_FILE = 12 * 1024;

/**
 * Over how many files so many bytes are spread. It is a power of two, so that the number, and with it
 * the place of everything, stays the same while a site grows a little.
 */
export const countFiles = (bytes: number): number => 2 ** Math.max(0, Math.ceil(Math.log2(bytes / BYTES_A_FILE)));

/** The number of the file, of so many, that has what is called so. */
export function fileOf(key: string, files: number): number {
  // FNV-1a, which spreads names that begin or end alike: http://www.isthe.com/chongo/tech/comp/fnv/
  let hash = 0x811c9dc5;
  for (const letter of key) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  // The last bits alone know too little of what is multiplied.
  return ((hash ^ (hash >>> 15)) >>> 0) % files;
}
