import type { PageSummary } from '../compiler/compiled-page.ts';
import type { StyleOptions } from '../config/style.ts';
import { dateOf, isReadme, type KindFolders, kindOf, serviceOf, urlOf } from '../content/addresses.ts';
import { fieldsOf, servicesOf } from '../content/catalogue.ts';
import type { NavFile } from '../content/order/placed.ts';
import { readOrder } from '../content/order/read-order.ts';
import { type SourceTree, staticsOf } from '../content/read-tree.ts';
import { type ScaledImage, scaledPath } from '../content/scaled-image.ts';
import type { Settings } from '../content/settings.ts';
import { templatesOf } from '../content/templates.ts';
import { digest } from '../files/digest.ts';
import { LOG } from '../kinds/names.ts';
import { reviewDue } from '../schema/review-due.ts';
import type { ScoreHistory } from '../score/month.ts';
import type { PreparedPage } from './compile-tree.ts';
import type { DraftWords, PageRecord, Service, Snapshot } from './page-record.ts';

interface SnapshotInput {
  tree: SourceTree;
  settings: Settings;
  pages: PreparedPage[];
  /** What says in which order pages are. */
  navs: readonly NavFile[];
  pageCache: string;
  /** How the site looks. */
  style: StyleOptions;
  /** How the services were each month. */
  score: ScoreHistory;
  /** What there is to say of the words of drafts, by their files. */
  words: ReadonlyMap<string, DraftWords[]>;
  /** The day of each file's last commit. */
  changes: ReadonlyMap<string, string>;
}

/** So many of the changes that CI has noted are on the site. */
const CHANGES_SHOWN = 2000;

/** Gathers what the site needs of every page, and the catalogue. */
export function makeSnapshot({
  tree,
  settings,
  pages,
  navs,
  pageCache,
  changes,
  score,
  words,
  style,
}: SnapshotInput): Snapshot {
  const records = pages.map((page) => {
    const said = words.get(page.file) ?? [];
    const record = recordOf(page, settings.site.base, tree.kinds, changes.get(page.file));
    return said.length === 0 ? record : { ...record, draftWords: said };
  });
  return {
    site: settings.site,
    kinds: tree.kinds,
    style,
    vocabulary: settings.vocabulary,
    factors: settings.factors,
    synonyms: settings.synonyms,
    services: pages.filter(({ file }) => isReadme(file)).map(serviceFrom),
    pages: records,
    changes: (tree.changes?.noted ?? []).slice(0, CHANGES_SHOWN),
    score,
    order: readOrder(
      navs,
      pages.map(({ file, compiled }) => ({ file, title: compiled.title, fields: compiled.frontMatter })),
    ),
    templates: templatesOf(tree),
    files: [...new Set(pages.flatMap(({ compiled }) => compiled.files))].sort(),
    scaled: scaledOf(pages),
    statics: staticsOf(tree),
    contentRoot: tree.root,
    pageCache,
  };
}

/** The scaled images of all pages, each once. */
function scaledOf(pages: readonly PreparedPage[]): ScaledImage[] {
  const images = pages.flatMap(({ compiled }) => compiled.scaled).map((image) => [scaledPath(image), image] as const);
  return [...new Map(images).values()];
}

function recordOf(
  { file, address, ofEngine, key, compiled }: PreparedPage,
  base: string,
  kinds: KindFolders,
  changed: string | undefined,
): PageRecord {
  const matter = compiled.frontMatter;
  const folderService = serviceOf(file);
  const date = dateOf(file, matter);
  const kind = matter.kind ?? kindOf(file, kinds);
  const uses = usesIn(compiled, kind);
  return {
    file,
    address,
    url: urlOf(address, base),
    kind,
    title: compiled.title,
    summary: matter.summary ?? compiled.excerpt,
    services: servicesOf(file, matter),
    ...(isReadme(file) && folderService !== undefined && { readmeOf: folderService }),
    alerts: matter.alerts ?? [],
    ...(matter.severity !== undefined && { severity: matter.severity }),
    ...(matter.symptoms !== undefined && { symptoms: matter.symptoms }),
    ...(matter.owner !== undefined && { owner: matter.owner }),
    ...(matter.reviewed !== undefined && { reviewed: matter.reviewed }),
    ...(matter.reviewed !== undefined &&
      matter.review_every !== undefined && { reviewDue: reviewDue(matter.reviewed, matter.review_every) }),
    ...(changed !== undefined && { changed }),
    ...(date !== undefined && { date }),
    ...(compiled.incident && { incident: compiled.incident }),
    ...(isReadme(file) && matter.readiness && { readiness: matter.readiness }),
    ...(matter.automation !== undefined && { automation: matter.automation }),
    ...(matter.automation_at !== undefined && { automationAt: matter.automation_at }),
    ...(uses.length > 0 && { uses }),
    ...(compiled.firstStep !== '' && { hasSteps: true }),
    tags: matter.tags ?? [],
    ...(matter.aliases !== undefined && { aliases: matter.aliases }),
    used: compiled.used,
    ...(compiled.fields.length > 0 && { fields: compiled.fields }),
    ...(Object.keys(compiled.ownParameters).length > 0 && { own: compiled.ownParameters }),
    ...(compiled.markdown !== undefined && { assembled: true }),
    ...(ofEngine && { ofEngine }),
    key,
    version: digest(key, JSON.stringify(compiled.lookups)),
  };
}

/** What was used, as far as a retrospective's timeline or a log entry links to it. */
function usesIn({ timeline = [], lookups }: PageSummary, kind: string): string[] {
  const pageAt = (destination: string): string[] => {
    const target = lookups[destination] ?? lookups[destination.split(/[?#]/, 1)[0] ?? ''];
    return target?.type === 'page' ? [target.address] : [];
  };
  if (kind === LOG) return [...new Set(Object.keys(lookups).flatMap(pageAt))].sort();
  return timeline.flatMap(({ links = [] }) => [...new Set(links.flatMap(pageAt))]);
}

function serviceFrom({ file, address, compiled }: PreparedPage): Service {
  const name = serviceOf(file) ?? '';
  return { name, title: compiled.title, address, fields: fieldsOf(compiled.frontMatter) };
}
