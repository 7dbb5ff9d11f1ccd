import { type Guess, guessParameters } from '../adopt/guess-parameters.ts';
import { isTagged } from '../adopt/is-tagged.ts';
import { mentionsIn } from '../adopt/mentions.ts';
import { parametersText } from '../adopt/parameters-text.ts';
import { type CheckProgress, collect } from '../check/collect.ts';
import { validateTree } from '../check/validate-tree.ts';
import { withRawFences } from '../compiler/1-parse/raw-fences.ts';
import type { SourceTree } from '../content/read-tree.ts';
import type { Paths } from '../files/paths.ts';
import type { Problem } from '../problems/problem.ts';
import { compileTree } from '../project/compile-tree.ts';
import { isUnread, readCheckedPage } from '../rules/checked-page.ts';

/** What a tree's pages say of the settings that they need. */
export interface TriedOut {
  guesses: Guess[];
  /** Rules that pages break, and that would stop the build with settings, as they do not without any. */
  lenient: string[];
  /** How many errors are left that stop the build. */
  errors: number;
}

/** An error, and whether its rule can be nothing else. */
type FoundError = Problem & { isFixed: boolean };

/** Guesses parameters from the pages of a tree. A page that cannot be compiled says nothing. */
export async function guessFrom(tree: SourceTree, paths: Paths, progress?: CheckProgress): Promise<Guess[]> {
  const told = (done: number, total: number): void => progress?.('pages read', done, total);
  const { pages } = await compileTree(paths, { progress: told, planned: tree });
  const partials = withRawFences(tree.partials);
  const read = pages.filter(({ compiled }) => !isUnread(compiled));
  return guessParameters(read.flatMap((page) => mentionsIn(readCheckedPage(page, {}, partials, tree.kinds))));
}

/**
 * Checks the pages with the settings that are planned, before those are written. A parameter that would turn what a page
 * says for another tool into a tag with an error is not guessed.
 */
export async function tryOut(
  tree: SourceTree,
  guesses: readonly Guess[],
  paths: Paths,
  progress?: CheckProgress,
): Promise<TriedOut> {
  const first = await errorsOf(tree, guesses, paths, progress);
  const wrong = new Set(first.filter(({ isFixed }) => isFixed).flatMap((problem) => blamed(tree, problem, guesses)));
  const kept = guesses.filter((guess) => !wrong.has(guess));
  const errors = wrong.size === 0 ? first : await errorsOf(tree, kept, paths, progress);
  // What a site has said of rules holds.
  const canBeLess = ({ isFixed }: FoundError): boolean => tree.site === undefined && !isFixed;
  return {
    guesses: kept,
    lenient: [...new Set(errors.filter(canBeLess).map(({ rule }) => rule))].sort(),
    errors: errors.filter((error) => !canBeLess(error)).length,
  };
}

/** The guesses without which an error would not be: the one whose tag is there, or all that the page has tags of. */
function blamed(tree: SourceTree, { file, line, column }: Problem, guesses: readonly Guess[]): Guess[] {
  const text = [...tree.pages, ...tree.partials.values()].find((source) => source.file === file)?.text ?? '';
  const rest = text.split('\n')[line - 1]?.slice(column - 1) ?? '';
  const [tag = ''] = /^\{\{[^{}]*\}?\}\}/.exec(rest) ?? [];
  const there = guesses.filter(({ name }) => isTagged(tag, name));
  return there.length > 0 ? there : guesses.filter(({ name }) => isTagged(text, name));
}

async function errorsOf(
  tree: SourceTree,
  guesses: readonly Guess[],
  paths: Paths,
  progress?: CheckProgress,
): Promise<FoundError[]> {
  const planned: SourceTree = {
    ...tree,
    site: tree.site ?? { file: 'site.yml', text: '' },
    parameters: tree.parameters ?? { file: 'parameters.yml', text: parametersText(guesses) },
  };
  const collected = await collect(paths, undefined, progress, planned);
  return validateTree(collected)
    .problems.filter(({ severity }) => severity === 'error')
    .map((problem) => ({ ...problem, isFixed: collected.rules.isFixed(problem.rule) }));
}
