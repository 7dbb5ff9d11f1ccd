import type { SourceTree } from '../content/read-tree.ts';
import type { Settings } from '../content/settings.ts';
import { ProblemList } from '../problems/problem-list.ts';
import type { RuleSet, TreeLevels } from '../problems/rules.ts';

/** What a tree itself says about how bad a breach is. */
export const levelsOf = (
  tree: Pick<SourceTree, 'site' | 'parameters'>,
  { site }: Pick<Settings, 'site'>,
): TreeLevels => ({
  plain: tree.site === undefined,
  hasVocabulary: tree.parameters !== undefined,
  chosen: site.check,
});

/**
 * An empty list for the problems of a tree.
 *
 * @param rules - those that may be told of
 * @param strict - whether what is missing or odd is an error
 */
export function treeProblems(tree: SourceTree, settings: Settings, rules: RuleSet, strict = false): ProblemList {
  const sources = [
    tree.site,
    tree.parameters,
    tree.factors,
    tree.synonyms,
    tree.changes,
    ...tree.partials.values(),
    ...tree.pages,
  ];
  return new ProblemList(
    sources.filter((source) => source !== undefined),
    rules,
    { ...levelsOf(tree, settings), strict },
  );
}
