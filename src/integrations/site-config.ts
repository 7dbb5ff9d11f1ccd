import type { AstroInlineConfig } from 'astro';
import { systemFiles } from '../config/systems.ts';
import { moduleFile } from '../files/engine.ts';
import type { Paths } from '../files/paths.ts';
import type { Snapshot } from '../project/page-record.ts';
import { makeAstroProject } from './astro-project.ts';
import { browserTargets } from './browser-targets.ts';
import { wikiIntegrations } from './wiki-integrations.ts';

/**
 * What Astro is told when the wiki is a site of its own. Its project is an empty folder: nothing else that
 * the team has, be it a configuration of Astro or PostCSS, or pages in `src/`, has a part in the site.
 */
export async function siteConfig(paths: Paths, snapshot: () => Snapshot): Promise<AstroInlineConfig> {
  await makeAstroProject(paths.astroRoot);
  const { site } = snapshot();
  return {
    configFile: false,
    root: paths.astroRoot,
    cacheDir: paths.astroCache,
    logLevel: 'warn',
    logger: { entrypoint: moduleFile('integrations/plain-log') },
    ...(site.address === undefined ? {} : { site: site.address }),
    base: site.base,
    trailingSlash: 'always',
    build: { format: 'directory', concurrency: 16 },
    prefetch: false,
    experimental: { incrementalBuild: true },
    devToolbar: { enabled: false },
    vite: { build: { cssTarget: browserTargets }, css: { postcss: {} } },
    integrations: wikiIntegrations({
      snapshot,
      snapshotFile: paths.snapshot,
      folder: '',
      systems: await systemFiles(paths.config),
    }),
  };
}
