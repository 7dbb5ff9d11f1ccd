import { access, constants, lstat, readdir, readlink, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { explainDiskError } from '../../problems/disk-errors.ts';
import { isBareRepository, isEmpty, listFolder } from './list-folder.ts';
import { readMark } from './mark.ts';
import { type Chain, chainOf, type Place } from './place.ts';
import type { FolderFacts, FolderState } from './validate-folder.ts';

/** The folders that a build reads and works in, none of which it may replace. */
export interface Surroundings {
  /** The engine's folder. */
  engine: string;
  /** The team's folder. */
  root: string;
  content: string;
  cache: string;
  /** The folder that the command runs in. */
  directory: string;
  home: string;
}

/** Where a command runs, with the folders of its build. */
export const surroundingsOf = (folders: Pick<Surroundings, 'engine' | 'root' | 'content' | 'cache'>): Surroundings => ({
  ...folders,
  directory: process.cwd(),
  home: homedir(),
});

/**
 * Gathers what decides whether a build may replace a folder. Nothing is written.
 *
 * @param asked - the folder as it was named in the call, from the folder that the command runs in
 */
export async function readFolderFacts(asked: string, around: Surroundings): Promise<FolderFacts> {
  const outDir = path.resolve(around.directory, asked);
  const found = await find(outDir);
  const chain = await chainOf(found.real);
  return {
    asked,
    chain,
    state: found.state ?? (await stateOf(found.real)),
    ...(await writability(chain)),
    home: await realChain(around.home),
    guarded: await Promise.all(
      [
        { what: 'the content folder', folder: around.content },
        { what: 'the engine’s folder', folder: around.engine },
        { what: 'the cache', folder: around.cache },
        { what: 'the working directory', folder: around.directory },
        { what: 'your home folder', folder: around.home },
        { what: 'the folder of the configuration', folder: around.root },
      ].map(async ({ what, folder }) => ({ what, chain: await realChain(folder) })),
    ),
    closed: await closedFolders(chain, around),
  };
}

/** The real path, as far as the folder is there; or why there can be none. */
async function find(folder: string): Promise<{ real: string; state?: FolderState }> {
  try {
    return { real: await realpath(folder) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return { real: folder, state: { is: 'no-folder' } };
    if (code !== 'ENOENT') return { real: folder, state: { is: 'unreadable', why: explainDiskError(error) } };
  }
  const stats = await lstat(folder).catch(() => undefined);
  if (stats?.isSymbolicLink()) return { real: folder, state: { is: 'dead-link', to: await readlink(folder) } };
  const parent = path.dirname(folder);
  const above = await find(parent);
  return { ...above, real: path.join(above.real, path.basename(folder)) };
}

const realChain = async (folder: string): Promise<Chain> => chainOf((await find(path.resolve(folder))).real);

async function stateOf(folder: string): Promise<FolderState> {
  try {
    const names = await readdir(folder);
    if (isEmpty(names)) return { is: 'empty' };
    const mark = await readMark(folder);
    if (!mark) return { is: 'other', holds: names.sort().find((name) => !isEmpty([name])) ?? '' };
    const written = new Set(mark.files.map((file) => file.normalize()));
    const { files, repositories } = await listFolder(folder);
    return { is: 'site', foreign: files.filter((file) => !written.has(file.normalize())), repositories };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { is: 'missing' };
    if (code === 'ENOTDIR') return { is: 'no-folder' };
    return { is: 'unreadable', why: explainDiskError(error) };
  }
}

/** Whether the folder can be written, or the one that it is to be made in; and the one that it is in. */
async function writability([own, ...around]: Chain): Promise<{ unwritable?: string; besideWritable: boolean }> {
  const why = await whyUnwritable([own, ...around]);
  return { ...(why !== undefined && { unwritable: why }), besideWritable: (await whyUnwritable(around)) === undefined };
}

/** Why the first of these folders that is there cannot be written. */
async function whyUnwritable(chain: readonly Place[]): Promise<string | undefined> {
  const nearest = chain.find(({ id }) => id !== undefined);
  try {
    if (nearest) await access(nearest.path, constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return explainDiskError(error);
  }
}

async function closedFolders(
  chain: Chain,
  { content, engine }: Surroundings,
): Promise<{ what: string; place: Place }[]> {
  const named = await Promise.all(
    [
      { what: '`static/` of the content folder, which is copied into the site', folder: path.join(content, 'static') },
      { what: 'the engine’s sources', folder: path.join(engine, 'src') },
      { what: '`public/` of the engine, which is copied into the site', folder: path.join(engine, 'public') },
    ].map(async ({ what, folder }) => ({ what, place: (await realChain(folder))[0] })),
  );
  const bare: { what: string; place: Place }[] = [];
  for (const place of chain)
    if (isBareRepository(await readdir(place.path).catch(() => []))) bare.push({ what: 'a Git repository', place });
  return [...named, ...bare];
}
