import { HASHED } from '../content/addresses.ts';
import { WORKER_FILE } from '../shared/device-files.ts';
import { type Answer, type Answers, type Ask, pathOf, type Question, textIn } from './answer.ts';
import { judgeMissing, judgeNearly, judgePlain } from './judge-addresses.ts';
import { isThere, judgeArrival } from './judge-arrival.ts';
import { judgeBuild } from './judge-build.ts';
import { askedAgain, judgeChanging, judgeHashed, judgeValidator } from './judge-caching.ts';
import { judgeFilling } from './judge-filling.ts';
import { judgeHeaders } from './judge-headers.ts';
import { judgePolicy } from './judge-policy.ts';
import { entryQuestions, fragmentQuestions, judgeSearch, searchQuestions } from './judge-search.ts';
import { type Encoding, judgeTransfer, type Twins } from './judge-transfer.ts';
import { judgeTypes } from './judge-types.ts';
import { readHtml } from './read-html.ts';
import { type Build, chooseSample, readBuild, readIndex, readSite, type Sample } from './site-facts.ts';
import { problem, type SmokeProblem } from './smoke-problem.ts';

/** What is asked of a site beyond what all sites are asked. */
export interface Expected {
  /** The build that must be there. */
  build?: string | undefined;
  /** The site's address by plain HTTP, which must lead to the site. */
  plain?: URL | undefined;
}

export interface SmokeReport {
  problems: SmokeProblem[];
  build: Build | null;
  /** The link that was filled; null when no page was reached. */
  link: string | null;
  requests: number;
  /** What could not be looked at, and why. */
  notChecked: string[];
}

/** An address at which nothing is. */
const NOWHERE = 'pagebook-smoke/no-such-page/';
const QUERY_OF_NOWHERE = '?host=web-1';

/**
 * Looks at a site that is deployed, from outside. Nothing here knows the network.
 *
 * @param base - the address of its home page, with a slash at its end
 */
export async function smokeSite(base: URL, askSite: Ask, expected: Expected = {}): Promise<SmokeReport> {
  let requests = 0;
  const ask: Ask = (questions) => {
    requests += Object.keys(questions).length;
    return askSite(questions);
  };
  const at = (path: string): Question => ({ url: new URL(path, base).href });
  const first = await ask({
    build: at('build.json'),
    index: at('index.json'),
    site: at('site.json'),
    home: at(''),
    nowhere: at(NOWHERE + QUERY_OF_NOWHERE),
  });
  const build = readBuild(first.build) ?? null;
  const problems = judgeFirst(first, base, build, expected);
  const [index, site] = [readIndex(first.index), readSite(first.site)];
  const sample = index && site && chooseSample(index, site);
  if (build === null || sample === undefined) {
    const notChecked = build === null ? ['everything else'] : ['pages, search and addresses: no page is known'];
    return { problems, build, link: null, requests, notChecked };
  }
  const looked = await lookAtPage(base, sample, ask, first);
  problems.push(...looked.problems);
  const notChecked = looked.notChecked;
  if (expected.plain === undefined) notChecked.push('plain HTTP: `--http` names its address');
  else {
    const path = pathOf(looked.link).slice(base.pathname.length);
    const { plain } = await ask({ plain: { url: new URL(path, expected.plain).href } });
    problems.push(...judgePlain(plain, looked.link));
  }
  return { problems: onlyOnce(problems), build, link: looked.link, requests, notChecked };
}

function judgeFirst(
  first: Answers<'build' | 'index' | 'site' | 'home' | 'nowhere'>,
  base: URL,
  build: Build | null,
  expected: Expected,
): SmokeProblem[] {
  const arrived = judgeArrival(first.build, '`build.json`');
  if (build === null) {
    if (arrived.some(({ severity }) => severity === 'error') && first.build.status !== 404) return arrived;
    return [
      problem(
        'not-pagebook',
        first.build.asked,
        `\`${pathOf(first.build.asked)}\` does not say what build the site is`,
        'Name the address of the home page, with the sub-path if there is one; and deploy the whole folder that `build` wrote.',
      ),
    ];
  }
  return [
    ...arrived,
    ...judgeArrival(first.home, 'the home page'),
    ...judgeArrival(first.index, '`index.json`'),
    ...judgeArrival(first.site, '`site.json`'),
    ...judgeBuild(first, base, expected.build),
    ...judgeMissing(first.nowhere),
  ];
}

/** Looks at one page, at what it loads and what is beside it. */
async function lookAtPage(
  base: URL,
  sample: Sample,
  ask: Ask,
  first: Answers<'build' | 'index' | 'site' | 'home' | 'nowhere'>,
): Promise<{ problems: SmokeProblem[]; link: string; notChecked: string[] }> {
  const url = new URL(sample.page.url, base).href;
  const link = url + sample.query;
  const given = sample.query || QUERY_OF_NOWHERE;
  const asked = await ask({
    page: { url },
    filled: { url: link },
    otherCase: { url: otherCase(url) + given },
    noSlash: { url: url.replace(/\/$/, '') + given },
    markdown: { url: new URL(sample.page.markdown, base).href },
    data: { url: new URL(sample.page.data, base).href },
    llms: { url: new URL('llms.txt', base).href },
    worker: { url: new URL(WORKER_FILE, base).href },
  });
  const html = readHtml(textIn(asked.page));
  // A site that keeps no copy says so in its pages; in an Astro project it has no worker at all.
  const keepsCopy = isThere(asked.page) && !textIn(asked.page).includes('"noCopy":true');
  const homeHtml = readHtml(textIn(first.home));
  const absolute = (from: Answer, list: readonly string[]): string[] =>
    list.map((each) => new URL(each, from.url).href);
  const loaded = new Set([
    ...absolute(asked.page, [...html.scripts, ...html.styles]),
    ...absolute(first.home, [...homeHtml.scripts, ...homeHtml.styles]),
  ]);
  const hashed = [...loaded].filter((each) => new URL(each).pathname.startsWith(`${base.pathname}${HASHED}/`));
  const fillerUrl = html.filler === undefined ? undefined : new URL(html.filler, asked.page.url).href;
  const twinUrls = isThere(asked.page)
    ? [url, ...['.js', '.css'].flatMap((end) => hashed.find((each) => each.endsWith(end)) ?? [])]
    : [];
  const [files, search, twins, again] = [
    await ask(Object.fromEntries(hashed.map((each) => [each, { url: each }]))),
    await askSearch(base, sample, html.search, ask),
    await askTwins(twinUrls, ask),
    await ask({ again: { url, headers: askedAgain(asked.page) } }),
  ];
  const assets = Object.values(files);
  const there = [asked.page, first.home, asked.markdown, ...assets].filter(isThere);
  const problems = [
    ...judgeArrival(asked.page, 'the page'),
    ...judgeArrival(asked.filled, 'the page with values'),
    ...judgeArrival(asked.markdown, "the page's Markdown"),
    ...judgeArrival(asked.data, 'the page as data'),
    ...judgeArrival(asked.llms, '`llms.txt`'),
    ...(keepsCopy ? judgeArrival(asked.worker, 'the worker of the copy on the device') : []),
    ...assets.flatMap((answer) => judgeArrival(answer, 'a file that the page loads')),
    ...judgeNearly(asked.otherCase, html.page ?? '', 'in another letter case'),
    ...judgeNearly(asked.noSlash, html.page ?? '', 'without its last slash'),
    ...judgeHeaders([...there, first.nowhere], base.protocol === 'https:'),
    ...(isThere(asked.page) ? judgePolicy(asked.page, html) : []),
    ...judgeTypes([...there, first.build, asked.data, asked.llms, asked.worker].filter(isThere)),
    ...judgeChanging(
      [
        asked.page,
        first.home,
        first.build,
        first.index,
        first.nowhere,
        ...(isThere(asked.worker) ? [asked.worker] : []),
      ].filter((answer) => answer.status > 0),
    ),
    ...judgeHashed(assets.filter(isThere)),
    ...(isThere(asked.page) ? judgeValidator(asked.page, again.again) : []),
    ...judgeTransfer(twins),
    ...judgeFilling(
      { ...asked, site: first.site, filler: fillerUrl === undefined ? undefined : files[fillerUrl] },
      sample,
    ),
    ...judgeSearch(search, sample.page),
  ];
  const notChecked = sample.query === '' ? ['values of a link: no page has a parameter with an `example`'] : [];
  return { problems, link, notChecked };
}

async function askSearch(
  base: URL,
  { page }: Sample,
  searchPage: string | undefined,
  ask: Ask,
): Promise<Record<string, Answer>> {
  const answers: Record<string, Answer> = await ask<string>({
    ...searchQuestions(base, page),
    ...(searchPage !== undefined && { 'search page': { url: new URL(searchPage, new URL(page.url, base)).href } }),
  });
  const entry = answers['pagefind-entry.json'];
  const more = entry === undefined ? {} : await ask(entryQuestions(base, entry));
  const meta = Object.entries(more).find(([name]) => name.endsWith('.pf_meta'))?.[1];
  return { ...answers, ...more, ...(await ask(fragmentQuestions(base, meta))) };
}

async function askTwins(urls: readonly string[], ask: Ask): Promise<Twins[]> {
  const asked = urls.map(async (url) => {
    const question = (encoding: Encoding): Question => ({ url, headers: { 'accept-encoding': encoding } });
    return ask({ identity: question('identity'), gzip: question('gzip'), br: question('br') });
  });
  return Promise.all(asked);
}

/** The address with the last part in the other letter case. */
function otherCase(url: string): string {
  const swap = (letter: string): string =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  // What is escaped stays as it is: `%c3` and `%C3` are the same letter.
  return url.replace(/[^/]+(?=\/$)/, (name) =>
    name.replace(/%[0-9A-F]{2}|[a-z]/gi, (part) => (part.length === 1 ? swap(part) : part)),
  );
}

/** The same of the same address, which several questions may have found, once. */
function onlyOnce(problems: readonly SmokeProblem[]): SmokeProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ rule, address }) => {
    const key = `${rule} ${address.replace(/\?.*$/, '')}`;
    return !seen.has(key) && seen.add(key);
  });
}
