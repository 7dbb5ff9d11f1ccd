import { git } from './git.ts';

/**
 * Which files have changes that are not committed; none where there is no Git or no repository.
 *
 * @param folder - where the files are
 * @param files - by their paths from there
 */
export async function uncommitted(folder: string, files: readonly string[]): Promise<string[]> {
  if (files.length === 0) return [];
  const status = await git(
    folder,
    '-c',
    'core.quotePath=false',
    'status',
    '--porcelain',
    '-z',
    '--no-renames',
    '.',
  ).catch(() => '');
  const top = status === '' ? '' : (await git(folder, 'rev-parse', '--show-prefix')).trim();
  const changed = status.split('\0').flatMap((line) => (line === '' ? [] : [line.slice(3)]));
  // A folder that is new as a whole is named with a slash at its end.
  const isChanged = (file: string): boolean =>
    changed.some((name) => name === top + file || (name.endsWith('/') && `${top}${file}`.startsWith(name)));
  return files.filter(isChanged);
}
