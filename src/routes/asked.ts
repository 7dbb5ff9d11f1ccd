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
  /** Another whenever the file may be; where there is none, the file has to be laid out to know. */
  key?: string;
}

export interface Layout {
  files: LaidOutFile[];
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

/** The keys of pages that show nothing but what they are given, and what all pages share. */
function keysOf(model: Model): (shown: routes.AddressedPage) => { key?: string } {
  const keyOfPage = cacheKeys(model);
  const shared = digest(sharedKey(model), JSON.stringify(pageDataFor(model, undefined)));
  return (shown) => {
    if (shown.page === 'content') {
      const { page, moved } = shown.props;
      return { key: moved ? `${page.url} ${page.title}` : keyOfPage(page) };
    }
    if (shown.page !== 'list' && shown.page !== 'seen') return {};
    return { key: digest(shared, JSON.stringify(shown.props)) };
  };
}

/**
 * The site of a snapshot, as far as Astro lays it out. This module is the entry of what Astro builds as a server: it
 * is asked for each address, as a server would be, and only for those whose pages may have changed.
 */
export function layOut(snapshot: Snapshot): Layout {
  const model = makeModel(snapshot);
  giveModel(model);
  const app = createApp({ streaming: false });
  // As it is, it would answer with a page for errors.
  app.renderError = async (_, { error, status }) => {
    throw error ?? new Error(`a page was answered with ${status}`);
  };
  const known = new Map(app.manifest.routes.map(({ routeData }) => [routeData.route, routeData]));
  const origin = snapshot.site.address ?? 'http://localhost';
  const keyOf = keysOf(model);
  const files: LaidOutFile[] = [
    { file: 'index.html', route: '/', asked: '/' },
    { file: '404.html', route: '/404', asked: '/404/' },
    ...SINGLE.map((file) => ({ file, route: `/${file}`, asked: `/${file}` })),
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
      files.push({ file, route: `/${pattern}`, asked: `/${file}` });
    }
  return {
    files,
    render: async ({ route, asked }) => {
      const routeData = known.get(route);
      const url = new URL(encodeURI(path.posix.join(snapshot.site.base, asked)), origin);
      const response = await app.render(new Request(url), routeData && { routeData });
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}
