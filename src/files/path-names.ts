import path from 'node:path';

/** A path with `/`, as the content and the addresses of the site have it, whatever the system's own sign is. */
export const withSlashes = (file: string): string => file.replaceAll(path.sep, '/');

/** A file's path from a folder, with `/`. */
export const relativePath = (folder: string, file: string): string => withSlashes(path.relative(folder, file));

/** A file as it is named in a folder: its path from there, with `/`, or the whole path when it is not in there. */
export function nameFrom(directory: string, file: string): string {
  const relative = relativePath(directory, file);
  return relative.startsWith('..') || path.isAbsolute(relative) ? withSlashes(file) : relative;
}

/** The folders that a path with `/` is in, the outermost first: `a/b/c.md` is in `a` and in `a/b`. */
export function foldersOf(file: string): string[] {
  const folders: string[] = [];
  for (let end = file.indexOf('/', 1); end !== -1; end = file.indexOf('/', end + 1))
    if (file[end - 1] !== '/') folders.push(file.slice(0, end));
  return folders;
}

/** A folder, and each folder that it is in, up to the root of the file system. */
export function* upFrom(folder: string): Generator<string> {
  let current = path.resolve(folder);
  for (yield current; current !== path.dirname(current); yield current) current = path.dirname(current);
}
