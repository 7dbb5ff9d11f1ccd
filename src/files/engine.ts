import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** `.ts` in the repository, `.js` in the package. */
const ENDING = path.extname(fileURLToPath(import.meta.url));

/** Whether this runs from the package, not from the engine's repository. */
export const isPackage: boolean = ENDING === '.js';

/** The folder of our modules: `src/` in the repository, `dist/` in the package. */
export const engineSources: string = fileURLToPath(new URL('..', import.meta.url));

/** The engine's own folder, in which `package.json` and `public/` are. */
export const engineFolder: string = path.dirname(path.resolve(engineSources));

/** The file of one of our modules that something else is to load: `browser/fill`. */
export const moduleFile = (name: string): string => path.join(engineSources, name + ENDING);

/** The same as an address. */
export const moduleUrl = (name: string): URL => pathToFileURL(moduleFile(name));

const manifest = JSON.parse(readFileSync(path.join(engineFolder, 'package.json'), 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
};

/** The version of the engine. */
export const engineVersion: string = manifest.version;

/** The packages that it is made of. */
export const engineDependencies: string[] = Object.keys(manifest.dependencies);
