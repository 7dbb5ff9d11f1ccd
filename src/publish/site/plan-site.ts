import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compilerVersion } from '../../cache/compiler-version.ts';
import { MARKDOWN_FILE, PAGE_DATA_FILE, urlOf } from '../../content/addresses.ts';
import { publishedPath } from '../../content/published-path.ts';
import { scaledPath } from '../../content/scaled-image.ts';
import { digest } from '../../files/digest.ts';
import { engineFolder } from '../../files/engine.ts';
import { bundleWorker } from '../../integrations/bundle-worker.ts';
import { scaledName, scaleImage } from '../../integrations/scale-image.ts';
import { fillParameter } from '../../language/fill-parameter.ts';
import { pageFile } from '../../machines/page-files.ts';
import type { PageRecord } from '../../project/page-record.ts';
import type { Prepared } from '../../project/prepare.ts';
import { dataScript } from '../../shared/data-script.ts';
import { WORKER_FILE } from '../../shared/device-files.ts';
import type { SearchSite } from '../../shared/facts.ts';
import { BUCKETS } from '../../shared/name-files.ts';
import { indexNames, type NamesIndex, signOfName } from '../index-names.ts';
import type { Bundle, OpenLayout } from '../layout/bundle.ts';
import { listFolder } from '../output/list-folder.ts';
import { appFiles } from './app-files.ts';
import type { SiteFile } from './site-file.ts';
import { sitemapFiles } from './sitemap-files.ts';

interface SiteParts {
  prepared: Prepared;
  bundle: Bundle;
  layout: OpenLayout;
  /** The digest of each file of the content that is copied, by its path from the content folder. */
  digests: ReadonlyMap<string, string>;
  /** Where scaled images are kept. */
  images: string;
  /** Told of an image that cannot be scaled. */
  warn(message: string): void;
}

const PUBLIC = path.join(engineFolder, 'public');

/**
 * All files of a site but its search index and what it says of its build, each with what makes it.
 *
 * @throws Error - when two have one path
 */
export async function planSite(parts: SiteParts): Promise<SiteFile[]> {
  const { prepared, bundle, layout } = parts;
  const files = new Map<string, SiteFile>();
  const add = (file: SiteFile): void => {
    // A team may have a `robots.txt` of its own.
    if (files.has(file.path) && file.path !== 'robots.txt')
      throw new Error(`two files of the site have the path \`${file.path}\``);
    files.set(file.path, file);
  };
  const versions = new Map(prepared.snapshot.pages.map(({ address, version }) => [address, version]));
  for (const each of layout.files) {
    const text = each.text === undefined ? '' : (versions.get(each.text) ?? '');
    add({
      path: each.file,
      ...(each.key !== undefined && { key: `${bundle.id} ${each.key} ${text}` }),
      make: () => layout.render(each),
    });
  }
  for (const name of (await listFolder(bundle.client)).files)
    add({ path: name, key: bundle.id, make: () => ({ copyOf: path.join(bundle.client, name) }) });
  for (const name of readdirSync(PUBLIC)) add({ path: name, make: () => ({ copyOf: path.join(PUBLIC, name) }) });
  const worker = prepared.snapshot.site.device_copy ? 'sw' : 'retire';
  add({ path: WORKER_FILE, key: digest(compilerVersion(), worker), make: () => bundleWorker(worker) });
  const { logo } = prepared.snapshot.style;
  if (worker === 'sw') for (const file of appFiles(prepared.snapshot, logo ? digestOf(logo.src) : '')) add(file);
  for (const file of besidePages(prepared)) add(file);
  for (const file of contentFiles(parts)) add(file);
  for (const file of namesFiles(prepared)) add(file);
  for (const file of sitemapFiles(prepared.snapshot, layout.files)) add(file);
  return [...files.values()];
}

const digestOf = (file: string): string => digest(readFileSync(file, 'latin1'));

/** Each page's Markdown and data, beside the page. */
export function besidePages({
  snapshot,
  compiledPage,
  markdown,
}: Pick<Prepared, 'snapshot' | 'compiledPage' | 'markdown'>): SiteFile[] {
  return snapshot.pages.flatMap((page: PageRecord, index) => [
    // A page's key is that of the file that it was compiled from, too.
    { path: path.posix.join(page.address, MARKDOWN_FILE), key: page.key, make: () => markdown[index] ?? '' },
    {
      path: path.posix.join(page.address, PAGE_DATA_FILE),
      key: digest(page.version, pageFile(page, snapshot, '{}')),
      make: () => pageFile(page, snapshot, compiledPage(page).data),
    },
  ]);
}

/** What pages use of the content folder, images in smaller widths, and what is in `static/`. */
function contentFiles({ prepared: { snapshot }, digests, images, warn }: SiteParts): SiteFile[] {
  const { contentRoot, files, statics, scaled } = snapshot;
  const copied = (from: string, to: string): SiteFile => ({
    path: to,
    key: digests.get(from) ?? '',
    make: () => ({ copyOf: path.join(contentRoot, from) }),
  });
  return [
    ...files.map((file) => copied(file, publishedPath(file))),
    ...statics.map((file) => copied(`static/${file}`, file)),
    ...scaled.map((image) => ({
      path: scaledPath(image),
      key: `${digests.get(image.path)} ${image.width}`,
      make: () => scaleImage(image, { root: contentRoot, cache: images, warn }),
    })),
  ];
}

/** The names of the scaled images in their cache. */
export const imageNames = ({ prepared: { snapshot }, digests }: Pick<SiteParts, 'prepared' | 'digests'>): Set<string> =>
  new Set(snapshot.scaled.map(({ path: file, width }) => scaledName(digests.get(file) ?? '', width)));

/** Where pages are found by their names, and what search needs to know of the site. */
export function namesFiles({ snapshot }: Pick<Prepared, 'snapshot'>): SiteFile[] {
  const { synonyms, vocabulary, pages } = snapshot;
  let index: NamesIndex | undefined;
  const names = (): NamesIndex => {
    index ??= indexNames(pages);
    return index;
  };
  const parameters = Object.fromEntries(
    Object.entries(vocabulary).map(([name, parameter]) => [name, fillParameter(parameter)]),
  );
  const { address, base } = snapshot.site;
  const home = address === undefined ? undefined : new URL(urlOf('', base), address).href;
  const key = digest(JSON.stringify([synonyms, parameters, home]), ...pages.map(signOfName));
  const site = (): SearchSite => {
    const { facts, deep } = names();
    return { facts, synonyms, deep, parameters, ...(home !== undefined && { home }) };
  };
  return [
    { path: 'pagefind/site.js', key, make: () => dataScript(site()) },
    ...Array.from({ length: BUCKETS }, (_, number) => ({
      path: `pagefind/names/${number}.js`,
      key,
      make: () => dataScript(names().buckets[number]),
    })),
  ];
}
