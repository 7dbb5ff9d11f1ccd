import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { emit } from './emit.ts';
import { packedManifest } from './packed-manifest.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
/** What a reader of the package, or a new repository, gets as it is; pictures are for this repository only. */
const TAKEN = ['public', 'schemas', 'content', 'docs', 'README.md', 'CHANGELOG.md', 'LICENSE'];
const LEFT_OUT = /\.(?:ts|png|jpe?g|gif|webp|avif)$/i;

/** What was packed. */
export interface Packed {
  tarball: string;
  bytes: number;
  /** Every file in it. */
  files: string[];
}

/**
 * Packs what teams install.
 *
 * @param to - the folder that gets the tarball; the package itself is made there, too
 */
export async function pack(to: string): Promise<Packed> {
  const folder = path.join(to, 'package');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await emit(project, path.join(folder, 'dist'));
  for (const name of TAKEN)
    await cp(path.join(project, name), path.join(folder, name), {
      recursive: true,
      filter: (file) => !LEFT_OUT.test(file),
    });
  const manifest = packedManifest(JSON.parse(await readFile(path.join(project, 'package.json'), 'utf8')));
  await writeFile(path.join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  const { stdout } = await promisify(execFile)('npm', ['pack', '--json', '--pack-destination', to], {
    cwd: folder,
    shell: process.platform === 'win32',
  });
  const { filename, size, files } = onlyOne(stdout);
  return { tarball: path.join(to, filename), bytes: size, files: files.map((file) => file.path) };
}

/** What npm says of the one package: npm 12 has it under its name, older ones in a list. */
function onlyOne(answer: string): { filename: string; size: number; files: { path: string }[] } {
  const [packed] = Object.values(JSON.parse(answer) as Record<string, ReturnType<typeof onlyOne>>);
  if (!packed) throw new Error(`npm packed nothing: ${answer}`);
  return packed;
}

if (import.meta.main) {
  const { tarball, bytes, files } = await pack(path.resolve('dist-package'));
  console.log(`${path.relative(process.cwd(), tarball)}: ${files.length} files, ${Math.round(bytes / 1000)} kB`);
}
