import type { Origin } from '../language/tokens.ts';
import { type Problem, sortProblems } from '../problems/problem.ts';
import { treeProblems } from '../project/tree-problems.ts';
import { validate } from '../project/validate.ts';
import { type DisableComment, inYaml } from '../rules/disable-comments.ts';
import { passOver } from '../rules/disabled-rules.ts';
import type { FileEdit } from '../rules/rule.ts';
import type { Collected } from './collect.ts';
import { brokenRule, type NamedFinding } from './run-rule.ts';
import { withTallies } from './tallies.ts';

/**
 * Validates what was collected by every rule, and passes over what comments ask to.
 *
 * @param strict - whether what is missing or odd is an error
 */
export function validateTree(collected: Collected, strict?: boolean): { problems: Problem[]; edits: FileEdit[] } {
  const { reports, rules, ofSite } = collected;
  const { tree, settings, pages } = collected.compiled;
  const list = treeProblems(tree, settings, rules, strict);
  const edits = new Map<string, FileEdit[]>();
  const keyOf = (rule: string, { file, offset }: Origin): string =>
    placeKey({ rule, file, ...list.placeOf(file, offset) });

  validate(tree, settings, pages, list);
  for (const fix of reports.flatMap(({ fixes }) => fixes)) edits.set(keyOf(fix.rule, fix), fix.edits);
  const told = new Set<string>();
  // A rule is a team's own code, but what it changes is the content and nothing else.
  const outside = ({ rule, ...finding }: NamedFinding): Origin | undefined =>
    rule === 'broken-rule' ? undefined : [finding, ...(finding.edits ?? [])].find((place) => !list.has(place));
  for (const found of withTallies([...reports.flatMap(({ findings }) => findings), ...ofSite])) {
    const place = outside(found);
    const finding = place
      ? brokenRule(
          found.rule,
          tree.site?.file ?? 'site.yml',
          'the content',
          `\`${place.file}\` has no place ${place.offset}`,
        )
      : found;
    if (finding.once !== undefined) {
      const once = `${finding.rule} ${finding.once}`;
      if (told.has(once)) continue;
      told.add(once);
    }
    list.add(finding.rule, finding.file, finding.offset, finding.message, finding.hint);
    if (finding.edits) edits.set(keyOf(finding.rule, finding), finding.edits);
  }

  const { left, findings } = passOver({
    problems: withoutTwins(list.sorted()),
    comments: commentsOf(collected),
    rules,
    lineOf: ({ file, offset }) => list.placeOf(file, offset).line,
    isLookedFor: (rule) => list.levelOf(rule) !== 'off',
  });
  const aboutComments = treeProblems(tree, settings, rules, strict);
  for (const { file, offset, message, hint } of findings)
    aboutComments.add('disable-comment', file, offset, message, hint);
  const problems = sortProblems([...left, ...aboutComments.sorted()]);
  return { problems, edits: problems.flatMap((problem) => edits.get(placeKey(problem)) ?? []) };
}

const placeKey = ({ rule, file, line, column }: Omit<Problem, 'severity' | 'message' | 'hint'>): string =>
  JSON.stringify([rule, file, line, column]);

/** A tag with an alias for its name may be close to another name, too: it is told once, with what is known. */
function withoutTwins(problems: Problem[]): Problem[] {
  const aliases = new Set(
    problems
      .filter(({ rule }) => rule === 'alias-tag')
      .map((problem) => placeKey({ ...problem, rule: 'tag-not-live' })),
  );
  return problems.filter((problem) => !aliases.has(placeKey(problem)));
}

/** Every comment of the tree that passes over a rule; one in a partial comes with each page that uses it. */
function commentsOf({ compiled: { tree }, reports }: Collected): DisableComment[] {
  const settings = [tree.site, tree.parameters].flatMap((source) => (source ? inYaml(source.file, source.text) : []));
  const all = [...settings, ...reports.flatMap(({ comments }) => comments)];
  return [...new Map(all.map((comment) => [`${comment.file} ${comment.offset}`, comment])).values()];
}
