import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { compilerVersion } from '../cache/compiler-version.ts';
import { digest } from '../files/digest.ts';
import { engineFolder, engineVersion } from '../files/engine.ts';
import { fewAtOnce } from '../files/few-at-once.ts';
import type { Paths } from '../files/paths.ts';
import { lastCommit } from '../git/changes.ts';
import type { Snapshot } from '../project/page-record.ts';
import { snapshotKey } from '../project/snapshot-key.ts';
import { listFolder } from './output/list-folder.ts';

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

export interface DescribedBuild {
  record: BuildRecord;
  /** The digest of each file of the content that is copied, by its path. */
  digests: ReadonlyMap<string, string>;
  /** That of the snapshot, but for the texts of pages (`project/snapshot-key.ts`). */
  siteKey: string;
}

/**
 * Describes a build of this snapshot.
 *
 * @param layout - another whenever the same pages may be laid out otherwise
 */
export async function describeBuild(
  { content }: Pick<Paths, 'content'>,
  snapshot: Snapshot,
  layout = '',
): Promise<DescribedBuild> {
  const { contentRoot, pages } = snapshot;
  const shared = path.join(engineFolder, 'public');
  const [ours, digests, commit] = await Promise.all([
    listFolder(shared).then((own) => digestFiles(shared, own.files)),
    digestFiles(contentRoot, [...snapshot.files, ...snapshot.statics.map((file) => `static/${file}`)]),
    lastCommit(content).catch(() => null),
  ]);
  const siteKey = snapshotKey(snapshot);
  const record = {
    id: digest(
      compilerVersion(),
      layout,
      JSON.stringify([...ours]),
      siteKey,
      JSON.stringify(pages.map(({ key, version }) => [key, version])),
      JSON.stringify([...digests]),
    ),
    version: engineVersion,
    time: new Date().toISOString(),
    commit,
    pages: pages.length,
  };
  return { record, digests, siteKey };
}

async function digestFiles(root: string, files: readonly string[]): Promise<Map<string, string>> {
  const digests = await fewAtOnce(files, async (file): Promise<[string, string]> => {
    const hash = createHash('sha256');
    await pipeline(createReadStream(path.join(root, file)), hash);
    return [file, hash.digest('base64url')];
  });
  return new Map(digests);
}
