import GithubSlugger from 'github-slugger';
import type { Definition, Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { pathFrom } from '../../content/addresses.ts';
import { hasMark } from '../../language/marks.ts';
import { closest } from '../../problems/did-you-mean.ts';
import type { CheckedPage } from '../checked-page.ts';
import type { CheckedSite, FileEdit, OwnRule, RuleFinding, SitePage } from '../rule.ts';

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
    visit(page.tree, (node) => {
      if (node.type === 'link' || node.type === 'definition')
        findings.push(...validate(node, page, site, findings.length < MOST_SUGGESTIONS));
    });
    return findings;
  },
};

function validate(node: Link | Definition, page: CheckedPage, site: CheckedSite, suggests: boolean): RuleFinding[] {
  const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?#(.+)$/s.exec(node.url) ?? [];
  if (fragment === undefined || hasMark(path) || SCHEME.test(node.url)) return [];
  // What is behind `?` are parameters, behind `:~:` words to look for.
  const asked = decoded(fragment.split(/\?|:~:/, 1)[0] ?? '');
  if (asked === '' || asked === 'top' || hasMark(asked)) return [];
  const target = path === '' ? page : pageOf(path, page, site);
  const anchors = target && anchorsOf(target);
  if (!target || !anchors || anchors.all.has(asked)) return [];
  const near = suggests ? closest(asked, anchors.ids) : undefined;
  return [
    {
      ...page.placeOf(node),
      message: `\`#${asked}\` is no heading of ${target.file === page.file ? 'this page' : `\`${target.file}\``}.${near === undefined ? '' : ` Did you mean \`#${near}\`?`}`,
      hint: "An anchor is the heading's text in small letters, with `-` for spaces and without signs: fix it, or take it out.",
      ...editOf(node, asked, anchors, page),
    },
  ];
}

function pageOf(path: string, page: CheckedPage, site: CheckedSite): SitePage | undefined {
  const whole = pathFrom(path, page.file);
  const target = whole === undefined ? undefined : site.resolve(whole);
  return target?.type === 'page' ? site.pageAt(target.address) : undefined;
}

/** What `#…` may be in a link to a page. */
interface Anchors {
  /** The page's ids, and its title's, which is on top of the page without one. */
  all: ReadonlySet<string>;
  ids: readonly string[];
  /** The ids by their small letters. */
  bySmallLetters: ReadonlyMap<string, readonly string[]>;
}

const known = new WeakMap<readonly string[], Anchors>();

/** Many links may lead to one page. */
function anchorsOf({ ids: own, title }: Pick<SitePage, 'ids' | 'title'>): Anchors {
  const found = known.get(own);
  if (found) return found;
  const ids = own.map(readable);
  const anchors: Anchors = {
    all: new Set([...own, ...ids, new GithubSlugger().slug(title)]),
    ids,
    bySmallLetters: Map.groupBy(ids, (id) => id.toLowerCase()),
  };
  known.set(own, anchors);
  return anchors;
}

/** Authors' own ids and footnotes have a prefix in the page, which links to them need not have. */
const readable = (id: string): string => id.replace(/^user-content-/, '');

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Another letter case has one right answer. */
function editOf(
  node: Link | Definition,
  asked: string,
  { bySmallLetters }: Anchors,
  page: CheckedPage,
): { edits?: FileEdit[] } {
  const same = bySmallLetters.get(asked.toLowerCase()) ?? [];
  const destination = node.data?.destination;
  if (same.length !== 1 || !destination) return {};
  const written = page.masked.text.slice(destination.start, destination.end);
  const at = written.indexOf(`#${asked}`) + 1;
  return at === 0 ? {} : { edits: [{ ...page.originAt(destination.start + at), from: asked, to: same[0] ?? asked }] };
}
