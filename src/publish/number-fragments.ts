import { existsSync } from 'node:fs';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** How Pagefind names a fragment, what it shows of one page: the language, and 28 bits of what is in it. */
const NAME = /^(unknown_[0-9a-f]{7})\.pf_fragment$/;
const DIGITS = 7;

/**
 * Gives the fragments of a search index numbers for names, in the order in which Pagefind lists
 * them. The list of all pages is what every search in texts must load first, and nearly all of its
 * bytes are these names, which do not compress: numbers in order do. They are as long as the names
 * were, so that the list (CBOR in gzip) stays whole.
 */
export async function numberFragments(folder: string): Promise<void> {
  const fragments = path.join(folder, 'fragment');
  // Of no pages there are none.
  const files = existsSync(fragments) ? await readdir(fragments) : [];
  const names = new Set(files.flatMap((file) => NAME.exec(file)?.[1] ?? []));
  const [list, ...others] = (await readdir(folder)).filter((file) => file.endsWith('.pf_meta'));
  if (list === undefined || others.length > 0) return;
  const numbers = new Map<string, string>();
  const before = gunzipSync(await readFile(path.join(folder, list))).toString('latin1');
  const after = before.replace(/unknown_[0-9a-f]{7}/g, (name) => {
    if (!names.has(name)) return name;
    const number = numbers.get(name) ?? name.slice(0, -DIGITS) + String(numbers.size).padStart(DIGITS, '0');
    numbers.set(name, number);
    return number;
  });
  // Whatever this Pagefind does otherwise, its index is good as it is.
  if (numbers.size !== names.size) return;
  const inPlaceOf = (name: string, ending: string): string => path.join(fragments, `${name}.pf_fragment${ending}`);
  for (const name of names) await rename(inPlaceOf(name, ''), inPlaceOf(name, '.named'));
  for (const [name, number] of numbers) await rename(inPlaceOf(name, '.named'), inPlaceOf(number, ''));
  await writeFile(path.join(folder, list), gzipSync(Buffer.from(after, 'latin1'), { level: 9 }));
}
