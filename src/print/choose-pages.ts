import { isPageFile, serviceOf } from '../content/addresses.ts';
import { addressOf, findPage, meantPage, readAsked } from '../machines/find-page.ts';
import type { PageRow } from '../machines/schemas.ts';
import type { LoadedSite } from '../machines/site-source.ts';
import { didYouMean } from '../problems/did-you-mean.ts';

/** What of a site is in a book: all of it, or what was asked for, in that order. */
export interface Part {
  /** What it is called in the contents; nothing for single pages. */
  title: string;
  pages: PageRow[];
}

/** What was asked for that is no service, no folder and no page, with what may be meant. */
export interface NotFound {
  asked: string;
  /** ` Did you mean …?`, or nothing. */
  meant: string;
}

/**
 * Finds the pages of a book, each once: those of services, of folders, and single pages, in the order of the call, and
 * within each in the order of the site.
 */
export function choosePages(site: LoadedSite, asked: readonly string[]): { parts: Part[]; notFound: NotFound[] } {
  const notFound: NotFound[] = [];
  const taken = new Set<PageRow>();
  const parts: Part[] = [];
  for (const name of asked) {
    const found = partOf(site, name);
    if (found === undefined) {
      notFound.push({ asked: name, meant: meantBy(site, name) });
      continue;
    }
    const pages = found.pages.filter((page) => !taken.has(page));
    for (const page of pages) taken.add(page);
    const last = parts.at(-1);
    if (pages.length === 0) continue;
    if (found.title === '' && last?.title === '') last.pages.push(...pages);
    else parts.push({ title: found.title, pages });
  }
  return { parts, notFound };
}

function partOf(site: LoadedSite, name: string): Part | undefined {
  const { pages, facts } = site;
  const service = servicesOf(site).find((each) => each.toLowerCase() === name.toLowerCase());
  if (service !== undefined) return ofService(site, service);
  const asked = readAsked(name, facts.base);
  const address = asked.address.toLowerCase();
  const at = (page: PageRow): string => addressOf(page, facts.base).toLowerCase();
  const own = pages.find((page) => at(page) === address);
  // The page of a folder stands for all that is in it, unless its file is named.
  const inside = isPageFile(name) || address === '' ? [] : pages.filter((page) => at(page).startsWith(`${address}/`));
  if (inside.length > 0) {
    const isIn = new Set([...(own ? [own] : []), ...inside]);
    return { title: own?.title ?? asked.address, pages: pages.filter((page) => isIn.has(page)) };
  }
  const page = own ?? findPage(site, asked);
  return page && { title: '', pages: [page] };
}

/** The services of the catalogue, and those that pages are about without one. */
const servicesOf = ({ pages, facts }: LoadedSite): string[] => [
  ...new Set([...Object.keys(facts.services), ...pages.flatMap(({ services }) => services)]),
];

/** The pages about a service, its readme first. */
function ofService({ pages, facts }: LoadedSite, service: string): Part {
  const about = pages.filter(({ services }) => services.includes(service));
  const isReadme = (page: PageRow): boolean => serviceOf(`${addressOf(page, facts.base)}/index.md`) === service;
  const [readmes, others] = [about.filter(isReadme), about.filter((page) => !isReadme(page))];
  return { title: readmes[0]?.title ?? service, pages: [...readmes, ...others] };
}

function meantBy(site: LoadedSite, name: string): string {
  return didYouMean(name, servicesOf(site)) || meantPage(site, readAsked(name, site.facts.base));
}
