import { kindOf } from '../content/addresses.ts';
import { readCatalogue } from '../content/catalogue.ts';
import type { SourceTree } from '../content/read-tree.ts';
import { templatesOf } from '../content/templates.ts';
import { moduleUrl } from '../files/engine.ts';
import { relativePath } from '../files/path-names.ts';
import type { Paths } from '../files/paths.ts';
import { RuleSet } from '../problems/rules.ts';
import { type CompiledTree, compileTree, type WholePage } from '../project/compile-tree.ts';
import { withCompiler } from '../project/ready-compilers.ts';
import { levelsOf } from '../project/tree-problems.ts';
import { isUnread } from '../rules/checked-page.ts';
import { ownRules } from '../rules/own-rules.ts';
import type { OwnRule, SitePage } from '../rules/rule.ts';
import { dayIn } from '../schema/day-in.ts';
import type { Site } from '../schema/site.ts';
import { checkInThreads, type PageChecks } from './check-in-threads.ts';
import type { PageReport } from './check-service.ts';
import { KnownReports } from './known-reports.ts';
import { loadRules } from './load-rules.ts';
import type { NamedFinding } from './run-rule.ts';
import type { SiteData } from './site-of.ts';

/** Everything that is known of the site once each page has been checked. */
export interface Collected {
  compiled: CompiledTree;
  /** Every rule that counts here. */
  rules: RuleSet;
  /** What each page that could be read says for itself. */
  reports: PageReport[];
  /** What is wrong with the site as a whole. */
  ofSite: NamedFinding[];
}

/** Is told how much of what is done. */
export type CheckProgress = (what: string, done: number, total: number) => void;

/**
 * Reads the tree, compiles its pages as a build would, and checks each by itself, and the site as a whole.
 *
 * @param planned - a tree that is not on disk as it is to be checked
 */
export async function collect(
  paths: Paths,
  today?: string,
  progress?: CheckProgress,
  planned?: SourceTree,
): Promise<Collected> {
  const all = await loadRules(paths.config);
  return withCompiler(moduleUrl('check/check-worker'), async (compiler) => {
    const told = (done: number, total: number): void => progress?.('pages compiled', done, total);
    const compiled = await compileTree(paths, { progress: told, compiler, planned, withOwn: true });
    // What the engine has added is no page of the team's, but its pages may lead there.
    const pages = compiled.pages.filter(({ compiled, ofEngine }) => !ofEngine && !isUnread(compiled));
    const { tree, settings } = compiled;
    const site = siteData(compiled, pages, today);
    const rules = new RuleSet(all);
    const levels = levelsOf(tree, settings);
    const counts = ({ name }: OwnRule): boolean => rules.levelOf(name, levels) !== 'off';
    const counting = all.filter(counts);
    // What a team's rules look at is not known; and a tree that is only planned is not checked twice.
    const isOurs = planned === undefined && counting.every((rule) => ownRules.includes(rule));
    const checks: PageChecks = {
      site,
      known: isOurs ? await KnownReports.open(paths, site, counting) : undefined,
      config: paths.config,
      seconds: settings.site.page_time_limit,
      rules: counting,
      partials: tree.partials,
      parameters: tree.parameters,
      configFile: fileFrom(paths.content, paths.config) ?? tree.site?.file ?? 'site.yml',
    };
    const done = await checkInThreads(compiler.pool, pages, checks, (done) =>
      progress?.('pages read', done, pages.length),
    );
    return { compiled, rules, ...done };
  });
}

function siteData({ tree, settings, linked }: CompiledTree, pages: readonly WholePage[], today?: string): SiteData {
  return {
    plain: tree.site === undefined,
    today: today ?? dayIn(settings.site.time_zone, new Date()),
    vocabulary: settings.vocabulary,
    kinds: tree.kinds,
    templates: templatesOf(tree),
    commands: settings.site.commands ?? {},
    severities: settings.site.severities,
    home: homeOf(settings.site),
    catalogue: readCatalogue(tree),
    pages: pages.map(
      ({ file, address, compiled: { ids, title, frontMatter } }): SitePage => ({
        file,
        address,
        kind: frontMatter.kind ?? kindOf(file, tree.kinds),
        title,
        matter: frontMatter,
        ids,
      }),
    ),
    tree: linked,
  };
}

/** A file's path from a folder, as files of the content are named. */
const fileFrom = (folder: string, file: string | undefined): string | undefined =>
  file === undefined ? undefined : relativePath(folder, file);

/** The address under which all pages of the site are, where the settings say it. */
const homeOf = ({ address, base }: Site): string | undefined =>
  address === undefined ? undefined : withoutSlash(withoutSlash(address) + base);

const withoutSlash = (address: string): string =>
  address.endsWith('/') ? withoutSlash(address.slice(0, -1)) : address;
