import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { compilerVersion } from '../cache/compiler-version.ts';
import { digest } from '../files/digest.ts';
import { engineFolder, engineVersion } from '../files/engine.ts';
import { fewAtOnce } from '../files/few-at-once.ts';
import type { Paths } from '../files/paths.ts';
import { lastCommit } from '../git/changes.ts';
import type { Snapshot } from '../project/page-record.ts';
import { listFolder } from './output/list-folder.ts';
import { writeMark } from './output/mark.ts';

/** What a built site says of its build, in `/build.json`. */
export interface BuildRecord {
  /** The same for the same content and the same engine. */
  id: string;
  version: string;
  /** When it was built. */
  time: string;
  /** The last commit of the content. */
  commit: string | null;
  pages: number;
}

/** Describes a build of this snapshot. */
export async function describeBuild({ content }: Pick<Paths, 'content'>, snapshot: Snapshot): Promise<BuildRecord> {
  const { contentRoot, pageCache, ...site } = snapshot;
  const shared = path.join(engineFolder, 'public');
  const [ours, files, commit] = await Promise.all([
    listFolder(shared).then((own) => digestFiles(shared, own.files)),
    digestFiles(contentRoot, [...snapshot.files, ...snapshot.statics.map((file) => `static/${file}`)]),
    lastCommit(content).catch(() => null),
  ]);
  return {
    id: digest(compilerVersion(), ours, JSON.stringify(site), files),
    version: engineVersion,
    time: new Date().toISOString(),
    commit,
    pages: snapshot.pages.length,
  };
}

/** Writes what a site says of its build, and then the mark, which makes it a whole site. */
export async function markBuild(folder: string, record: BuildRecord): Promise<void> {
  await writeFile(path.join(folder, 'build.json'), `${JSON.stringify(record)}\n`);
  const { id, version, time } = record;
  await writeMark(folder, { id, version, time, files: (await listFolder(folder)).files });
}

async function digestFiles(root: string, files: readonly string[]): Promise<string> {
  const hashes = await fewAtOnce(files, async (file) => {
    const hash = createHash('sha256');
    await pipeline(createReadStream(path.join(root, file)), hash);
    return hash.digest('base64url');
  });
  return digest(...files, ...hashes);
}
