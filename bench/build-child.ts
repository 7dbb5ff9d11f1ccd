import { pathsFor } from '../src/files/paths.ts';
import { buildSite } from '../src/publish/build-site.ts';

// One build in a process of its own, as `npm run build` is; the parent measures from start to end.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { built, problems, ...result } = await buildSite(pathsFor(), process.argv[2] as string);
if (!built) {
  console.error(problems.slice(0, 5));
  process.exitCode = 1;
} else console.log(JSON.stringify(result));
