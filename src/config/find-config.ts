import { existsSync } from 'node:fs';
import path from 'node:path';

/** The names that a configuration may have; of several in a folder, the first counts. */
export const CONFIG_NAMES = ['pagebook.config.ts', 'pagebook.config.mts', 'pagebook.config.js', 'pagebook.config.mjs'];

/** The configuration of the folder, or of the nearest one above it; undefined where there is none. */
export function findConfig(folder: string): string | undefined {
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    const file = CONFIG_NAMES.map((name) => path.join(current, name)).find((each) => existsSync(each));
    if (file !== undefined || current === path.dirname(current)) return file;
  }
}
