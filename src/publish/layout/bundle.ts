import { statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { seal, unseal } from '../../cache/sealed.ts';
import { writeWhole } from '../../cache/write-whole.ts';
import { digest } from '../../files/digest.ts';
import { engineFolder } from '../../files/engine.ts';
import type { Paths } from '../../files/paths.ts';
import type { Snapshot } from '../../project/page-record.ts';
import type { LaidOutFile, Layout } from '../../routes/asked.ts';
import { listFolder } from '../output/list-folder.ts';
import { openWorkroom } from '../output/workroom.ts';
import { bundleKey, layoutKey } from './bundle-key.ts';
import { listedFiles } from './listed-files.ts';

/** What lays pages out: a server that Astro has built, and what browsers load beside pages. */
export interface Bundle {
  /** Another whenever pages that it lays out may be. */
  id: string;
  /** The folder of what browsers load: styles, scripts, fonts. */
  client: string;
  /** @param siteKey - another whenever anything in the snapshot is but the texts of pages, and on another day */
  open(snapshot: Snapshot, siteKey: string): Promise<OpenLayout>;
}

/** A layout of one snapshot. */
export interface OpenLayout extends Pick<Layout, 'render'> {
  files: LaidOutFile[];
}

/** What is known of a bundle that was built before. */
interface Known {
  /** The name of its folder: another for each bundle, for Node loads a module once. */
  folder: string;
  id: string;
  /** The digest of each file of the team that is in it. */
  inputs: Record<string, string>;
  /** How many bytes each of its own files has. */
  files: Record<string, number>;
}

/**
 * The bundle for a site. It is built again only when the engine, the configuration, or a file of the team that is in
 * it has changed: which pages there are, and what is in them, it is told when it is opened.
 */
export async function readyBundle(paths: Paths, snapshot: Snapshot): Promise<Bundle> {
  const folder = path.join(path.dirname(paths.snapshot), 'layout');
  const record = path.join(folder, 'bundle.json');
  const key = await bundleKey(paths, snapshot);
  const known = unseal(key, await readFile(record).catch(() => Buffer.alloc(0))) as Known | undefined;
  const isCurrent =
    known !== undefined && (await sameInputs(known.inputs)) && isWhole(path.join(folder, known.folder), known.files);
  const { id, folder: name } = isCurrent ? known : await buildBundle(paths, snapshot, key, { folder, record });
  const made = path.join(folder, name);
  return {
    id,
    client: path.join(made, 'client'),
    open: async (site, siteKey) => {
      const entry = pathToFileURL(path.join(made, 'server', 'entry.mjs')).href;
      const { layOut } = (await import(/* @vite-ignore */ entry)) as typeof import('../../routes/asked.ts');
      const { list, render } = layOut(site, siteKey);
      return { files: await listedFiles(path.join(folder, 'files.json'), digest(id, siteKey), list), render };
    },
  };
}

async function buildBundle(
  paths: Paths,
  snapshot: Snapshot,
  key: string,
  { folder, record }: { folder: string; record: string },
): Promise<Known> {
  // What takes longest to load is not loaded for a call that is wrong, or for content that has errors.
  const [{ build }, { layoutConfig }] = await Promise.all([
    import('astro'),
    import('../../integrations/site-config.ts'),
  ]);
  const room = await openWorkroom(paths.builds);
  try {
    const files = new Set<string>();
    await build(await layoutConfig(paths, () => snapshot, { outDir: room.folder, uses: (file) => files.add(file) }));
    const inputs = Object.fromEntries(
      await Promise.all(
        [...files]
          .filter(isTeams)
          .sort()
          .map(async (file) => [file, await digestOf(file)] as const),
      ),
    );
    const { files: own } = await listFolder(room.folder);
    const sizes = own.map((name) => [name, statSync(path.join(room.folder, name)).size] as const);
    const known: Known = {
      folder: digest(key, JSON.stringify(inputs)),
      id: digest(layoutKey(snapshot), ...Object.values(inputs)),
      inputs,
      files: Object.fromEntries(sizes),
    };
    await mkdir(folder, { recursive: true });
    await rm(record, { recursive: true, force: true });
    for (const name of await readdir(folder)) await rm(path.join(folder, name), { recursive: true, force: true });
    await rename(room.folder, path.join(folder, known.folder));
    await writeWhole(record, seal(key, known));
    return known;
  } finally {
    await room.close();
  }
}

const isWhole = (folder: string, files: Known['files']): boolean =>
  Object.entries(files).every(
    ([name, bytes]) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.size === bytes,
  );

/** Ours are in the version of the engine. */
const isTeams = (file: string): boolean => path.isAbsolute(file) && !file.startsWith(engineFolder + path.sep);

async function sameInputs(inputs: Known['inputs']): Promise<boolean> {
  const same = await Promise.all(Object.entries(inputs).map(async ([file, sign]) => (await digestOf(file)) === sign));
  return same.every(Boolean);
}

const digestOf = (file: string): Promise<string> =>
  readFile(file).then(
    (bytes) => digest(bytes.toString('latin1')),
    () => 'missing',
  );
