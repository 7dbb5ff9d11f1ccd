import type { ParseArgsOptionsConfig } from 'node:util';
import type { BuildOptions } from '../build/build-site.ts';
import { outputOf } from '../build/build-site.ts';
import type { Workplace } from '../build/workplace.ts';
import { examineFolder, RefusedFolder } from '../output/output-folder.ts';
import { wrongCall } from './command.ts';

/** The options of every command that builds. */
export const outputOptions = {
  outDir: { type: 'string', default: 'dist' },
  keep: { type: 'string' },
  force: { type: 'boolean', default: false },
} as const satisfies ParseArgsOptionsConfig;

export const OUTPUT_USAGE = '[--outDir FOLDER] [--keep NUMBER] [--force]';

/**
 * What a command was told of the folder that it builds into. The process ends with 2 when a build must
 * not replace that folder, before anything is built.
 */
export async function readOutput(
  { outDir, keep, force }: { outDir: string; keep?: string | undefined; force: boolean },
  workplace: Workplace,
  usage: string,
): Promise<BuildOptions> {
  if (keep !== undefined && !/^\d{1,3}$/.test(keep))
    return wrongCall(`\`${keep}\` is not a number of builds to keep: it is one from 0 to 999.`, usage);
  const options: BuildOptions = {
    force,
    keep: keep === undefined ? undefined : Number(keep),
    say: (message) => console.error(message),
  };
  try {
    await examineFolder(outputOf(workplace, outDir, options));
    return options;
  } catch (error) {
    if (!(error instanceof RefusedFolder)) throw error;
    return wrongCall(`${error.refusal.message}\n${error.refusal.hint}`, usage);
  }
}
