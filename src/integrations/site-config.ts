import type { AstroInlineConfig } from 'astro';
import { systemFiles } from '../config/systems.ts';
import { moduleFile } from '../files/engine.ts';
import type { Paths } from '../files/paths.ts';
import type { Snapshot } from '../project/page-record.ts';
import { askedServer, usedFiles } from './asked-server.ts';
import { makeAstroProject } from './astro-project.ts';
import { browserTargets } from './browser-targets.ts';
import type { Wiki } from './wiki.ts';
import { layoutIntegrations, wikiIntegrations } from './wiki-integrations.ts';

/** What Astro is told to serve a wiki while it is written. */
export async function devConfig(paths: Paths, snapshot: () => Snapshot): Promise<AstroInlineConfig> {
  const wiki = await wikiOf(paths, snapshot);
  return { ...(await ownProject(paths, snapshot)), integrations: wikiIntegrations(wiki) };
}

/**
 * What Astro is told to build the server that lays out each page that it is asked for.
 *
 * @param uses - told each file that is in it
 */
export async function layoutConfig(
  paths: Paths,
  snapshot: () => Snapshot,
  { outDir, uses }: { outDir: string; uses: (file: string) => void },
): Promise<AstroInlineConfig> {
  const wiki = await wikiOf(paths, snapshot);
  return {
    ...(await ownProject(paths, snapshot)),
    outDir,
    adapter: askedServer(),
    integrations: [...layoutIntegrations({ ...wiki, asked: true }), usedFiles(uses)],
  };
}

const wikiOf = async (paths: Paths, snapshot: () => Snapshot): Promise<Wiki> => ({
  snapshot,
  snapshotFile: paths.snapshot,
  folder: '',
  systems: await systemFiles(paths.config),
});

/**
 * Astro's project where the wiki is a site of its own. It is an empty folder: nothing else that the team has, be it a
 * configuration of Astro or PostCSS, or pages in `src/`, has a part in the site.
 */
async function ownProject(paths: Paths, snapshot: () => Snapshot): Promise<AstroInlineConfig> {
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
    build: { format: 'directory' },
    prefetch: false,
    devToolbar: { enabled: false },
    vite: {
      build: { cssTarget: browserTargets },
      css: { postcss: {} },
      // Fonts and images of style sheets, which are beside them, wherever the site is.
      experimental: { renderBuiltUrl: (_, { hostType }) => (hostType === 'css' ? { relative: true } : undefined) },
    },
  };
}
