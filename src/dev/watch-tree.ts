import { type FSWatcher, watch } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { BUILD_MARK } from '../content/addresses.ts';
import { isPassedOver, STATIC, shownOfPassedOver } from '../content/passed-over.ts';
import { relativePath } from '../files/path-names.ts';
import { IGNORE_FILE, readIgnored } from '../git/ignored.ts';

/** Editors write a file in several steps; this is how long the last one is waited for. */
const SETTLE_MS = 20;

/** How often it is looked whether the root is still the folder that is watched: nothing tells when it comes back. */
const ROOT_MS = 500;

interface Watched {
  /** What tells the folder from another one of that path. */
  id: string;
  watcher: FSWatcher;
}

/** A tree that is watched, until it is closed. */
export interface TreeWatch {
  close(): void;
}

/**
 * Watches a content tree: `changed` is called whenever something in it may have changed, whatever
 * happened to the tree itself. The root may be removed and made again, renamed away and back, or be
 * unreadable for a moment, and so may every folder in it. (chokidar, Vite's watcher, loses a root that
 * was removed: https://github.com/paulmillr/chokidar/issues/1278, and a folder that was made again
 * at once.)
 *
 * Folders are watched, not files, from when the promise is fulfilled. After each change, and before `changed` is called, the watched
 * folders are compared with those on disk, so that what happens later is seen.
 *
 * @param failed - told when a folder cannot be watched, once for each reason
 */
export async function watchTree(root: string, changed: () => void, failed: (error: Error) => void): Promise<TreeWatch> {
  const folders = new Map<string, Watched>();
  const reasons = new Set<string>();
  let rootId = '';
  let timer: NodeJS.Timeout | undefined;
  let comparing = false;
  let closed = false;

  const inStatic = (folder: string): boolean => path.relative(root, folder).split(path.sep)[0] === STATIC;
  const isUnseen = (name: string, folder: string): boolean =>
    isPassedOver(name, inStatic(folder)) && shownOfPassedOver(name) === undefined;

  const drop = (folder: string): void => {
    folders.get(folder)?.watcher.close();
    folders.delete(folder);
  };

  const open = (folder: string, id: string): void => {
    if (folders.get(folder)?.id === id || closed) return;
    drop(folder);
    try {
      const watcher = watch(folder, (event, name) => {
        // A folder that is removed or renamed says its own name; what comes after at its path is another one.
        const itself = event === 'rename' && name === path.basename(folder);
        if (itself) drop(folder);
        if (itself || name === null || name === IGNORE_FILE || !isUnseen(name, folder)) touched();
      });
      watcher.on('error', () => {
        drop(folder);
        touched();
      });
      folders.set(folder, { id, watcher });
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      // It is gone already, or may not be read: its parent says when that changes.
      if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES' || code === 'EPERM' || reasons.has(code)) return;
      reasons.add(code);
      failed(error as Error);
    }
  };

  const compare = async (): Promise<void> => {
    const there = new Set<string>();
    rootId = await identify(root);
    const realRoot = await realpath(root).catch(() => root);
    const ignored = await readIgnored(root);
    const visit = async (folder: string, seen: readonly string[]): Promise<void> => {
      const real = folder === root ? realRoot : await realpath(folder).catch(() => undefined);
      // What lies elsewhere is no content, and links may lead in a circle.
      if (real === undefined || seen.includes(real) || (real !== realRoot && !real.startsWith(realRoot + path.sep)))
        return;
      const id = await identify(folder);
      if (id === '') return;
      there.add(folder);
      open(folder, id);
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
      // A site that was built here is no content.
      if (folder !== root && entries.some(({ name }) => name === BUILD_MARK)) return;
      for (const entry of entries) {
        if (entry.isFile() || isUnseen(entry.name, folder)) continue;
        const child = path.join(folder, entry.name);
        if (ignored.has(relativePath(root, child), entry.isDirectory())) continue;
        if (entry.isDirectory() || (await stat(child).catch(() => undefined))?.isDirectory())
          await visit(child, [...seen, real]);
      }
    };
    await visit(root, []);
    for (const folder of [...folders.keys()]) if (!there.has(folder)) drop(folder);
  };

  const touched = (): void => {
    clearTimeout(timer);
    if (closed) return;
    timer = setTimeout(() => {
      // What changes in the meantime is looked at afterwards.
      if (comparing) return touched();
      comparing = true;
      compare()
        .finally(() => {
          comparing = false;
        })
        .then(() => {
          if (!closed) changed();
        })
        .catch(failed);
    }, SETTLE_MS);
  };

  await compare();
  const rootTimer = setInterval(() => {
    identify(root)
      .then((id) => {
        if (id !== rootId) touched();
      })
      .catch(failed);
  }, ROOT_MS);

  return {
    close: () => {
      closed = true;
      clearTimeout(timer);
      clearInterval(rootTimer);
      for (const folder of [...folders.keys()]) drop(folder);
    },
  };
}

/** What tells a folder from whatever else may be at its path, and from itself with other permissions; empty where nothing is. */
async function identify(folder: string): Promise<string> {
  const stats = await stat(folder).catch(() => undefined);
  return stats === undefined ? '' : `${stats.dev}:${stats.ino}:${stats.mode}`;
}
