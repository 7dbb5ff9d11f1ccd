import { Feed } from 'feed';
import type { Kind } from '../kinds/kind.ts';
import type { PageRecord } from '../project/page-record.ts';
import { escapePath } from '../shared/escape-path.ts';
import { siteUrl } from './links.ts';
import { summaryOf } from './lists/height.ts';
import type { Model } from './make-model.ts';
import { withinBytes } from './within-bytes.ts';

/** So many entries a feed has at most, and so many bytes they have together: under 20 KiB, compressed or not. */
const ENTRIES = 30;
const MOST_BYTES = 18 * 1024;
/** What the elements around an entry's texts take, about. */
const AROUND = 320;

/** Where feeds are, a file a kind. */
export const FEEDS = '_pagebook/feeds';

/** The kinds that have a feed: those that are listed by day, on a site whose whole address is known. */
export const kindsWithFeed = ({ site, kinds }: Pick<Model, 'site' | 'kinds'>): Kind[] =>
  site.address === undefined ? [] : kinds.filter(({ order }) => order === 'newest');

/** The path of a kind's feed, if it has one. */
export const feedUrl = (model: Pick<Model, 'site' | 'kinds'>, kind: Kind): string | undefined =>
  kindsWithFeed(model).includes(kind) ? `${siteUrl(model.site, FEEDS)}${escapePath(kind.folder)}.xml` : undefined;

/**
 * The newest pages of a kind as an Atom feed (RFC 4287). It holds nothing of the day on which it was built, so that the
 * same content has the same feed.
 *
 * @param address - the site's public address
 */
export function atomFeed(model: Pick<Model, 'site' | 'byKind' | 'kinds'>, kind: Kind, address: string): string {
  const { site } = model;
  const whole = (path: string): string => new URL(path, address).href;
  const pages = (model.byKind.get(kind.name) ?? []).filter(({ date }) => date !== undefined);
  const entries = withinBytes(pages.slice(0, ENTRIES).map(entryOf(whole)), MOST_BYTES, (entry) =>
    JSON.stringify(entry).padEnd(AROUND + JSON.stringify(entry).length),
  );
  const self = whole(feedUrl(model, kind) ?? '');
  const feed = new Feed({
    id: self,
    title: inXml(`${site.name}: ${kind.many}`),
    description: inXml(kind.about),
    link: whole(siteUrl(site, kind.folder)),
    feed: self,
    generator: false,
    author: { name: inXml(site.name) },
    updated: new Date(Math.max(0, ...entries.map(({ date }) => date.getTime()))),
  });
  for (const entry of entries) feed.addItem(entry);
  return feed.atom1();
}

interface Entry {
  id: string;
  title: string;
  link: string;
  date: Date;
  published: Date;
  description: string;
}

/** An entry; what was changed later is updated. */
const entryOf =
  (whole: (path: string) => string) =>
  ({ url, title, summary, date = '', changed = date }: PageRecord): Entry => ({
    id: whole(url),
    title: asHtml(title),
    link: whole(url),
    date: dayOf(changed < date ? date : changed),
    published: dayOf(date),
    description: asHtml(summaryOf(summary)),
  });

const dayOf = (day: string): Date => new Date(`${day.slice(0, 10)}T00:00:00Z`);

/** What XML cannot hold at all, beside half a character. */
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const inXml = (text: string): string => text.toWellFormed().replace(NOT_IN_XML, '\ufffd');

/** Titles and summaries are text, and a feed takes them for HTML. */
const asHtml = (text: string): string =>
  inXml(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
