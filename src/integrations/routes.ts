import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { PARTS_OF_REMEDIATIONS } from '../content/unlisted.ts';
import { engineSources, moduleFile } from '../files/engine.ts';
import { INDEX_PARTS, LLMS_PARTS } from '../machines/page-files.ts';
import { NAMES_FOLDER, SERVICES_FOLDER } from '../shared/rest-of-page.ts';
import type { Wiki } from './wiki.ts';

/** What each address of the wiki is made by, from `src/routes`. */
const PAGES: Record<string, string> = {
  '': 'index',
  '404': '404',
  '[...address]': '[...address]',
};
const FILES = [
  'index.json',
  'addresses/[number].js',
  'site.json',
  '_pagebook/schemas/[name].json',
  'new.json',
  'llms.txt',
  'alerts/index.json',
  'context/[service].js',
  'remediations.json',
  'remediations.csv',
];
/** What is in the folder that is ours: feeds, and what only our own scripts ask for. */
const OWN_FILES = {
  '_pagebook/links/[part].js': 'links/[part].js',
  [`${NAMES_FOLDER}/[number].js`]: 'rest/parameters.js',
  [`${SERVICES_FOLDER}/[number].js`]: 'rest/services.js',
  [`${INDEX_PARTS}/[number].json`]: 'parts/index.json',
  [`${LLMS_PARTS}/[number].txt`]: 'parts/llms.txt',
  '_pagebook/feeds/[kind].xml': 'feeds/[kind].xml',
  [`${PARTS_OF_REMEDIATIONS}/[part].js`]: 'remediations/[part].js',
};
/** What crawlers read is at the top of a site, and a project with a wiki in it has its own. */
const AT_THE_TOP = 'robots.txt';

/** Adds the wiki's addresses to the project. */
export function wikiRoutes({ folder, asked = false }: Wiki): AstroIntegration {
  return {
    name: 'pagebook-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute, addMiddleware }) => {
        addMiddleware({ order: 'post', entrypoint: moduleFile('routes/relative-addresses') });
        const inject = (address: string, entrypoint: string): void =>
          injectRoute({ pattern: path.posix.join('/', folder, address), entrypoint, prerender: !asked });
        for (const [address, name] of Object.entries(PAGES))
          inject(address, path.join(engineSources, 'routes', `${name}.astro`));
        for (const [address, name] of Object.entries(OWN_FILES)) inject(address, moduleFile(`routes/${name}`));
        for (const file of folder === '' ? [...FILES, AT_THE_TOP] : FILES) inject(file, moduleFile(`routes/${file}`));
      },
    },
  };
}
