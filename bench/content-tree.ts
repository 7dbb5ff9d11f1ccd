import { cp, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { generatePages } from './generate-pages.ts';

/** What a content tree has once, however often its pages are repeated. */
const ONCE = new Set(['site.yml', 'parameters.yml', 'partials']);

/** Makes a content tree of so many pages: generated ones, or a real folder's, copied until there are enough. */
export async function makeContentTree(folder: string, count: number, source: string | undefined): Promise<void> {
  if (source === undefined) return generatePages(folder, count);
  const pages = (await listFiles(source)).filter((file) => isPage(file)).sort();
  if (pages.length === 0) throw new Error(`${source} has no Markdown pages`);
  await mkdir(folder, { recursive: true });
  // The first copy stands where it stood, so that links from the root still lead somewhere.
  for (let copy = 0; copy * pages.length < count; copy++) {
    const into = copy === 0 ? folder : path.join(folder, `copy-${copy + 1}`);
    const wanted = new Set(pages.slice(0, count - copy * pages.length));
    await cp(source, into, {
      recursive: true,
      filter: (from) => {
        const file = path.relative(source, from).split(path.sep).join('/');
        if (copy > 0 && ONCE.has(file.split('/')[0] ?? '')) return false;
        return !isPage(file) || wanted.has(file);
      },
    });
  }
}

const isPage = (file: string): boolean => /\.md$/i.test(file) && !file.startsWith('partials/');

/** All files of a folder, as paths from it with `/`; what starts with a dot is left out. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !/(?:^|\/)\./.test(file));
}
