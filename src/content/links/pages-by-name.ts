import { fileName, isFolderPage, isPageFile, withoutEnding } from '../addresses.ts';

/** The question for what has a name, wherever it is: nothing in a folder is called so. */
export const askedByName = (name: string): string => `[[${name}]]`;

/** The name that a question is about, if it is such a question. */
export const nameAsked = (path: string): string | undefined =>
  path.startsWith('[[') && path.endsWith(']]') ? path.slice(2, -2) : undefined;

/**
 * Finds files by their names, as wikis do: letter case, and whether words are set off by spaces, dashes or underscores, do not count.
 * A name may be the end of a path. Of several files that with the shortest path is found.
 */
export function filesByName(files: Iterable<string>): (name: string) => string | undefined {
  const byName = new Map<string, string[]>();
  for (const file of [...files].sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1)))
    for (const name of namesOf(file)) byName.set(name, [...(byName.get(name) ?? []), file]);
  return (asked) => {
    const path = normalized(isPageFile(asked) ? withoutEnding(asked) : asked);
    const name = path.split('/').at(-1) ?? '';
    return byName.get(name)?.find((file) => `/${normalized(placeOf(file))}`.endsWith(`/${path}`));
  };
}

const depth = (file: string): number => file.split('/').length;

/** A page's path as wikis have it; a folder's page is its folder. */
const placeOf = (file: string): string =>
  isPageFile(file) ? (isFolderPage(file) ? file.split('/').slice(0, -1).join('/') : withoutEnding(file)) : file;

const namesOf = (file: string): string[] => {
  const name = isPageFile(file) ? placeOf(file).split('/').at(-1) : file.split('/').at(-1);
  return [normalized(name || fileName(file))];
};

const normalized = (name: string): string =>
  name.normalize('NFC').toLowerCase().trim().replace(/[\s_]/g, '-').replace(/^\//, '');
