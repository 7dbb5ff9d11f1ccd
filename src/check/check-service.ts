import { withRawFences } from '../compiler/1-parse/raw-fences.ts';
import type { CompiledPage } from '../compiler/compile-page.ts';
import { addressOf } from '../content/addresses.ts';
import type { SourceFile, SourceTree } from '../content/read-tree.ts';
import { makeResolve } from '../content/resolve.ts';
import type { RuleName } from '../problems/rules.ts';
import { readCheckedPage } from './checked-page.ts';
import { type DisableComment, disableComments } from './disable-comments.ts';
import { type Fix, fixesOf } from './fixes.ts';
import type { CheckFinding, LinkedPage, SiteFacts } from './rule.ts';
import { checkRules } from './rule-table.ts';

/** What all pages are held against, as it is sent to a thread. */
export interface CheckShared
  extends Pick<SiteFacts, 'plain' | 'today' | 'vocabulary' | 'kinds' | 'commands' | 'catalogue'> {
  partials: SourceTree['partials'];
  tree: Pick<SourceTree, 'others'> & { files: string[] };
  /** The pages that links may lead to. */
  linked: LinkedPage[];
}

/** A page as a thread gets it: its source, and what matters here of what it was compiled to. */
export interface PageToCheck extends SourceFile {
  compiled: Pick<CompiledPage, 'findings' | 'used' | 'ids' | 'title'>;
}

export interface RuleFinding extends CheckFinding {
  rule: RuleName;
}

/** All that one page says for itself. */
export interface PageReport {
  findings: RuleFinding[];
  fixes: Fix[];
  comments: DisableComment[];
  /** The parameters that its tags and their defaults name. */
  used: string[];
}

/** Reads a page as its author wrote it, and holds it against all rules. */
export function checkService({ partials, tree, linked, ...facts }: CheckShared): (page: PageToCheck) => PageReport {
  const withRaw = withRawFences(partials);
  const byAddress = new Map(linked.map((page) => [addressOf(page.file), page]));
  const site: SiteFacts = {
    ...facts,
    pageAt: (address) => byAddress.get(address),
    resolve: makeResolve({ others: tree.others, kinds: facts.kinds, pages: tree.files.map((file) => ({ file })) }),
    files: [...tree.files, ...tree.others.keys()],
  };
  return (source) => {
    const page = readCheckedPage(source, facts.vocabulary, withRaw, facts.kinds);
    return {
      findings: (Object.keys(checkRules) as (keyof typeof checkRules)[]).flatMap((rule) =>
        (checkRules[rule].ofPage?.(page, site) ?? []).map((finding) => ({ ...finding, rule })),
      ),
      fixes: fixesOf(page, source.compiled.findings, site),
      comments: disableComments(page),
      used: [...page.used],
    };
  };
}
