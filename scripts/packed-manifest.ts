import { supportedNode } from '../src/cli/supported-node.mjs';

/** What of `package.json` the packed one is made from. */
export interface Manifest {
  name: string;
  version: string;
  description: string;
  license: string;
  dependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
}

/** What only this repository needs: it would replace a team's own Node. */
const NOT_PACKED = new Set(['node']);

/** The `package.json` of the package. */
export function packedManifest({
  name,
  version,
  description,
  license,
  dependencies,
  optionalDependencies,
}: Manifest): object {
  const entry = (file: string): { types: string; default: string } => ({
    types: `./dist/${file}.d.ts`,
    default: `./dist/${file}.js`,
  });
  return {
    name,
    version,
    description,
    license,
    keywords: ['astro', 'withastro', 'runbook', 'on-call', 'alerts', 'incident', 'wiki'],
    type: 'module',
    bin: { pagebook: 'dist/cli/main.mjs' },
    exports: {
      '.': entry('index'),
      './fill': entry('fill'),
      './rule': entry('rule'),
      './system': entry('system'),
      './schemas/*': './schemas/*',
      './package.json': './package.json',
    },
    engines: { node: supportedNode },
    dependencies: Object.fromEntries(Object.entries(dependencies).filter(([each]) => !NOT_PACKED.has(each))),
    optionalDependencies,
  };
}
