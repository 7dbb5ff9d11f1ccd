import { spawnSync } from 'node:child_process';
import { prepare, writeSnapshot } from '../../src/build/prepare.ts';
import { workplaceFor } from '../../src/build/workplace.ts';

// Astro reads our configuration when it checks types, and that reads the snapshot, which a new clone does not have.
const workplace = workplaceFor();
const { snapshot } = await prepare(workplace);
await writeSnapshot(workplace, snapshot);

const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
for (const command of ['astro check --minimumSeverity error', 'tsc --noEmit']) {
  const { status } = spawnSync(command, { env, cwd: workplace.project, stdio: 'inherit', shell: true });
  if (status !== 0) process.exit(status ?? 1);
}
