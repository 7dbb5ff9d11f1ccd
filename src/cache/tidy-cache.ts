import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fewAtOnce } from '../files/few-at-once.ts';
import type { Paths } from '../files/paths.ts';
import { writeWhole } from './write-whole.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** What was not used for so long is forgotten. */
const KEPT_MS = 30 * DAY_MS;
/** More than that is kept only of what was used within a day: some eighty thousand pages. */
const MOST_BYTES = 1024 ** 3;
/** Nothing else is ever removed: the folder may be one that holds other things too. */
const PAGE = /^[\w-]{27}\.json$/;
/** What `replaceFile` writes before it is renamed. */
const LEFT_OVER = /^\.[\w-]{27}\.json\.[\da-f-]{36}$/;
const COMMIT = /^(?:changes-[\da-f]{40,64}|score-[\da-f]{40,64}-\d{4}-\d{2})\.json$/;
const TREE = /^[\w-]{27}$/;
const PAGE_FOLDER = /^[\w-]{2}$/;

interface CachedFile {
  file: string;
  used: number;
  bytes: number;
}

/**
 * Once a day forgets what has not been used for 30 days, pages and whole trees, what killed processes have
 * left, and the oldest pages when there is too much of them.
 *
 * @param inUse - the keys of pages that are not to be touched
 */
export async function tidyCache(
  { pageCache, snapshot }: Pick<Paths, 'pageCache' | 'snapshot'>,
  inUse: ReadonlySet<string>,
  mostBytes: number = MOST_BYTES,
): Promise<void> {
  const tidied = path.join(pageCache, '.tidied');
  const now = Date.now();
  if ((await timeOf(tidied)) > now - DAY_MS) return;
  await writeWhole(tidied, '');

  const pages: CachedFile[] = [];
  for (const folder of await namesIn(pageCache)) {
    if (!PAGE_FOLDER.test(folder)) continue;
    await fewAtOnce(await namesIn(path.join(pageCache, folder)), async (name) => {
      const isPage = PAGE.test(name);
      if (!isPage && !LEFT_OVER.test(name)) return;
      const file = path.join(pageCache, folder, name);
      const { mtimeMs: used, size: bytes } = await stat(file);
      if (isPage && inUse.has(name.slice(0, -'.json'.length))) return;
      if (used < now - (isPage ? KEPT_MS : DAY_MS)) await remove(file);
      else if (isPage) pages.push({ file, used, bytes });
    });
  }
  let total = pages.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { file, used, bytes } of pages.sort((a, b) => a.used - b.used)) {
    if (total <= mostBytes || used > now - DAY_MS) break;
    await remove(file);
    total -= bytes;
  }

  const own = path.dirname(snapshot);
  // One for each commit that was built.
  for (const name of await namesIn(own)) {
    const file = path.join(own, name);
    if (COMMIT.test(name) && (await timeOf(file)) < now - KEPT_MS) await remove(file);
  }
  for (const name of await namesIn(path.dirname(own))) {
    const folder = path.join(path.dirname(own), name);
    const used = Math.max(await timeOf(folder), await timeOf(path.join(folder, 'snapshot.json')));
    if (TREE.test(name) && folder !== own && used < now - KEPT_MS) await remove(folder);
  }
}

/** Other processes may tidy the same folder. */
const remove = (file: string): Promise<void> => rm(file, { recursive: true, force: true });

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

const timeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
