import type { AstroIntegration } from 'astro';
import { engineDependencies, engineFolder } from '../files/engine.ts';
import { besidePages } from './beside-pages.ts';
import { browserScripts } from './browser-scripts.ts';
import { contentFiles } from './content-files.ts';
import { oddAddresses } from './odd-addresses.ts';
import { wikiRoutes } from './routes.ts';
import { scaledImages } from './scaled-images.ts';
import { siteMap } from './sitemap.ts';
import { teamStyle } from './team-style.ts';
import type { Wiki } from './wiki.ts';

/** What lays the pages of a wiki out, and what they load. */
export const layoutIntegrations = (wiki: Wiki): AstroIntegration[] => [
  wikiRoutes(wiki),
  teamStyle(wiki),
  ownPackages(),
  browserScripts(wiki),
];

/** All that makes a prepared wiki a part of an Astro project, whichever that is. */
export const wikiIntegrations = (wiki: Wiki): AstroIntegration[] => [
  ...layoutIntegrations(wiki),
  oddAddresses(wiki),
  contentFiles(wiki),
  scaledImages(wiki),
  besidePages(wiki),
  ...siteMap(wiki),
];

/**
 * Astro runs pages from where it has built them, and what they import would be looked for there: another
 * version of a package, or none. So ours are built in. While developing, the browser may have our files.
 */
function ownPackages(): AstroIntegration {
  return {
    name: 'pagebook-packages',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        updateConfig({
          vite:
            command === 'dev'
              ? { server: { fs: { allow: [engineFolder] } } }
              : { ssr: { noExternal: ['pagebook', ...engineDependencies] } },
        });
      },
    },
  };
}
