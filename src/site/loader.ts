import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { pathsFor } from '../cache/paths.ts';
import type { PageRecord, Snapshot } from '../project/page-record.ts';
import { readSnapshot } from '../project/read-snapshot.ts';

/** What all pages share. */
export type SiteSettings = Omit<Snapshot, 'pages' | 'files'>;

/**
 * Loads entries from the snapshot that the build has written. HTML stays out of the store: Astro compiles
 * all of that into one module. While developing, which Astro has a watcher for, nothing is loaded: its
 * store is then one file for all servers of the project, whatever content they show.
 */
function snapshotLoader<Entry extends object>(
  name: string,
  entries: (snapshot: Snapshot) => [id: string, data: Entry][],
  schema: z.ZodType<Entry>,
): Loader {
  return {
    name,
    schema,
    load: async (context: LoaderContext): Promise<void> => {
      if (context.watcher) return;
      const { snapshot } = pathsFor(process.env, fileURLToPath(context.config.root));
      const wanted = entries(readSnapshot(snapshot));
      const ids = new Set(wanted.map(([id]) => id));
      for (const id of context.store.keys()) if (!ids.has(id)) context.store.delete(id);
      for (const [id, data] of wanted)
        context.store.set({
          id,
          data: data as Record<string, unknown>,
          digest: context.generateDigest(JSON.stringify(data)),
        });
    },
  };
}

/** The store wants an id; the root's own page has the empty address. */
export const ROOT_ID = '/';

export const pagesLoader = snapshotLoader(
  'pagebook-pages',
  ({ pages }) => pages.map((page) => [page.address === '' ? ROOT_ID : page.address, page]),
  z.custom<PageRecord>(),
);

export const settingsLoader = snapshotLoader(
  'pagebook-settings',
  ({ pages: _pages, files: _files, ...settings }) => [['site', settings]],
  z.custom<SiteSettings>(),
);
