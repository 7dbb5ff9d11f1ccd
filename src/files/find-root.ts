import { existsSync } from 'node:fs';
import path from 'node:path';
import { findConfig } from './find-config.ts';
import { isContent } from './is-content.ts';
import { upFrom } from './path-names.ts';

/**
 * The folder of the team, for a command that is called in a folder: the nearest one above that has a
 * configuration, else the nearest one that has content, at its top or in `content/`, else the folder itself.
 */
export function findRoot(directory: string): string {
  const config = findConfig(directory);
  if (config !== undefined) return path.dirname(config);
  for (const folder of upFrom(directory)) {
    if (isContent(folder) || isContent(path.join(folder, 'content'))) return folder;
    // What is above a repository is not the team's.
    if (existsSync(path.join(folder, '.git'))) break;
  }
  return path.resolve(directory);
}
