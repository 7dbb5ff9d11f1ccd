import { stat } from 'node:fs/promises';
import path from 'node:path';
import { relativePath, upFrom } from '../files/path-names.ts';
import type { RepositoryFacts } from '../schema/site.ts';
import { git } from './git.ts';
import { findRepository } from './repository-top.ts';
import { webAddressOf } from './web-address.ts';

/**
 * What a content folder's repository says of itself, for the Edit links of a site whose `site.yml` does not. Without a
 * repository, as in a container that has a copy of the files, the folder is known from the nearest `package.json`.
 */
export async function readRepository(content: string): Promise<RepositoryFacts> {
  const found = await findRepository(content);
  if (!found) {
    const top = await nearestPackage(content);
    return top === undefined ? {} : { folder: relativePath(top, content) };
  }
  const [repository, branch] = await Promise.all([addressOf(found.top), branchOf(found.top)]);
  return {
    folder: found.folder,
    ...(repository !== undefined && { repository }),
    ...(branch !== undefined && { branch }),
  };
}

async function nearestPackage(content: string): Promise<string | undefined> {
  for (const folder of upFrom(content))
    if (await stat(path.join(folder, 'package.json')).catch(() => undefined)) return folder;
  return undefined;
}

async function addressOf(top: string): Promise<string | undefined> {
  const remote = await git(top, 'remote', 'get-url', 'origin').catch(() => '');
  return webAddressOf(remote.trim());
}

/** The branch that others see first: what the remote calls its head, else one with a usual name, else the one that is checked out. */
async function branchOf(top: string): Promise<string | undefined> {
  const head = await git(top, 'symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD').catch(() => '');
  if (head !== '') return head.trim().replace(/^origin\//, '');
  const usual = ['main', 'master'].flatMap((name) => [`refs/heads/${name}`, `refs/remotes/origin/${name}`]);
  const known = await git(top, 'for-each-ref', '--format=%(refname:lstrip=-1)', ...usual).catch(() => '');
  const names = known.split('\n');
  for (const name of ['main', 'master']) if (names.includes(name)) return name;
  const current = await git(top, 'symbolic-ref', '--quiet', '--short', 'HEAD').catch(() => '');
  return current.trim() || undefined;
}
