import path from 'node:path';
import type { Config } from '../config/config.ts';
import { loadConfig } from '../config/load-config.ts';
import { findConfig } from '../files/find-config.ts';
import { findRoot } from '../files/find-root.ts';
import { type Paths, pathsFor } from '../files/paths.ts';

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
  const asked = process.env['PAGEBOOK_CONTENT'];
  // Content that is asked for may be another team's, with a configuration of its own.
  const file = (asked ? findConfig(path.resolve(directory, asked)) : undefined) ?? findConfig(directory);
  const config = await loadConfig(file);
  return {
    config,
    paths: pathsFor(process.env, { directory, root: findRoot(directory), content: config.content, config: file }),
  };
}
