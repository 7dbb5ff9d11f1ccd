import type { CompiledPage } from '../build/compile-page.ts';
import { addressOf } from '../content/addresses.ts';
import type { SourceFile, SourceTree } from '../content/read-tree.ts';
import { makeResolve } from '../content/resolve.ts';
import { withRawFences } from '../markdown/raw-fences.ts';
import type { RuleName } from '../problems/rules.ts';
import { type CheckedPage, readCheckedPage } from './checked-page.ts';
import { type DisableComment, disableComments } from './disable-comments.ts';
import { type Mend, mendsOf } from './mends.ts';
import type { ParsedShell, ShellError } from './parse-shell.ts';
import type { CheckFinding, LinkedPage, SiteFacts } from './rule.ts';
import { checkRules } from './rule-table.ts';
import { scriptsOf } from './rules/shell-syntax.ts';

/** What all pages are held against, as it is sent to a thread. */
export interface CheckShared extends Pick<SiteFacts, 'plain' | 'today' | 'vocabulary' | 'catalogue' | 'shell'> {
  partials: SourceTree['partials'];
  tree: { others: SourceTree['others']; files: string[] };
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
  mends: Mend[];
  comments: DisableComment[];
  /** The parameters that its tags and their defaults name. */
  used: string[];
  /** What bash is to parse: whole blocks, and what is parsed of those that fail, each branch. */
  scripts: { whole: string[]; branches: string[] };
}

/** Reads a page as its author wrote it, and holds it against all rules but the one that waits for bash. */
export function checkService(shared: CheckShared): (page: PageToCheck) => PageReport {
  const { site, read } = open(shared);
  return (source) => {
    const page = read(source);
    const whole = scriptsOf(page, undefined);
    return {
      findings: findingsOf(page, site, (rule) => rule !== 'shell-syntax'),
      mends: mendsOf(page, source.compiled.findings, site),
      comments: disableComments(page),
      used: [...page.used],
      scripts: { whole, branches: scriptsOf(page, failing(whole)) },
    };
  };
}

/** The same for the rule that needs to know what bash said. */
export function shellService(shared: CheckShared): (page: PageToCheck) => RuleFinding[] {
  const { site, read } = open(shared);
  return (source) => findingsOf(read(source), site, (rule) => rule === 'shell-syntax');
}

function open({ partials: sources, tree, linked, ...facts }: CheckShared) {
  const partials = withRawFences(sources);
  const byAddress = new Map(linked.map((page) => [addressOf(page.file), page]));
  const site: SiteFacts = {
    ...facts,
    pageAt: (address) => byAddress.get(address),
    resolve: makeResolve({ others: tree.others, pages: tree.files.map((file) => ({ file })) }),
    files: [...tree.files, ...tree.others.keys()],
  };
  return { site, read: (page: PageToCheck): CheckedPage => readCheckedPage(page, facts.vocabulary, partials) };
}

function findingsOf(page: CheckedPage, site: SiteFacts, isWanted: (rule: RuleName) => boolean): RuleFinding[] {
  return (Object.keys(checkRules) as (keyof typeof checkRules)[])
    .filter(isWanted)
    .flatMap((rule) => (checkRules[rule].ofPage?.(page, site) ?? []).map((finding) => ({ ...finding, rule })));
}

const FAILS: ShellError = { line: 1, message: '' };
const failing = (scripts: string[]): ParsedShell => ({
  available: true,
  errors: new Map(scripts.map((script) => [script, FAILS])),
});
