import path from 'node:path';
import { createApp } from 'astro/app/entrypoint';
import { PARTS_OF_REMEDIATIONS } from '../content/unlisted.ts';
import { digest } from '../files/digest.ts';
import { INDEX_PARTS, LLMS_PARTS } from '../machines/page-files.ts';
import type { Snapshot } from '../project/page-record.ts';
import { NAMES_FOLDER, SERVICES_FOLDER } from '../shared/rest-of-page.ts';
import type { Addressed } from '../site/addressed.ts';
import { cacheKeys, sharedKey } from '../site/cache-key.ts';
import { type Model, makeModel } from '../site/make-model.ts';
import { giveModel } from '../site/model.ts';
import { pageDataFor } from '../site/page-data.ts';
import * as routes from '../site/routes.ts';

/** A file of the site that Astro lays out. */
export interface LaidOutFile {
  /** Its path in the site. */
  file: string;
  /** The route, as Astro names it, and the path that it is asked for. */
  route: string;
  asked: string;
  /** The address of the page whose text is on it. */
  text?: string;
  /**
   * Of all else that it shows of the site, another whenever that may be. Where there is none, it shows the build itself.
   */
  key?: string;
}

export interface Layout {
  /** All files, which only another key of the site may change. */
  list(): LaidOutFile[];
  /** @throws Error - what a component threw */
  render(file: LaidOutFile): Promise<Uint8Array>;
}

/** Files by their routes. */
const FILES: Record<string, Addressed<unknown>> = {
  'addresses/[number].js': routes.addressFiles,
  'context/[service].js': routes.serviceFiles,
  '_pagebook/schemas/[name].json': routes.schemaFiles,
  '_pagebook/feeds/[kind].xml': routes.feeds,
  '_pagebook/links/[part].js': routes.linkFiles,
  [`${PARTS_OF_REMEDIATIONS}/[part].js`]: routes.remediationFiles,
  [`${NAMES_FOLDER}/[number].js`]: routes.nameFiles,
  [`${SERVICES_FOLDER}/[number].js`]: routes.factFiles,
  [`${INDEX_PARTS}/[number].json`]: routes.indexFiles,
  [`${LLMS_PARTS}/[number].txt`]: routes.llmsFiles,
};
const SINGLE = [
  'index.json',
  'site.json',
  'new.json',
  'llms.txt',
  'alerts/index.json',
  'remediations.json',
  'remediations.csv',
  'robots.txt',
];
/** What says of which build it is: nothing but the texts of pages may have changed, and it is another. */
const SAYS_BUILD: ReadonlySet<string> = new Set([
  'index.json',
  'site.json',
  'alerts/index.json',
  `${INDEX_PARTS}/[number].json`,
]);

/** What decides whether a page is another: the text that is on it, and the key of what else it shows. */
function keysOf(model: Model, siteKey: string): (shown: routes.AddressedPage) => Pick<LaidOutFile, 'key' | 'text'> {
  const keyOfPage = cacheKeys(model);
  const shared = digest(sharedKey(model), JSON.stringify(pageDataFor(model, undefined)));
  return (shown) => {
    if (shown.page === 'content') {
      const { page, moved } = shown.props;
      return moved ? { key: `${page.url} ${page.title}` } : { key: keyOfPage(page), text: page.address };
    }
    if (shown.page === 'list' || shown.page === 'seen') return { key: digest(shared, JSON.stringify(shown.props)) };
    return { key: siteKey, ...(shown.page === 'kind' && { text: shown.address }) };
  };
}

/**
 * The site of a snapshot, as far as Astro lays it out. This module is the entry of what Astro builds as a server: it
 * is asked for each address, as a server would be, and only for those whose pages may have changed.
 *
 * @param siteKey - another whenever anything in the snapshot is but the texts of pages, and on another day
 */
export function layOut(snapshot: Snapshot, siteKey: string): Layout {
  const model = makeModel(snapshot);
  giveModel(model);
  const app = createApp({ streaming: false });
  // As it is, it would answer with a page for errors.
  app.renderError = async (_, { error, status }) => {
    throw error ?? new Error(`a page was answered with ${status}`);
  };
  const known = new Map(app.manifest.routes.map(({ routeData }) => [routeData.route, routeData]));
  const origin = snapshot.site.address ?? 'http://localhost';
  return {
    list: () => listFiles(model, siteKey),
    render: async ({ route, asked }) => {
      const routeData = known.get(route);
      const url = new URL(encodeURI(path.posix.join(snapshot.site.base, asked)), origin);
      const response = await app.render(new Request(url), routeData && { routeData });
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

function listFiles(model: Model, siteKey: string): LaidOutFile[] {
  const keyOf = keysOf(model, siteKey);
  const keyOfFile = (pattern: string): Pick<LaidOutFile, 'key'> => (SAYS_BUILD.has(pattern) ? {} : { key: siteKey });
  const files: LaidOutFile[] = [
    { file: 'index.html', route: '/', asked: '/', key: siteKey, text: '' },
    { file: '404.html', route: '/404', asked: '/404/', key: siteKey },
    ...SINGLE.map((file) => ({ file, route: `/${file}`, asked: `/${file}`, ...keyOfFile(file) })),
  ];
  for (const [value, shown] of routes.addressedPages(model))
    files.push({
      file: path.posix.join(shown.address, 'index.html'),
      route: '/[...address]',
      asked: `/${value}/`,
      ...keyOf(shown),
    });
  for (const [pattern, table] of Object.entries(FILES))
    for (const value of table(model).keys()) {
      const file = pattern.replace(/\[.*\]/, value);
      files.push({ file, route: `/${pattern}`, asked: `/${file}`, ...keyOfFile(pattern) });
    }
  return files;
}
