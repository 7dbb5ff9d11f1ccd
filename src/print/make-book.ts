import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Element } from 'hast';
import { urlOf } from '../content/addresses.ts';
import { engineSources } from '../files/engine.ts';
import { builtSource } from '../machines/built-source.ts';
import type { PageRow } from '../machines/schemas.ts';
import type { LoadedSite } from '../machines/site-source.ts';
import { calledAs } from '../problems/called-as.ts';
import { Failure } from '../problems/failure.ts';
import type { BuildRecord } from '../publish/build-record.ts';
import { bookHtml } from './book-html.ts';
import { linkInside, type Place, type Source } from './book-links.ts';
import { type Chapter, titleOf } from './chapter.ts';
import type { Part } from './choose-pages.ts';
import { fillPage, type NotUsed } from './fill-page.ts';
import { inlineImages } from './inline-images.ts';
import { inlineStyles } from './inline-styles.ts';
import { withOwnIds } from './own-ids.ts';
import { pathInSite } from './paths-in-site.ts';
import { readPage } from './read-page.ts';
import { settleArticle } from './settle-article.ts';
import { SiteFiles } from './site-files.ts';

/** A built site that books are made from. */
export interface PrintedSite {
  folder: string;
  site: LoadedSite;
  build: BuildRecord;
}

/** A book, and what there is to say of it. */
export interface Book {
  html: string;
  pages: number;
  notUsed: NotUsed[];
  /** Names of values that no page of the book knows as a parameter. */
  unknown: string[];
  /** Images that are not there, each with its page. */
  missing: { url: string; image: string }[];
}

/** @throws Failure - when there is no built site in the folder */
export async function openSite(folder: string): Promise<PrintedSite> {
  const site = await builtSource(folder)();
  const build = JSON.parse(await readFile(path.join(folder, 'build.json'), 'utf8')) as BuildRecord;
  return { folder, site, build };
}

interface Opened extends Chapter, Place, Source {
  filled: ReturnType<typeof fillPage>;
  styles: string[];
}

/**
 * Makes a book of pages of a built site.
 *
 * @param query - the values that fill it, as the query of a link
 */
export async function makeBook(
  { folder, site, build }: PrintedSite,
  parts: readonly Part[],
  query: string,
): Promise<Book> {
  const { facts } = site;
  const base = facts.base.endsWith('/') ? facts.base : `${facts.base}/`;
  const files = new SiteFiles(folder, base);
  const chapters: Opened[] = [];
  for (const row of parts.flatMap(({ pages }) => pages))
    chapters.push(await openChapter(site, files, row, query, chapters.length + 1));

  const places = placesOf(chapters, base);
  const missing: Book['missing'] = [];
  for (const chapter of chapters) {
    linkInside(chapter.article, chapter, { places, base, address: facts.address });
    for (const image of await inlineImages(chapter.article, chapter.url, files))
      missing.push({ url: chapter.url, image });
  }
  const sheets = [...new Set(chapters.flatMap(({ styles }) => styles))];
  const own = await readFile(path.join(engineSources, 'print/book.css'), 'utf8');
  const notUsed = notUsedIn(chapters);
  const cover = {
    title: titleOfBook(parts, chapters, facts.name),
    site: facts.name,
    address: facts.address === null ? null : new URL(base, facts.address).href,
    pages: chapters.length,
    build,
    used: usedIn(chapters),
    notUsed,
  };
  const byRow = new Map(chapters.map((chapter) => [chapter.row, chapter]));
  const divided = parts.map(({ title, pages }) => ({
    title,
    chapters: pages.flatMap((page) => byRow.get(page) ?? []),
  }));
  const [first, ...others] = chapters.map(({ filled }) => new Set(filled.unknown));
  return {
    html: bookHtml(cover, divided, `${await inlineStyles(sheets, files)}\n${own}`, query !== ''),
    pages: chapters.length,
    notUsed,
    unknown: [...(first ?? [])].filter((name) => others.every((names) => names.has(name))),
    missing,
  };
}

async function openChapter(
  { page, facts }: LoadedSite,
  files: SiteFiles,
  row: PageRow,
  query: string,
  number: number,
): Promise<Opened> {
  const html = await files.text(`${row.url}index.html`);
  const built = html === undefined ? undefined : readPage(html);
  if (!built)
    throw new Failure(
      `the page \`${row.url}\` is not in the built site`,
      `Build it again with \`${calledAs('build')}\`.`,
    );
  const filled = fillPage(built.article, await page(row), facts, query);
  const article: Element = settleArticle(filled.article);
  const id = `c${number}`;
  return {
    number,
    id,
    chapter: id,
    row,
    title: titleOf(article, row),
    ids: withOwnIds(article, id),
    article,
    hidden: filled.hidden,
    url: row.url,
    query: filled.query,
    address: facts.address === null ? null : new URL(row.url, facts.address).href + filled.query,
    filled,
    styles: built.styles.flatMap((href) => pathInSite(href, row.url) ?? []),
  };
}

/** Where the pages are in the book, by each path that leads to one. */
function placesOf(chapters: readonly Opened[], base: string): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const chapter of chapters)
    for (const alias of chapter.row.aliases)
      places.set(decodeURI(urlOf(alias.replace(/^\/+|\/+$/g, ''), base)), chapter);
  for (const chapter of chapters) places.set(decodeURI(chapter.url), chapter);
  return places;
}

/** The values that pages of the book take, by the names of their parameters. */
function usedIn(chapters: readonly Opened[]): Map<string, string[]> {
  const used = new Map<string, Set<string>>();
  for (const { filled } of chapters)
    for (const [name, value] of filled.used) used.set(name, (used.get(name) ?? new Set()).add(value));
  return new Map(Array.from(used, ([name, values]) => [name, [...values]]));
}

/** What was not used, each name once for each reason, and what no page asks for. */
function notUsedIn(chapters: readonly Opened[]): NotUsed[] {
  const found = chapters.flatMap(({ filled }) => filled.notUsed);
  const told = new Set([...found.map(({ name }) => name), ...usedIn(chapters).keys()]);
  for (const name of new Set(chapters.flatMap(({ filled }) => filled.given)))
    if (!told.has(name)) found.push({ name, why: 'no page of the book asks for it' });
  const unique = new Map(found.map((each) => [`${each.name} ${each.why}`, each]));
  return [...unique.values()];
}

/** What a book is called: by what is in it, or by the site, where that is much. */
function titleOfBook(parts: readonly Part[], chapters: readonly Opened[], site: string): string {
  const titles = parts.map(({ title }) => title);
  if (chapters.length === 1 && titles[0] === '') return chapters[0]?.title ?? site;
  return titles.length > 3 || titles.includes('') ? site : titles.join(', ');
}
