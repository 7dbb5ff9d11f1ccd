import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { timed } from '../build.ts';
import { listFiles } from '../content-tree.ts';
import { type Absent, COMMON, type Generator } from './generator.ts';
import { peerPage } from './peer-page.ts';
import type { Peer } from './peers.ts';
import { shortReason } from './reasons.ts';

const PROJECTS = fileURLToPath(new URL('../peers', import.meta.url));
const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
/** Some cannot build ten thousand pages; what takes longer is told as that. */
const LIMIT_MS = 20 * 60_000;

/**
 * Installs the peers into a folder and gives each the pages. Packages need npm and its registry; what is no package must
 * be on the machine. One that cannot be had is told, and the others are measured.
 */
export async function installPeers(
  peers: readonly Peer[],
  folder: string,
  content: string,
): Promise<{ generators: Generator[]; absent: Absent[] }> {
  const generators: Generator[] = [];
  const absent: Absent[] = [];
  const files = await listFiles(content);
  for (const peer of peers) {
    try {
      const project = path.join(folder, peer.folder);
      const version = await install(peer, project);
      await givePages(peer, content, files, path.join(project, peer.pages));
      generators.push(generatorOf(peer, project, version, files.length));
    } catch (error) {
      absent.push({ name: peer.name, why: `is not installed: ${shortReason(error)}` });
    }
  }
  return { generators, absent };
}

/** @returns its version */
async function install(peer: Peer, project: string): Promise<string> {
  await cp(path.join(PROJECTS, peer.folder), project, { recursive: true });
  if (peer.package === undefined) {
    const { output } = await timed(peer.program, ['version'], environment());
    return /\d+(?:\.\d+)+/.exec(output)?.[0] ?? 'of an unknown version';
  }
  await timed('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], environment(), { cwd: project });
  const { dependencies } = JSON.parse(await readFile(path.join(project, 'package.json'), 'utf8'));
  return Object.values<string>(dependencies)[0] ?? '';
}

async function givePages(peer: Peer, content: string, files: readonly string[], into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  for (const file of files) {
    const from = path.join(content, file);
    if (/\.md$/i.test(file)) {
      const page = peerPage(peer.folder, file, await readFile(from, 'utf8'));
      if (page === undefined) continue;
      await mkdir(path.dirname(path.join(into, page.file)), { recursive: true });
      await writeFile(path.join(into, page.file), page.text);
      // Templates are files of each generator's own, and no peer has a vocabulary.
    } else if (/\.(?:png|jpe?g|gif|svg|webp)$/i.test(file)) await cp(from, path.join(into, file), { recursive: true });
  }
}

function generatorOf(peer: Peer, project: string, version: string, pages: number): Generator {
  const program =
    peer.package === undefined ? peer.program : path.join(project, 'node_modules', peer.package, peer.program);
  const call: [string, string[]] =
    peer.package === undefined ? [program, peer.args] : [process.execPath, [program, ...peer.args]];
  const env = { ...environment(), BENCH_PAGES: String(pages), HUGO_CACHEDIR: path.join(project, '.cache') };
  return {
    name: peer.name,
    version,
    content: path.join(project, peer.pages),
    output: path.join(project, peer.output),
    kinds: COMMON,
    ...(peer.search && { search: peer.search }),
    forget: async () => {
      for (const each of [peer.output, ...peer.leaves])
        await rm(path.join(project, each), { recursive: true, force: true });
    },
    build: () => timed(...call, env, { cwd: project, limit: LIMIT_MS }),
  };
}

/** The Node that runs the benchmark also runs the peers. */
const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [path.join(REPOSITORY, 'node_modules/.bin'), process.env['PATH']].join(path.delimiter),
  ASTRO_TELEMETRY_DISABLED: '1',
});
