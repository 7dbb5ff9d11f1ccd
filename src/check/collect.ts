import { type CompiledTree, compileTree } from '../build/prepare.ts';
import type { Workplace } from '../build/workplace.ts';
import { addressOf } from '../content/addresses.ts';
import { readCatalogue } from '../content/catalogue.ts';
import { makeResolve } from '../content/resolve.ts';
import { type CheckedPage, readCheckedPage } from './checked-page.ts';
import { type ParsedShell, parseShell } from './parse-shell.ts';
import type { SiteFacts } from './rule.ts';
import { scriptsOf } from './rules/shell-syntax.ts';

/** Everything that rules judge. */
export interface Collected {
  compiled: CompiledTree;
  site: SiteFacts;
}

/** Is told how much of what is done. */
export type CheckProgress = (what: string, done: number, total: number) => void;

/** Reads the tree, compiles its pages as a build would, and lets bash parse their commands. */
export async function collect(workplace: Workplace, today?: string, progress?: CheckProgress): Promise<Collected> {
  const compiled = await compileTree(workplace, (done, total) => progress?.('pages compiled', done, total));
  const { tree, settings } = compiled;
  const pages = compiled.pages.flatMap((page, index) => {
    progress?.('pages read', index + 1, compiled.pages.length);
    return readCheckedPage(page, settings.vocabulary, tree.partials) ?? [];
  });
  const byAddress = new Map(pages.map((page) => [addressOf(page.file), page]));
  const site: SiteFacts = {
    plain: tree.site === undefined && tree.parameters === undefined,
    today: today ?? dayIn(settings.site.time_zone),
    vocabulary: settings.vocabulary,
    commands: settings.site.commands ?? {},
    declaredAt: settings.declaredAt,
    catalogue: readCatalogue(tree),
    pages,
    pageAt: (address) => byAddress.get(address),
    resolve: makeResolve(tree),
    files: [...tree.pages.map(({ file }) => file), ...tree.others.keys()],
    shell: await parseAll(pages),
  };
  return { compiled, site };
}

/** Whole blocks first; of those that fail, each branch. */
async function parseAll(pages: readonly CheckedPage[]): Promise<ParsedShell> {
  const whole = await parseShell(pages.flatMap((page) => scriptsOf(page, undefined)));
  const branches = pages.flatMap((page) => scriptsOf(page, whole));
  if (branches.length === 0) return whole;
  const parsed = await parseShell(branches);
  return { available: whole.available, errors: new Map([...whole.errors, ...parsed.errors]) };
}

/** Today's date where the site is at home; Swedes write dates as ISO 8601 does. */
const dayIn = (timeZone: string): string => new Date().toLocaleDateString('sv-SE', { timeZone });
