import type { Nodes } from 'mdast';
import { taggedDestination } from '../../../compiler/3-render/links/tagged-destination.ts';
import { wikiLinksIn } from '../../../compiler/3-render/links/wiki-links.ts';
import { hasMark } from '../../../language/marks.ts';
import { docsPage } from '../../../problems/called-as.ts';
import type { CheckedPage } from '../../checked-page.ts';
import type { CheckedSite, OwnRule, RuleFinding } from '../../rule.ts';

/** A kind of syntax that is shown as written. */
interface Kind {
  what: string;
  /** What it looks like; the first group is its name. */
  pattern: RegExp;
  hint: string;
}

const KINDS: readonly Kind[] = [
  {
    what: 'shortcodes of Hugo',
    pattern: /\{\{[<%]\s*([a-z][\w.-]*)/g,
    hint: `Write in Markdown what they would bring in; ${docsPage('other-tools')} has those that become notes, tabs and links.`,
  },
  {
    what: 'tags of Liquid or Jinja',
    pattern: /(?<!\{)\{%-?\s*([a-z]\w*)/g,
    hint: `Write in Markdown what they would bring in; ${docsPage('other-tools')} has those that become notes, tabs and links.`,
  },
  {
    what: 'expressions of Jinja, Liquid or Go',
    pattern: /\{\{-?\s*([\w.$]+)\s*[(|%]/g,
    hint: 'Write what they would show.',
  },
  {
    what: 'blocks between colons',
    pattern: /^:{3,} ?\{?\.?([a-zA-Z][\w.-]*)/gm,
    hint: `${docsPage('other-tools')} has those that become notes and tabs; each needs a line of colons at its end.`,
  },
  {
    what: 'links of a wiki',
    pattern: /\[\[([\p{L}\d][\p{L}\d /.#_|-]*)\]\]/gu,
    hint: 'No page has that name or path: write the page, or take the brackets out.',
  },
  {
    what: 'snippets of MkDocs',
    pattern: /^-+8<-+ ["']?([\w./-]+)/gm,
    hint: 'A partial brings in text that pages share: `{{> name}}`.',
  },
];
const [SHORTCODES, TAGS, , , WIKI_LINKS] = KINDS;

/** What is another tool's and means nothing here: one report a kind, with how often it is there. */
export const foreignSyntax: OwnRule = {
  name: 'foreign-syntax',
  severity: 'suggestion',
  checkPage(page, site) {
    const found = new Map<Kind, RuleFinding>();
    for (const { kind, name, node, index } of [...inTexts(page, site), ...inLinks(page, site)]) {
      const finding = found.get(kind) ?? {
        ...page.placeOf(node, index),
        message: `${kind.what} are shown as written`,
        hint: kind.hint,
        once: kind.what,
        tally: {},
      };
      finding.tally = { ...finding.tally, [name]: (finding.tally?.[name] ?? 0) + 1 };
      found.set(kind, finding);
    }
    return [...found.values()];
  },
};

interface Found {
  kind: Kind;
  name: string;
  node: Nodes;
  index?: number;
}

function* inTexts(page: CheckedPage, site: CheckedSite): Iterable<Found> {
  for (const node of page.nodes('text')) {
    if (!/\{\{|\{[%:]|::|\[\[|8</.test(node.value)) continue;
    const links = new Set(wikiLinksIn(node.value, (asked) => site.resolve(asked, page.file)).map(({ index }) => index));
    for (const kind of KINDS)
      for (const { 1: name = '', index } of node.value.matchAll(kind.pattern))
        if (kind !== WIKI_LINKS || !links.has(index)) yield { kind, name, node, index };
  }
}

/** Links whose destination is such a tag are none where the page is not found. */
function* inLinks(page: CheckedPage, site: CheckedSite): Iterable<Found> {
  for (const node of page.nodes('link')) {
    if (!hasMark(node.url)) continue;
    const url = taggedDestination(node.url, page.masked, (asked) => site.resolve(asked, page.file));
    if (url !== '') continue;
    const written = page.asWritten(node.url);
    const kind = /^\{\{[<%]/.test(written) ? SHORTCODES : TAGS;
    const name = /[a-z]\w*/.exec(written)?.[0] ?? '';
    if (kind) yield { kind, name, node };
  }
}
