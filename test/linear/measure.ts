import { Session } from 'node:inspector/promises';
import { PageKeys } from '../../src/cache/page-keys.ts';
import { checkPages } from '../../src/check/check-service.ts';
import { validateTree } from '../../src/check/validate-tree.ts';
import { compileService } from '../../src/compiler/compile-service.ts';
import { addressOf } from '../../src/content/addresses.ts';
import type { SourceTree } from '../../src/content/read-tree.ts';
import { readSettings } from '../../src/content/settings.ts';
import { builtInKinds } from '../../src/kinds/table.ts';
import { RuleSet } from '../../src/problems/rules.ts';
import { isUnread } from '../../src/rules/checked-page.ts';
import { ownRules } from '../../src/rules/own-rules.ts';
import { countLooks, type Looks } from './looks.ts';
import { lookBack } from './on-purpose.ts';
import { PAGES, PARTIALS, START, STARTS } from './pages.ts';

/**
 * Counts what our own files do for a page, and writes it as JSON: of each file how often any of its blocks
 * was run, which V8 counts, and how many characters and items built-in functions looked at that it called.
 * Run in a process of its own, whose built-in functions count, and in which V8 compiles nothing: it counts only what it interprets.
 */
const SITE = { file: 'site.yml', text: 'name: Test\n' };
const PARAMETERS = {
  file: 'parameters.yml',
  text: 'host: { type: hostname, aliases: [instance] }\npod: {}\nlist: {}\nlanguage: { type: choice, choices: [java, go] }\nservice: { catalogue: services }\n',
};
const CATALOGUE = { fields: ['owner'], services: ['shop'] };

/** What shows that quadratic work is seen. */
const ON_PURPOSE = 'what is quadratic on purpose';

/** What only measures. */
const OWN = new Set(['measure.ts', 'looks.ts', 'pages.ts']);

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

const results: Record<string, Record<string, number>[]> = {};
for (const name of process.argv.slice(2)) {
  const first = STARTS[name] ?? START;
  // The first time some things are set up that stay.
  await stepsOf(name, 10);
  results[name] = [];
  for (const count of [first, 2 * first, 4 * first]) results[name].push(await stepsOf(name, count));
}
console.log(JSON.stringify(results));

async function stepsOf(name: string, count: number): Promise<Record<string, number>> {
  const page = { file: 'alerts/Page.md', text: PAGES[name]?.(count) ?? '' };
  const partials = new Map(
    Object.entries(PARTIALS).map(([partial, make]) => [partial, { file: `partials/${partial}.md`, text: make(count) }]),
  );
  await session.post('Profiler.takePreciseCoverage');
  const looks = countLooks(() => (name === ON_PURPOSE ? lookBack(count) : work(page, partials)));
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const steps: Record<string, number> = Object.fromEntries(
    Object.entries(looks satisfies Looks).map(([file, number]) => [`${file}, characters and items`, number]),
  );
  for (const { url, functions } of result) {
    const file = /\/(?:src|test\/linear)\/(.*)$/.exec(url)?.[1];
    if (file === undefined || url.includes('/node_modules/') || OWN.has(file)) continue;
    steps[file] = functions.reduce((sum, { ranges }) => sum + stepsIn(ranges), 0);
  }
  return steps;
}

interface Range {
  startOffset: number;
  endOffset: number;
  count: number;
}

/**
 * The characters of a function's source, each as often as it was run. V8 leaves out a block inside
 * another when both were run equally often, which this sum does not depend on.
 */
function stepsIn(ranges: Range[]): number {
  let sum = 0;
  const around: Range[] = [];
  for (const range of ranges) {
    while ((around.at(-1)?.endOffset ?? Number.POSITIVE_INFINITY) <= range.startOffset) around.pop();
    // Inside, the count of the block counts, not that of what is around it.
    sum += (range.endOffset - range.startOffset) * (range.count - (around.at(-1)?.count ?? 0));
    around.push(range);
  }
  return sum;
}

/** All that a build and `check` do with the text of a page, in one thread. */
function work(page: { file: string; text: string }, partials: Map<string, { file: string; text: string }>): void {
  const tree: SourceTree = {
    root: '/',
    kinds: builtInKinds,
    pages: [{ ...page, address: 'alerts/Page' }],
    partials,
    templates: new Map(),
    others: new Map(),
    site: SITE,
    parameters: PARAMETERS,
    changes: undefined,
    unreadable: [],
    findings: [],
  };
  const settings = readSettings(tree);
  const linked = {
    others: tree.others,
    pages: [page.file, 'page.md'].map((file) => ({ file, address: addressOf(file) })),
    place: { top: '/nowhere', folder: '', branch: 'main' },
  };
  const common = {
    vocabulary: settings.vocabulary,
    kinds: builtInKinds,
    templates: {},
    commands: {},
    partials,
    tree: linked,
  };
  const shared = { ...common, catalogue: CATALOGUE, base: '/' };
  const key = new PageKeys({ ...shared, version: '' }).of(page);
  const compiled = compileService(shared)(page);
  const checked = {
    ...common,
    rules: ownRules.map(({ name }) => name),
    plain: false,
    today: '2026-01-01',
    catalogue: { shop: { owner: 'us' } },
    pages: [
      {
        file: page.file,
        address: 'alerts/Page',
        kind: 'alert' as const,
        matter: compiled.frontMatter,
        ids: compiled.ids,
        title: compiled.title,
      },
    ],
  };
  const { problems } = validateTree({
    compiled: {
      tree,
      settings,
      linked,
      pages: [{ ...page, address: 'alerts/Page', key, compiled, fresh: true }],
      notStored: undefined,
    },
    rules: new RuleSet(ownRules),
    ofSite: [],
    reports: isUnread(compiled) ? [] : [checkPages(ownRules, checked)({ page: { ...page, compiled }, without: [] })],
  });
  if (problems.some(({ line }) => line < 1)) throw new Error('a problem has no place');
}
