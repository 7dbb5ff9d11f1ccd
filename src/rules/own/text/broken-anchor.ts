import { slug } from 'github-slugger';
import type { Nodes } from 'mdast';
import { taggedDestination } from '../../../compiler/3-render/links/tagged-destination.ts';
import { wikiLinksIn } from '../../../compiler/3-render/links/wiki-links.ts';
import type { Target } from '../../../content/links/target.ts';
import { hasMark } from '../../../language/marks.ts';
import type { Origin } from '../../../language/tokens.ts';
import { closest } from '../../../problems/did-you-mean.ts';
import { likelySlip } from '../../../problems/likely-slip.ts';
import { ANCHOR_PREFIX, anchorFinder, anchorName } from '../../../shared/find-anchor.ts';
import type { CheckedPage } from '../../checked-page.ts';
import { textOf } from '../../nodes.ts';
import type { CheckedSite, OwnRule, RuleFinding, SitePage } from '../../rule.ts';

/** The destination of a link in HTML, in its quotes. */
const HTML_LINK = /<a\s[^<>]*?\bhref\s*=\s*("[^"<>]*"|'[^'<>]*')/gi;
const SCHEME = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;
/** Looking for what was meant takes long on a page of thousands of headings. */
const MOST_SUGGESTIONS = 20;

/** Links to a heading that the page they lead to does not have. */
export const brokenAnchor: OwnRule = {
  name: 'broken-anchor',
  severity: 'warning',
  strict: true,
  checkPage: (page, site) => {
    const findings: RuleFinding[] = [];
    const nodes = (['text', 'link', 'definition', 'html'] as const).flatMap((type): Nodes[] => page.nodes(type));
    for (const node of nodes)
      for (const { url, index } of destinationsIn(node, page, site)) {
        const words = node.type === 'link' ? slug(textOf(node)) : undefined;
        const suggests = findings.length < MOST_SUGGESTIONS;
        findings.push(...validate({ url, words }, page.placeOf(node, index), page, site, suggests));
      }
    return findings;
  },
};

interface Destination {
  url: string;
  /** Where its element is in a piece of HTML. */
  index?: number;
}

function destinationsIn(node: Nodes, { file, masked }: CheckedPage, site: CheckedSite): Destination[] {
  const resolve = (destination: string): Target | undefined => site.resolve(destination, file);
  if (node.type === 'text') return node.value.includes('[[') ? wikiLinksIn(node.value, resolve) : [];
  if (node.type === 'link' || node.type === 'definition')
    return [{ url: (hasMark(node.url) && taggedDestination(node.url, masked, resolve)) || node.url }];
  if (node.type !== 'html' || node.value.startsWith('<!--')) return [];
  return Array.from(node.value.matchAll(HTML_LINK), ({ 1: url = '', index }) => ({ url: url.slice(1, -1), index }));
}

/** A link's destination, and what the anchor of a heading with its words would be. */
interface Asked {
  url: string;
  words: string | undefined;
}

function validate(
  { url, words }: Asked,
  place: Origin,
  page: CheckedPage,
  site: CheckedSite,
  suggests: boolean,
): RuleFinding[] {
  const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?#(.+)$/s.exec(url) ?? [];
  if (fragment === undefined || hasMark(path) || SCHEME.test(url)) return [];
  const asked = anchorName(fragment);
  // Every page has a top.
  if (asked === '' || /^top$/i.test(asked) || hasMark(asked)) return [];
  const target = path === '' ? page : pageOf(path, page, site);
  const anchors = target && anchorsOf(target);
  if (!target || !anchors || anchors.find(asked) !== undefined) return [];
  const near = suggests ? nearest(asked, words, anchors) : undefined;
  return [
    {
      ...place,
      message: `\`#${asked}\` is no heading or anchor of ${target.file === page.file ? 'this page' : `\`${target.file}\``}.${near === undefined ? '' : ` Did you mean \`#${near}\`?`}`,
      hint: "An anchor is the heading's text in small letters, with `-` for spaces and without signs: fix it, or take it out.",
    },
  ];
}

/** The heading with the words of the link, else one whose anchor is close; where the link has the words of its anchor, only one that is a slip away. */
function nearest(asked: string, words: string | undefined, anchors: Anchors): string | undefined {
  if (words === asked) return likelySlip(asked, anchors.names);
  if (words && anchors.find(words) !== undefined) return words;
  // `#parse-a-file` is not meant for `#stringify-a-file`.
  const begins = firstWord(asked);
  return closest(
    asked,
    anchors.names.filter((name) => firstWord(name) === begins || likelySlip(begins, [firstWord(name)]) !== undefined),
  );
}

const firstWord = (name: string): string => name.toLowerCase().split(/[-_]/, 1)[0] ?? '';

function pageOf(path: string, page: CheckedPage, site: CheckedSite): SitePage | undefined {
  const target = site.resolve(path, page.file);
  return target?.type === 'page' ? site.pageAt(target.address) : undefined;
}

/** What `#…` may be in a link to a page. */
interface Anchors {
  find(name: string): string | undefined;
  /** As authors write them. */
  names: readonly string[];
}

const known = new WeakMap<readonly string[], Anchors>();

/** Many links may lead to one page. */
function anchorsOf({ ids }: Pick<SitePage, 'ids'>): Anchors {
  let anchors = known.get(ids);
  if (!anchors) {
    anchors = { find: anchorFinder(ids), names: ids.map((id) => id.replace(ANCHOR_PREFIX, '')) };
    known.set(ids, anchors);
  }
  return anchors;
}
