import path from 'node:path';
import type { Config } from './config.ts';
import { findConfig } from './find-config.ts';
import { loadConfig } from './load-config.ts';
import { type StyleOptions, styleOf } from './style.ts';

/** The content folder, and the folder of the team. */
interface Folders {
  content: string;
  root: string;
}

/** Where the configuration is that a content folder has: in it, above it, or else in the folder of the team. */
export const configFileOf = ({ content, root }: Folders): string | undefined => findConfig(content) ?? findConfig(root);

/**
 * The configuration that a content folder has.
 *
 * @throws Failure - with all that is wrong with it
 */
export const configOf = (folders: Folders): Promise<Config> => loadConfig(configFileOf(folders));

/** How the site looks by it, with absolute paths. */
export async function styleIn(folders: Folders): Promise<StyleOptions> {
  const file = configFileOf(folders);
  return file === undefined ? {} : styleOf(await loadConfig(file), path.dirname(file));
}
