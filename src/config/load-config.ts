import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { z } from 'zod';
import { didYouMean } from '../problems/did-you-mean.ts';
import { Failure } from '../problems/failure.ts';
import { type Config, configSchema } from './config.ts';

/**
 * Imports a configuration and validates it. Node runs TypeScript by itself; a thread imports it again.
 *
 * @param file - its path; undefined where there is none, which is an empty one
 * @throws Failure - with all that is wrong, and where
 */
export async function loadConfig(file: string | undefined): Promise<Config> {
  if (file === undefined) return {};
  const config: unknown = await import(pathToFileURL(file).href).then(
    (module: { default?: unknown }) => module.default,
    (error: Error) => {
      throw new Failure(`\`${file}\` cannot be run: ${error.message}`, 'Correct it; `DEBUG=1` shows where it failed.');
    },
  );
  const { success, data, error } = await configSchema.safeParseAsync(config);
  if (success) return data;
  const wrong = error.issues.flatMap((issue) => inWords(issue, config));
  throw new Failure(
    wrong.length === 1 ? `\`${file}\`: ${wrong[0]}` : [`\`${file}\`:`, ...wrong].join('\n    '),
    `\`${path.basename(file)}\` exports a configuration: \`export default defineConfig({ … })\`; docs/extend.md lists the options.`,
  );
}

function inWords(issue: z.core.$ZodIssue, config: unknown): string[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(
      (key) =>
        `\`${[...issue.path, key].join('.')}\` is no option.${issue.path.length > 0 ? '' : didYouMean(key, Object.keys(configSchema.shape))}`,
    );
  if (issue.path.length === 0) return [`what it exports: ${issue.message}`];
  const value = issue.path.reduce<unknown>((at, part) => Object(at)[part], config);
  return [`\`${issue.path.join('.')}\`${shown(value)} ${issue.message}`];
}

const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? ` (\`${value}\`)` : '';
