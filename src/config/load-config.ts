import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { docsPage } from '../problems/called-as.ts';
import { Failure } from '../problems/failure.ts';
import { type Config, configSchema } from './config.ts';
import { problemsOf } from './config-problems.ts';
import { placeOfError } from './error-place.ts';
import { problemsOfFiles } from './team-files.ts';

/**
 * Imports a configuration and validates it. Node runs TypeScript by itself; a thread imports it again.
 *
 * @param file - its path; undefined where there is none, which is an empty one
 * @throws Failure - with all that is wrong with it
 */
export async function loadConfig(file: string | undefined): Promise<Config> {
  if (file === undefined) return {};
  const name = path.basename(file);
  const config: unknown = await import(pathToFileURL(file).href).then(
    (module: { default?: unknown }) => module.default,
    async (error: unknown) => {
      const why = error instanceof Error ? error.message : `it throws \`${String(error)}\``;
      throw new Failure(
        `\`${await placeOfError(error, file)}\` cannot be run: ${why}`,
        `\`${name}\`, or what it imports, must be code that Node runs. Correct the line.`,
      );
    },
  );
  const { success, data, error } = await configSchema.safeParseAsync(config);
  const problems = success ? problemsOfFiles(data, path.dirname(file)) : problemsOf(error, config);
  if (success && problems.length === 0) return data;
  throw new Failure(
    problems.length === 1
      ? `\`${file}\`: ${problems[0]}`
      : `\`${file}\`:\n${problems.map((problem) => `    ${problem}`).join('\n')}`,
    `\`${name}\` exports a configuration: \`export default defineConfig({ … })\`; ${docsPage('extend')} lists the options.`,
  );
}
