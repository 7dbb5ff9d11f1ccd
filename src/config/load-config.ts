import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { didYouMean } from '../problems/did-you-mean.ts';
import { Failure } from '../problems/failure.ts';
import { type Config, configSchema } from './config.ts';

/**
 * Imports a configuration and validates it. Node runs TypeScript by itself; a thread imports it again.
 *
 * @param file - its path; undefined where there is none, which is an empty one
 * @throws Failure - with what is wrong, and where
 */
export async function loadConfig(file: string | undefined): Promise<Config> {
  if (file === undefined) return {};
  const name = path.basename(file);
  const config: unknown = await import(pathToFileURL(file).href).then(
    (module: { default?: unknown }) => module.default,
    (error: Error) => {
      throw new Failure(`\`${file}\` cannot be run: ${error.message}`, 'Correct it; `DEBUG=1` shows where it failed.');
    },
  );
  const { success, data, error } = configSchema.safeParse(config);
  if (success) return data;
  const [issue] = error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    throw new Failure(
      `\`${[...issue.path, key].join('.')}\` in \`${file}\` is no option.${didYouMean(key, Object.keys(configSchema.shape))}`,
      'docs/extend.md lists the options.',
    );
  }
  const where = issue && issue.path.length > 0 ? `\`${issue.path.join('.')}\` ` : 'it ';
  throw new Failure(
    `\`${file}\` is no configuration: ${where}${issue?.message ?? 'cannot be read'}`,
    `\`${name}\` exports it: \`export default defineConfig({ … })\`; docs/extend.md lists the options.`,
  );
}
