import { type FilledPage, fillPage } from '../machines/fill-page.ts';
import type { PageFile, SiteFacts } from '../machines/schemas.ts';
import * as attributes from '../shared/attributes.ts';
import { type Answer, jsonIn, textIn } from './answer.ts';
import { isThere } from './judge-arrival.ts';
import { readHtml } from './read-html.ts';
import type { Sample } from './site-facts.ts';
import { problem, type SmokeProblem } from './smoke-problem.ts';

/** What is asked for about the page that a link leads to. */
export interface Filled {
  /** The page, without and with the link's query. */
  page: Answer;
  filled: Answer;
  /** The page as data, and what all pages share. */
  data: Answer;
  site: Answer;
  /** The script that fills it; undefined when the page names none. */
  filler: Answer | undefined;
}

/**
 * Whether a link's values arrive. Without a browser: the address with a query gets the same page, which has its slots and its script, and
 * what the site publishes of the page takes the values, by the code that browsers run, too.
 */
export function judgeFilling({ page, filled, data, site, filler }: Filled, { values, query }: Sample): SmokeProblem[] {
  const found: SmokeProblem[] = [];
  const tell = (address: string, message: string, hint: string): void =>
    void found.push(problem('unfilled-page', address, message, hint));
  if (!isThere(page)) return [];
  if (!isThere(filled)) return [];
  if (textIn(page) !== textIn(filled))
    tell(
      filled.url,
      `the page is another one with the query \`${query}\` than without`,
      'Serve the page whatever the query is: leave the query out of what decides, as caches and firewalls do.',
    );
  const html = readHtml(textIn(filled));
  if (html.page === undefined)
    tell(
      filled.url,
      `the HTML is no page of Pagebook: it has no \`<article ${attributes.address}>\``,
      'Serve pages as they were built.',
    );
  if (filler === undefined)
    tell(
      filled.url,
      'the page has no script that fills it',
      'Serve pages as they were built: look for what takes scripts out on the way.',
    );
  else if (isThere(filler) && filler.body.length === 0)
    tell(filler.url, 'the script that fills the page is empty', 'Deploy the whole folder again.');
  const result = fillWith(jsonIn(data), jsonIn(site), query);
  const missing = Object.keys(values).filter(
    (name) => !result?.values.some((each) => each.name === name && each.source === 'link'),
  );
  if (isThere(data) && isThere(site) && missing.length > 0)
    tell(
      data.url,
      `the link's ${missing.map((name) => `\`${name}\``).join(', ')} would not be filled in`,
      'Page and vocabulary are not of one build: deploy the whole folder again.',
    );
  return found;
}

/** The page filled as a browser fills it; undefined when it is no page that this version knows. */
function fillWith(page: unknown, site: unknown, query: string): FilledPage | undefined {
  try {
    return fillPage(page as PageFile, query, site as SiteFacts);
  } catch {
    return undefined;
  }
}
