import { existsSync } from 'node:fs';
import path from 'node:path';
import { upFrom } from './path-names.ts';

/** The names that a configuration may have; of several in a folder, the first counts. */
export const CONFIG_NAMES = ['pagebook.config.ts', 'pagebook.config.mts', 'pagebook.config.js', 'pagebook.config.mjs'];

/** The configuration of the folder, or of the nearest one above it; undefined where there is none. */
export function findConfig(folder: string): string | undefined {
  for (const each of upFrom(folder)) {
    const file = CONFIG_NAMES.map((name) => path.join(each, name)).find((name) => existsSync(name));
    if (file !== undefined) return file;
  }
  return undefined;
}
