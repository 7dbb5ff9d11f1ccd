import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { withSlashes } from '../../files/path-names.ts';
import { ignoredFrom } from '../../git/ignored.ts';
import { findRepository } from '../../git/repository-top.ts';
import type { Site } from '../../schema/site.ts';
import { forgeUrl } from '../../shared/forge.ts';

/** Where a content folder is in its repository, as it is sent to a thread. */
export interface RepositoryPlace {
  /** The repository's top on this machine. */
  top: string;
  /** The content folder's path from there, with `/`; empty when it is the top itself. */
  folder: string;
  /** The repository's web address. */
  repository?: string;
  branch: string;
}

/** What is around a content folder, for links that lead out of it. */
export interface Surroundings {
  /** The content folder's path from the repository's top, with `/`. */
  folder: string;
  /** What is at a path from the repository's top. */
  what(path: string): 'file' | 'folder' | undefined;
  /** The address of a file or folder of the repository, where that has a known one. */
  view(path: string, isFolder: boolean): string | undefined;
}

/** Finds the place of a content folder. Without a repository, that is what `site.yml` says, or the folder's own name. */
export async function repositoryPlace(content: string, site: Site): Promise<RepositoryPlace> {
  const found = await findRepository(content);
  const real = withSlashes(found ? content : path.resolve(content));
  const said = site.folder.replace(/^\.?\/|\/$|^\.$/g, '');
  const folder = found?.folder ?? (real.endsWith(`/${said}`) ? said : path.posix.basename(real));
  return {
    top: found?.top ?? real.slice(0, real.length - folder.length),
    folder,
    branch: site.branch,
    ...(site.repository !== undefined && { repository: site.repository }),
  };
}

/** Looks around a content folder. Each path is looked at once; what leads out of the repository is not there, nor is what Git ignores. */
export function lookAround({ top, folder, repository, branch }: RepositoryPlace): Surroundings {
  const known = new Map<string, ReturnType<Surroundings['what']>>();
  const ignored = ignoredFrom(top, '');
  const look = (file: string): ReturnType<Surroundings['what']> => {
    const what = whatIs(top, file);
    return what === undefined || ignored.holds(file, what === 'folder') ? undefined : what;
  };
  return {
    folder,
    what: (file) => {
      if (!known.has(file)) known.set(file, look(file));
      return known.get(file);
    },
    view: (file, isFolder) =>
      repository === undefined ? undefined : forgeUrl(repository, branch, file, isFolder ? 'folder' : 'file'),
  };
}

function whatIs(top: string, file: string): ReturnType<Surroundings['what']> {
  if (file.split('/').includes('.git')) return undefined;
  try {
    const real = realpathSync(path.join(top, file));
    const realTop = realpathSync(top);
    if (real !== realTop && !real.startsWith(realTop + path.sep)) return undefined;
    return statSync(real).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}
