import { addressOf, ENGINE_PAGES, isEngineFile, PAGE_FILES } from '../content/addresses.ts';
import { foldersOf } from '../files/path-names.ts';
import type { Add } from './validate.ts';

/** The one file of ours that a team may have its own of. */
const REPLACEABLE = 'robots.txt';

/**
 * Sees to it that `static/` only adds to the site: a file there must neither be in a page's place,
 * nor in that of another file, nor where the site has a folder.
 *
 * @param statics - its files, as paths from `static/`
 * @param lists - the addresses of the engine's lists
 * @param files - the files that pages publish
 */
export function validateStatic(
  statics: readonly string[],
  pages: readonly { file: string }[],
  lists: readonly string[],
  files: Iterable<string>,
  add: Add,
): void {
  const ours = '';
  const owners = new Map<string, string>();
  const folders = new Map<string, string>();
  const own = (path: string, owner: string): void => {
    const whole = fold(path);
    owners.set(whole, owner);
    for (const folder of foldersOf(whole)) folders.set(folder, owner);
  };
  for (const address of [...lists, ...ENGINE_PAGES]) own(join(address, 'index.html'), ours);
  for (const { file } of pages) for (const name of PAGE_FILES) own(join(addressOf(file), name), file);
  for (const file of files) own(file, file);

  for (const path of statics) {
    if (path === REPLACEABLE) continue;
    if (/[\\\x00-\x1f\x7f]/.test(path))
      add(
        'reserved-address',
        `static/${path}`,
        0,
        `\`static/${path}\` holds a character that means something else in an address`,
        'Rename the file or its folder.',
      );
    const whole = fold(path);
    const owner = isEngineFile(whole)
      ? ours
      : ([whole, ...foldersOf(whole)].map((each) => owners.get(each)).find((each) => each !== undefined) ??
        folders.get(whole));
    if (owner === undefined) continue;
    const place = owner === ours ? 'what Pagebook itself serves there' : `\`${owner}\``;
    add(
      owner === ours ? 'reserved-address' : 'duplicate-address',
      `static/${path}`,
      0,
      `\`static/${path}\` would be at \`/${path}\`, in the place of ${place}`,
      'Rename or remove it: `static/` adds to the site and replaces nothing in it.',
    );
  }
}

const join = (address: string, name: string): string => (address === '' ? name : `${address}/${name}`);

/** As file systems compare names that do not keep letter case. */
const fold = (path: string): string => path.normalize().toLowerCase();
