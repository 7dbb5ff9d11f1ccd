import { withRawFences } from '../compiler/1-parse/raw-fences.ts';
import type { SourceTree } from '../content/read-tree.ts';
import { readSettings } from '../content/settings.ts';
import { type PageToCheck, readCheckedPage } from '../rules/checked-page.ts';
import { type DisableComment, disableComments } from '../rules/disable-comments.ts';
import { type FixedFinding, fixesOf } from '../rules/fixes.ts';
import type { OwnRule, WholeSite } from '../rules/rule.ts';
import { loadRules } from './load-rules.ts';
import { type Asked, recordSite } from './recorded-site.ts';
import { type NamedFinding, runRule } from './run-rule.ts';
import { type SiteData, siteOf } from './site-of.ts';

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

/** A page's report, and what it rests on beside the page. */
export interface FoundReport extends PageReport {
  asked: Asked[];
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
  const recorded = recordSite(siteOf(data));
  const { site } = recorded;
  return ({ page: source, without }: CheckRequest, at?: (step: number) => void): FoundReport => {
    recorded.begin(source.file, source.compiled.lookups);
    const page = readCheckedPage(source, data.vocabulary, withRaw, data.kinds);
    const { file } = page;
    const findings = names.flatMap((name, index) => {
      const rule = without.includes(name) ? undefined : rules.find((each) => each.name === name);
      at?.(index + 1);
      return rule ? runRule(rule, { file, where: 'this page' }, () => rule.checkPage?.(page, site)) : [];
    });
    at?.(0);
    const fixes = fixesOf(page, source.compiled.findings, site);
    return { findings, fixes, comments: disableComments(page), used: [...page.used], asked: recorded.asked() };
  };
}
