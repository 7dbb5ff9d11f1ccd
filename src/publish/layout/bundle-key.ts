import { compilerVersion } from '../../cache/compiler-version.ts';
import { systemFiles } from '../../config/systems.ts';
import { digest } from '../../files/digest.ts';
import type { Paths } from '../../files/paths.ts';
import type { Snapshot } from '../../project/page-record.ts';

/** The digest of what a bundle is built from, but for files of the team, which Vite finds. */
export async function bundleKey({ config, snapshot: file }: Paths, snapshot: Snapshot): Promise<string> {
  const { site, kinds, style } = snapshot;
  return digest(
    compilerVersion(),
    process.version,
    JSON.stringify([site.base, site.address, kinds, style, await systemFiles(config), file]),
  );
}
