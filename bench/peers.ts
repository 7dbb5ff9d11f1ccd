import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { timed } from './build.ts';
import { listFiles } from './content-tree.ts';
import { type Figure, median } from './report.ts';

const PROJECTS = fileURLToPath(new URL('peers', import.meta.url));
const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));

interface Peer {
  name: string;
  folder: string;
  times: number[];
  /** At most this share of its time is ours (DESIGN.md 7). */
  share?: number;
}

/** The generators that we are measured against, on the same pages in the same run. */
export class Peers {
  readonly #peers: Peer[];

  private constructor(peers: Peer[]) {
    this.#peers = peers;
  }

  /** Installs the peers into a folder and gives each the pages. Needs npm and its registry. */
  static async install(folder: string, content: string): Promise<Peers> {
    await cp(PROJECTS, folder, { recursive: true });
    await timed('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], environment(), folder);
    const peers: Peer[] = [
      { name: 'Starlight, index included', folder: path.join(folder, 'starlight'), times: [], share: 1 / 3 },
      { name: 'plain Astro, without an index', folder: path.join(folder, 'plain'), times: [] },
    ];
    for (const peer of peers) await copyPages(content, path.join(peer.folder, 'src/content/docs'));
    return new Peers(peers);
  }

  /** Builds each once, from nothing. */
  async build(): Promise<void> {
    for (const { folder, times } of this.#peers) {
      for (const kept of ['dist', '.astro', 'node_modules', '../node_modules/.astro', '../node_modules/.vite'])
        await rm(path.join(folder, kept), { recursive: true, force: true });
      const astro = path.join(folder, '../node_modules/astro/bin/astro.mjs');
      const { total } = await timed(process.execPath, [astro, 'build'], environment(), folder);
      times.push(total);
    }
  }

  /** @param ours - the median of our own cold builds */
  figures(ours: number): Figure[] {
    const group = 'Beside others, from nothing, medians';
    return this.#peers.flatMap(({ name, times, share }): Figure[] => [
      { group, name, unit: 's', value: median(times) },
      {
        group,
        name: '  our time to theirs',
        unit: 'times',
        value: ours / median(times),
        ...(share !== undefined && { budget: share }),
      },
    ]);
  }
}

/** The Node that runs the benchmark also runs the peers. */
const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [path.join(REPOSITORY, 'node_modules/.bin'), process.env['PATH']].join(path.delimiter),
  ASTRO_TELEMETRY_DISABLED: '1',
});

/** Copies a tree; Starlight wants a title in the front matter of every page. */
async function copyPages(content: string, into: string): Promise<void> {
  await cp(content, into, { recursive: true });
  for (const file of await listFiles(into)) {
    const page = path.join(into, file);
    // Neither peer has a vocabulary or partials.
    if (/\.ya?ml$|^partials\//.test(file)) await rm(page);
    else if (/\.md$/i.test(file)) await writeFile(page, withTitle(file, await readFile(page, 'utf8')));
  }
  await mkdir(into, { recursive: true });
}

function withTitle(file: string, text: string): string {
  const [, matter = '', body = text] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
  const title =
    /^title: *['"]?(.*?)['"]? *$/m.exec(matter)?.[1] ??
    /^# +(.*)$/m.exec(body)?.[1] ??
    path.basename(file).replace(/\.md$/i, '');
  return `---\ntitle: ${JSON.stringify(title)}\n---\n${body}`;
}
