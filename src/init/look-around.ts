import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { loadConfig } from '../config/load-config.ts';
import { isPageFile } from '../content/addresses.ts';
import { emptyTree, listTree, readTree, type SourceTree } from '../content/read-tree.ts';
import { CONFIG_NAMES } from '../files/find-config.ts';
import { foldersOf, relativePath } from '../files/path-names.ts';
import { isIgnoredFolder } from '../git/ignored.ts';
import { readRepository } from '../git/repository.ts';
import { findRepository } from '../git/repository-top.ts';
import { Failure } from '../problems/failure.ts';
import { guessContentFolder } from './content-folder.ts';
import { isEngine, isProgramPackage } from './package-json.ts';

/** What is in a team's folder before anything is set up. */
export interface Surroundings {
  root: string;
  /** The content folder from there, with `/`; `.` when it is that folder itself. */
  content: string;
  /** What is in the content folder; nothing when that is still to be made. */
  tree: SourceTree;
  /** The texts of files that may be added to, and of those that are left alone when they are there. */
  files: ReadonlyMap<string, string>;
  /** The name of the configuration, when there is one. */
  config: string | undefined;
  /** The repository's web address, as far as its Git remote tells. */
  repository: string | undefined;
  /** Whether the folder is the top of a repository, or in none. */
  isTop: boolean;
  /** The folder that Git ignores, from the root: that itself, or the content folder. */
  ignored: string | undefined;
}

/** The files beside the content that setting up could concern. */
const LOOKED_AT = ['package.json', '.gitignore', '.gitlab-ci.yml', '.github/workflows/pagebook.yml', ...CONFIG_NAMES];

/**
 * Looks at a folder. Nothing is written.
 *
 * @param asked - the content folder as it was named in the call, from there
 * @throws Failure - when it cannot be used
 */
export async function lookAround(root: string, asked: string | undefined): Promise<Surroundings> {
  const files = new Map<string, string>();
  for (const name of LOOKED_AT) {
    const text = await readFile(path.join(root, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EISDIR') return orMissing(error);
      throw new Failure(`\`${name}\` is a folder, and must be a file`, 'Rename it, and call `init` again.');
    });
    if (text !== undefined) files.set(name, text);
  }
  if (isEngine(files.get('package.json')))
    throw new Failure('this is the repository of Pagebook itself', 'Call `init` in a folder of your own.', 2);
  const config = CONFIG_NAMES.find((name) => files.has(name));
  const set = config === undefined ? undefined : ((await loadConfig(path.join(root, config))).content ?? '.');
  const wanted = asked === undefined ? undefined : await insideOf(root, asked);
  if (wanted !== undefined && set !== undefined && wanted !== path.posix.normalize(set).replace(/(.)\/$/, '$1'))
    throw new Failure(
      `\`${config}\` says that the content folder is \`${set}\`, not \`${wanted}\``,
      'Change `content` there, or call `init` without a folder.',
      2,
    );
  const content = set ?? wanted ?? (await guessFolder(root, files.get('package.json')));
  const folder = path.join(root, content);
  const isThere = await stat(folder).then(
    () => true,
    () => false,
  );
  const { repository } = await readRepository(isThere ? folder : root);
  const tree = isThere ? await readTree(folder) : emptyTree(folder);
  const isTop = ((await findRepository(root))?.folder ?? '') === '';
  const ignored = (await isIgnoredFolder(root)) ? '.' : (await isIgnoredFolder(folder)) ? content : undefined;
  return { root, content, tree, files, config, repository, isTop, ignored };
}

function orMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}

/** A folder's path from the root, when it is in there, and no file. */
async function insideOf(root: string, asked: string): Promise<string> {
  const inside = relativePath(root, path.resolve(root, asked)) || '.';
  if (inside === '..' || inside.startsWith('../') || path.isAbsolute(inside))
    throw new Failure(
      `\`${asked}\` is not in this folder`,
      'Call `init` at the top of your repository; the content folder is there or in a folder of it.',
      2,
    );
  const stats = await stat(path.join(root, inside)).catch(orMissing);
  if (stats && !stats.isDirectory()) throw new Failure(`\`${asked}\` is no folder`, 'Name the folder of pages.', 2);
  return inside;
}

async function guessFolder(root: string, packageText: string | undefined): Promise<string> {
  const pages = (await listTree(root)).filter(isPageFile);
  const names = new Set(await readdir(root));
  return guessContentFolder({
    names,
    withPages: new Set(pages.flatMap(foldersOf)),
    isPackage: packageText !== undefined && isProgramPackage(packageText, names),
  });
}
