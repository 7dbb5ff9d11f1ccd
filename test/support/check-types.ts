import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
for (const command of ['astro check --minimumSeverity error', 'tsc --noEmit']) {
  const { status } = spawnSync(command, { env, cwd: project, stdio: 'inherit', shell: true });
  if (status !== 0) process.exit(status ?? 1);
}
