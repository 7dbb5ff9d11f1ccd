import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';

interface Manifest {
  name?: string;
  version?: string;
  dependencies?: Record<string, string>;
}

/**
 * The versions of all packages that a package is made of, as they are installed, in whatever way: each
 * package is looked for where Node would look for it.
 *
 * @param folder - the package
 */
export async function packageVersions(folder: string): Promise<string[]> {
  const found = new Map<string, Promise<string>>();
  const visit = async (at: string): Promise<void> => {
    const manifest = await readManifest(at);
    await Promise.all(
      Object.keys(manifest?.dependencies ?? {}).map(async (name) => {
        const next = await findPackage(name, at);
        if (next === undefined || found.has(next)) return;
        const version = readManifest(next).then((each) => `${name}@${each?.version ?? ''}`);
        found.set(next, version);
        await visit(next);
      }),
    );
  };
  await visit(await realpath(folder));
  return (await Promise.all(found.values())).sort();
}

/** The folder of a package that another one imports; undefined where it is not installed. */
export async function findPackage(name: string, from: string): Promise<string | undefined> {
  for (let current = from; ; current = path.dirname(current)) {
    // A link leads to where the package's own packages are.
    const real = await realpath(path.join(current, 'node_modules', name)).catch(() => undefined);
    if (real !== undefined || current === path.dirname(current)) return real;
  }
}

async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    return JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  } catch {
    return undefined;
  }
}
