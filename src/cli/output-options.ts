import path from 'node:path';
import type { Paths } from '../files/paths.ts';
import type { BuildOptions } from '../publish/build-site.ts';
import { outputOf } from '../publish/build-site.ts';
import { examineFolder, RefusedFolder } from '../publish/output/output-folder.ts';
import { wrongCall } from './command.ts';

/** Where a site is built to without `--outDir`, from the folder that the command runs in. */
export const defaultOutDir = ({ root }: Paths): string => path.relative(process.cwd(), path.join(root, 'dist'));

/**
 * What a command was told of the folder that it builds into. The process ends with 2 when a build must
 * not replace that folder, before anything is built.
 */
export async function readOutput(
  {
    outDir,
    keep,
    force,
    strict,
    allowFewer,
  }: { outDir: string } & Pick<BuildOptions, 'keep' | 'force' | 'strict' | 'allowFewer'>,
  paths: Paths,
  usage: string,
): Promise<BuildOptions> {
  const options: BuildOptions = { force, keep, strict, allowFewer, say: (message) => console.error(message) };
  try {
    await examineFolder(outputOf(paths, outDir, options));
    return options;
  } catch (error) {
    if (!(error instanceof RefusedFolder)) throw error;
    return wrongCall(`${error.message}\n${error.hint}`, usage);
  }
}
