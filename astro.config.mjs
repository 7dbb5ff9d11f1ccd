import path from 'node:path';
import { defineConfig } from 'astro/config';
import { pathsFor } from './src/cache/paths.ts';
import { configFileOf, configOf } from './src/config/config-of.ts';
import { browserScripts } from './src/integrations/browser-scripts.ts';
import { browserTargets } from './src/integrations/browser-targets.ts';
import { contentFiles } from './src/integrations/content-files.ts';
import { pageMarkdown } from './src/integrations/page-markdown.ts';
import { siteMap } from './src/integrations/sitemap.ts';
import { teamStyle } from './src/integrations/team-style.ts';
import { readSnapshot } from './src/project/read-snapshot.ts';

// Astro only lays pages out: `npm run build` and `npm run dev` have read and compiled the content before.
const paths = pathsFor();
const snapshot = () => readSnapshot(paths.snapshot);
const { site } = snapshot();
const config = await configOf(paths.content);
const configFolder = path.dirname(configFileOf(paths.content) ?? paths.content);

export default defineConfig({
  ...(site.address === undefined ? {} : { site: site.address }),
  base: site.base,
  cacheDir: paths.astroCache,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 16 },
  compressHTML: true,
  prefetch: false,
  experimental: { incrementalBuild: true },
  logger: { entrypoint: './src/integrations/plain-log.ts' },
  devToolbar: { enabled: false },
  vite: { build: { cssTarget: browserTargets } },
  integrations: [
    teamStyle(config, configFolder),
    browserScripts(),
    contentFiles(snapshot),
    pageMarkdown(snapshot),
    ...siteMap(snapshot()),
  ],
});
