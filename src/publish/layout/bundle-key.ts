import { compilerVersion } from '../../cache/compiler-version.ts';
import { systemFiles } from '../../config/systems.ts';
import { digest } from '../../files/digest.ts';
import type { Paths } from '../../files/paths.ts';
import type { Snapshot } from '../../project/page-record.ts';

/** The digest of what a site's layout depends on, but for files of the team: wherever the site is built. */
export const layoutKey = ({ site, kinds }: Snapshot): string =>
  digest(compilerVersion(), JSON.stringify([site.base, site.address, site.device_copy, kinds]));

/** The digest of what a bundle is built from, but for files of the team, which Vite finds. */
export async function bundleKey({ config, snapshot: file }: Paths, snapshot: Snapshot): Promise<string> {
  const { style } = snapshot;
  return digest(layoutKey(snapshot), process.version, JSON.stringify([style, await systemFiles(config), file]));
}
