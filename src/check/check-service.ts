import { withRawFences } from '../compiler/1-parse/raw-fences.ts';
import { type LinkedTree, makeResolve } from '../content/links/resolve.ts';
import { lookAround } from '../content/links/surroundings.ts';
import type { SourceTree } from '../content/read-tree.ts';
import { readSettings } from '../content/settings.ts';
import { type PageToCheck, readCheckedPage } from '../rules/checked-page.ts';
import { type FixedFinding, fixesOf } from '../rules/fixes.ts';
import type { CheckedSite, OwnRule, WholeSite } from '../rules/rule.ts';
import { type DisableComment, disableComments } from './disable-comments.ts';
import { loadRules } from './load-rules.ts';
import { type NamedFinding, runRule } from './run-rule.ts';

/** What is known of the site, as it is sent to a thread. */
export interface SiteData
  extends Pick<
    CheckedSite,
    'plain' | 'today' | 'vocabulary' | 'kinds' | 'templates' | 'commands' | 'catalogue' | 'pages'
  > {
  tree: LinkedTree;
}

/** What all pages are held against. */
export interface CheckShared extends SiteData {
  /** The team's configuration, which each thread imports: functions cannot be sent. */
  config: string | undefined;
  partials: SourceTree['partials'];
  /** The names of the rules that look at pages. */
  rules: readonly string[];
}

/** What the rules about the whole site are given. */
export interface SiteShared extends SiteData {
  config: string | undefined;
  used: ReadonlySet<string>;
  parameters: SourceTree['parameters'];
}

/** A page, and the rules that it is not checked by: they were stopped before. */
export interface CheckRequest {
  page: PageToCheck;
  without: readonly string[];
}

/** All that one page says for itself. */
export interface PageReport {
  findings: NamedFinding[];
  fixes: FixedFinding[];
  comments: DisableComment[];
  /** The parameters that its tags and their defaults name. */
  used: string[];
}

/** Reads pages as their authors wrote them, and holds each against rules. */
export const checkService = async (shared: CheckShared) => checkPages(await loadRules(shared.config), shared);

/** Holds the site as a whole against the rule of a name. */
export async function checkSiteService({ config, used, parameters, ...data }: SiteShared) {
  const rules = await loadRules(config);
  const { declaredAt } = readSettings({ site: undefined, parameters });
  const site: WholeSite = { ...siteOf(data), used, declaredAt };
  return ({ name, file }: { name: string; file: string }): NamedFinding[] =>
    rules
      .filter((rule) => rule.name === name)
      .flatMap((rule) => runRule(rule, { file, where: 'the whole site' }, () => rule.checkSite?.(site)));
}

/** Holds pages against rules; the step that it is at is the rule's number among their names, from 1. */
export function checkPages(
  rules: readonly OwnRule[],
  { partials, rules: names, ...data }: Omit<CheckShared, 'config'>,
) {
  const withRaw = withRawFences(partials);
  const site = siteOf(data);
  return ({ page: source, without }: CheckRequest, at?: (step: number) => void): PageReport => {
    const page = readCheckedPage(source, data.vocabulary, withRaw, data.kinds);
    const { file } = page;
    const findings = names.flatMap((name, index) => {
      const rule = without.includes(name) ? undefined : rules.find((each) => each.name === name);
      at?.(index + 1);
      return rule ? runRule(rule, { file, where: 'this page' }, () => rule.checkPage?.(page, site)) : [];
    });
    at?.(0);
    return {
      findings,
      fixes: fixesOf(page, source.compiled.findings, site),
      comments: disableComments(page),
      used: [...page.used],
    };
  };
}

function siteOf({ tree, pages, ...facts }: SiteData): CheckedSite {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  return {
    ...facts,
    pages,
    files: [...tree.pages.map(({ file }) => file), ...tree.others.keys()],
    pageAt: (address) => byAddress.get(address),
    resolve: makeResolve({ ...tree, kinds: facts.kinds }, lookAround(tree.place)),
  };
}
