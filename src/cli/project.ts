import { type Paths, pathsFor } from '../cache/paths.ts';
import type { Config } from '../config/config.ts';
import { findConfig } from '../config/find-config.ts';
import { findRoot } from '../config/find-root.ts';
import { loadConfig } from '../config/load-config.ts';

/** What a command works on. */
export interface Project {
  paths: Paths;
  /** What `pagebook.config.ts` says; nothing where there is none. */
  config: Config;
}

/**
 * The project of the folder that the command is called in.
 *
 * @throws Failure - when its configuration cannot be used
 */
export async function openProject(directory: string = process.cwd()): Promise<Project> {
  const file = findConfig(directory);
  const config = await loadConfig(file);
  return {
    config,
    paths: pathsFor(process.env, { directory, root: findRoot(directory), content: config.content, config: file }),
  };
}
