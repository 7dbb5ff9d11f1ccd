import { spawnSync } from 'node:child_process';
import { pathsFor } from '../../src/cache/paths.ts';
import { prepare, writeSnapshot } from '../../src/project/prepare.ts';

// Astro reads our configuration when it checks types, and that reads the snapshot, which a new clone does not have.
const paths = pathsFor();
const { snapshot } = await prepare(paths);
await writeSnapshot(paths, snapshot);

const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
for (const command of ['astro check --minimumSeverity error', 'tsc --noEmit']) {
  const { status } = spawnSync(command, { env, cwd: paths.project, stdio: 'inherit', shell: true });
  if (status !== 0) process.exit(status ?? 1);
}
