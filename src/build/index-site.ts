import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';

/** Pagefind's own user interfaces, which we do not use. */
const NOT_USED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;

/**
 * Indexes every built page for search, into `pagefind/`. What is not the author's text is left out.
 *
 * @throws Error - when Pagefind reports one
 */
export async function indexSite(folder: string): Promise<void> {
  const { index, errors } = await createIndex({ excludeSelectors: ['[data-chrome]'], forceLanguage: 'en' });
  if (!index) throw new Error(`Pagefind cannot start: ${errors.join(', ')}`);
  try {
    const added = await index.addDirectory({ path: folder });
    const { files, errors: writeErrors } = await index.getFiles();
    const all = [...added.errors, ...writeErrors];
    if (all.length > 0) throw new Error(`Pagefind: ${all.join(', ')}`);
    for (const file of files) {
      if (NOT_USED.test(file.path)) continue;
      const target = path.join(folder, 'pagefind', file.path);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, file.content);
    }
  } finally {
    await close();
  }
}
