import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { SourceTree } from '../content/read-tree.ts';
import { fewAtOnce } from '../files/few-at-once.ts';

/** How many pages of a content folder were written after a moment: a build of then does not have them as they are. */
export async function newerPages({ root, pages }: Pick<SourceTree, 'root' | 'pages'>, since: Date): Promise<number> {
  const written = await fewAtOnce(
    pages.filter(({ ofEngine }) => ofEngine !== true),
    async ({ file }) => (await stat(path.join(root, file)).catch(() => undefined))?.mtime ?? since,
  );
  return written.filter((time) => time > since).length;
}
