import { existsSync } from 'node:fs';
import path from 'node:path';
import { isContent } from '../content/is-content.ts';
import { findConfig } from './find-config.ts';

/**
 * The folder of the team, for a command that is called in a folder: the nearest one above that has a
 * configuration, else the nearest one that has content, at its top or in `content/`, else the folder itself.
 */
export function findRoot(directory: string): string {
  const config = findConfig(directory);
  if (config !== undefined) return path.dirname(config);
  for (let current = path.resolve(directory); ; current = path.dirname(current)) {
    if (isContent(current) || isContent(path.join(current, 'content'))) return current;
    // What is above a repository is somebody else's.
    if (current === path.dirname(current) || existsSync(path.join(current, '.git'))) return path.resolve(directory);
  }
}
