import type { Config } from './config.ts';
import { findConfig } from './find-config.ts';
import { loadConfig } from './load-config.ts';

/** Where the configuration is that a content folder has: in it, above it, or else where the command is run. */
export const configFileOf = (content: string): string | undefined => findConfig(content) ?? findConfig(process.cwd());

/**
 * The configuration that a content folder has.
 *
 * @throws Failure - with all that is wrong with it
 */
export const configOf = (content: string): Promise<Config> => loadConfig(configFileOf(content));
