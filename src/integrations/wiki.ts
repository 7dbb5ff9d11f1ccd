import path from 'node:path';
import type { Snapshot } from '../project/page-record.ts';

/** The wiki as part of an Astro project. */
export interface Wiki {
  /** The content as it was prepared last. */
  snapshot(): Snapshot;
  /** The file that the snapshot is in. */
  snapshotFile: string;
  /** Where the wiki is in the built project, which may be at its top: `runbooks`. */
  folder: string;
  /** Whether its pages are laid out when a build asks for them, not all at once by Astro. */
  asked?: boolean;
  /** The modules of the team's own alerting systems. */
  systems: readonly string[];
}

/** The sub-path of a wiki within the project that it is in. */
export function folderIn(projectBase: string, base: string): string {
  const [outer, inner] = [projectBase, base].map((each) => each.replace(/^\/+|\/+$/g, ''));
  return inner === outer ? '' : path.posix.relative(`/${outer}`, `/${inner}`);
}

/** The path from the wiki's own address that a server is asked for, whether or not it has taken the project's base off. */
export function pathInWiki(url: string | undefined, { folder, snapshot }: Wiki): string | undefined {
  const asked = url?.split('?', 1)[0] ?? '';
  const prefix = [snapshot().site.base, `/${folder}`]
    .map((each) => (each.endsWith('/') ? each : `${each}/`))
    .find((each) => asked.startsWith(each));
  return prefix === undefined ? undefined : asked.slice(prefix.length);
}
