import { readFile, rm } from 'node:fs/promises';
import { type BuildFolders, build } from '../build.ts';
import { type Generator, KINDS, type Kind } from './generator.ts';

/** Our own build, as the first of those that are compared. */
export async function ownSite(folders: BuildFolders & { content: string }): Promise<Generator> {
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  return {
    name: 'Pagebook',
    version,
    content: folders.content,
    output: folders.outDir,
    kinds: Object.keys(KINDS) as Kind[],
    search: { keys: '/', field: 'dialog[open] input[type=search]', result: 'dialog .search-title a' },
    forget: async () => {
      await rm(folders.cache, { recursive: true, force: true });
      await rm(folders.outDir, { recursive: true, force: true });
    },
    build: async (edited) => {
      const { compiled, total, memory, stages } = await build(folders);
      if (edited !== 'all' && compiled !== edited)
        throw new Error(`${edited} pages were edited, but ${compiled} were compiled`);
      return { total, memory, stages };
    },
  };
}
