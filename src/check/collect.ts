import { type CompiledTree, compileTree } from '../build/prepare.ts';
import type { Workplace } from '../build/workplace.ts';
import { addressOf } from '../content/addresses.ts';
import { readCatalogue } from '../content/catalogue.ts';
import { makeResolve } from '../content/resolve.ts';
import { readCheckedPage } from './checked-page.ts';
import type { SiteFacts } from './rule.ts';

/** Everything that rules judge. */
export interface Collected {
  compiled: CompiledTree;
  site: SiteFacts;
}

/** Is told how much of what is done. */
export type CheckProgress = (what: string, done: number, total: number) => void;

/** Reads the tree and compiles its pages as a build would. */
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
  };
  return { compiled, site };
}

/** Today's date where the site is at home; Swedes write dates as ISO 8601 does. */
const dayIn = (timeZone: string): string => new Date().toLocaleDateString('sv-SE', { timeZone });
