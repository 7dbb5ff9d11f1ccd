import { isBuiltin } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { docsPage } from '../problems/called-as.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { Failure } from '../problems/failure.ts';
import { buildLink } from '../systems/build-link.ts';
import { ownSystems } from '../systems/own-systems.ts';
import type { AlertingSystem } from '../systems/system.ts';
import { placeOfError } from './error-place.ts';
import { loadConfig } from './load-config.ts';

const words = z.string('must be a text').min(1, 'must not be empty');

const systemSchema = z.strictObject({
  id: z.string('must be a text').regex(/^[a-z][a-z0-9-]*$/, 'must be a word in small letters, such as `opsgenie`'),
  name: words,
  place: words,
  language: z.enum(['yaml', 'json', 'ini', 'url'], 'must be `yaml`, `json`, `ini` or `url`'),
  encodes: z.boolean('must be `true` or `false`'),
  usual: z.record(z.string(), z.string()),
  label: z.custom((value) => typeof value === 'function', 'must be a function').optional(),
  firstOf: z.custom((value) => typeof value === 'function', 'must be a function').optional(),
  text: z.custom((value) => typeof value === 'function', 'must be a function'),
  missing: words,
  pitfalls: z.array(words),
  unsure: words.optional(),
  sources: z.array(z.url({ protocol: /^https?$/, error: 'must be a web address' })),
});

/** A system's module, as its path in the configuration, and what it exports. */
export interface TeamSystem {
  /** Its absolute path. */
  file: string;
  system: AlertingSystem;
}

/** The absolute paths of the modules of a team's alerting systems. */
export async function systemFiles(configFile: string | undefined): Promise<string[]> {
  const { systems = [] } = await loadConfig(configFile);
  return systems.map((file) => path.resolve(path.dirname(configFile ?? ''), file));
}

/**
 * Imports the alerting systems of a team, and validates them: before a site is built, whose link page and whose
 * script in the browser each import them again.
 *
 * @throws Failure - with all that is wrong with them
 */
export async function loadSystems(configFile: string | undefined): Promise<TeamSystem[]> {
  const files = await systemFiles(configFile);
  const taken = new Map(ownSystems.map(({ id }) => [id, "one of Pagebook's systems"]));
  const wrong: string[] = [];
  const loaded: TeamSystem[] = [];
  for (const file of files) {
    const found = await importSystem(file);
    const problems = 'problems' in found ? found.problems : whatIsWrong(found.system, taken);
    wrong.push(...problems.map((problem) => `\`${file}\`: ${problem}`));
    if ('system' in found && problems.length === 0) {
      taken.set(found.system.id, `\`${file}\``);
      loaded.push({ file, system: found.system });
    }
  }
  if (wrong.length === 0) wrong.push(...(await importsOfNode(files)));
  if (wrong.length > 0)
    throw new Failure(
      wrong.join('\n    '),
      `A module under \`systems:\` exports a system: \`export default defineSystem({ … })\`; ${docsPage('extend')} says what it has.`,
    );
  return loaded;
}

async function importSystem(file: string): Promise<{ system: AlertingSystem } | { problems: string[] }> {
  try {
    const { default: system }: { default?: unknown } = await import(pathToFileURL(file).href);
    const { success, error } = systemSchema.safeParse(system);
    if (success) return { system: system as AlertingSystem };
    return {
      problems: error.issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map(
              (key) => `\`${key}\` is no field of a system.${didYouMean(key, Object.keys(systemSchema.shape))}`,
            )
          : [issue.path.length === 0 ? 'it exports no system' : `\`${issue.path.join('.')}\` ${issue.message}`],
      ),
    };
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n', 1)[0] : `it throws \`${String(error)}\``;
    return { problems: [`it cannot be imported: ${why} (\`${await placeOfError(error, file)}\`)`] };
  }
}

/** What the modules import, themselves or through others, that only Node has: the link page runs in browsers. */
async function importsOfNode(files: readonly string[]): Promise<string[]> {
  if (files.length === 0) return [];
  const { rolldown } = await import('rolldown');
  const wrong: string[] = [];
  const bundled = await rolldown({
    input: [...files],
    logLevel: 'silent',
    plugins: [
      {
        name: 'pagebook-imports-of-node',
        resolveId(id, importer) {
          if (!isBuiltin(id)) return undefined;
          wrong.push(`\`${importer}\`: it imports \`${id}\`, which browsers do not have`);
          return { id, external: true };
        },
      },
    ],
  });
  await bundled.generate();
  await bundled.close();
  return wrong;
}

/** What only shows when a system is used. */
function whatIsWrong(system: AlertingSystem, taken: ReadonlyMap<string, string>): string[] {
  const owner = taken.get(system.id);
  const clash = owner === undefined ? [] : [`\`id\` (\`${system.id}\`) is that of ${owner}: choose another one`];
  try {
    const { text } = buildLink(system, 'https://runbooks.example.com/alerts/HighCPU/', [
      { name: 'host', aliases: ['instance'] },
      { name: 'pod', aliases: [] },
    ]);
    return typeof text === 'string' ? clash : [...clash, '`text` must give back a text'];
  } catch (error) {
    return [...clash, `\`text\`, \`label\` or \`firstOf\` fails: ${(error as Error).message}`];
  }
}
