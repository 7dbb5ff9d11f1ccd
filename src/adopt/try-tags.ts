import { withRawFences } from '../compiler/1-parse/raw-fences.ts';
import type { SourceTree } from '../content/read-tree.ts';
import type { Paths } from '../files/paths.ts';
import { Failure } from '../problems/failure.ts';
import type { Problem } from '../problems/problem.ts';
import { buildRules } from '../problems/rules.ts';
import { type CompiledTree, compileTree } from '../project/compile-tree.ts';
import { treeProblems } from '../project/tree-problems.ts';
import { validate } from '../project/validate.ts';
import { isUnread, readCheckedPage } from '../rules/checked-page.ts';
import type { Adopted, Decided } from './decide.ts';
import type { Guess } from './guess-parameters.ts';
import { isTagged } from './is-tagged.ts';
import { liveEdits, newParameters, treeWith } from './plan-tags.ts';
import type { Reason } from './reasons.ts';

/** What can be written without a new error. */
export interface TriedTags extends Decided {
  added: Guess[];
  tree: SourceTree;
  /** New errors that no tag is the reason of: what a first vocabulary makes live. */
  errors: Problem[];
}

/** Warnings that a tag may bring with it, and that a placeholder does not. */
const OF_TAGS = new Set(['dropped-link', 'broken-link', 'missing-file']);
/** Each round leaves out what the one before has found. */
const MOST_ROUNDS = 8;

/**
 * Compiles the pages as they would be, and leaves out what would break one.
 *
 * @param paths - folders with a cache of their own
 */
export async function tryTags(
  before: CompiledTree,
  decided: Decided,
  paths: Paths,
  progress?: (done: number, total: number) => void,
): Promise<TriedTags> {
  const old = new Set(problemsOf(before).map(keyOf));
  const tried: TriedTags = { ...decided, kept: [...decided.kept], added: [], tree: before.tree, errors: [] };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    tried.added = newParameters(tried.adopted, before.settings.vocabulary);
    tried.tree = treeWith(before.tree, tried.adopted, tried.added);
    const after = await compileTree(paths, { planned: tried.tree, progress });
    if (after.settings.findings.some(({ rule }) => rule === 'parameters-schema'))
      throw new Failure(
        'parameters cannot be added at the end of `parameters.yml`',
        'Write each on lines of its own there, `host:` and what belongs to it below, and call the command again.',
      );
    const fresh = problemsOf(after).filter(
      (problem) => (problem.severity === 'error' || OF_TAGS.has(problem.rule)) && !old.has(keyOf(problem)),
    );
    const wrong = new Map<Adopted, Reason>();
    for (const edit of notLive(after, tried.adopted)) wrong.set(edit, 'raw');
    for (const problem of fresh) for (const edit of reasonsOf(problem, tried, before.tree)) wrong.set(edit, 'error');
    tried.errors = fresh.filter(({ severity }) => severity === 'error');
    if (wrong.size === 0) break;
    tried.adopted = tried.adopted.filter((edit) => !wrong.has(edit));
    for (const [{ file, offset, from }, why] of wrong) tried.kept.push({ file, offset, text: from, why });
  }
  return tried;
}

/** A tag changes the columns behind it, and no line. */
const keyOf = ({ rule, severity, file, line, message }: Problem): string =>
  JSON.stringify([rule, severity, file, line, rule === 'broken-link' ? '' : message]);

function problemsOf({ tree, settings, pages }: CompiledTree): Problem[] {
  const list = treeProblems(tree, settings, buildRules);
  validate(tree, settings, pages, list);
  return list.sorted();
}

function notLive({ tree, settings, pages }: CompiledTree, adopted: readonly Adopted[]): Adopted[] {
  const partials = withRawFences(tree.partials);
  const changed = new Set(adopted.map(({ file }) => file));
  const inPartials = [...tree.partials.values()].some(({ file }) => changed.has(file));
  const live = liveEdits(
    adopted,
    pages
      .filter(({ file, compiled }) => (inPartials || changed.has(file)) && !isUnread(compiled))
      .map((page) => readCheckedPage(page, settings.vocabulary, partials, tree.kinds)),
  );
  return adopted.filter((edit) => !live.has(edit));
}

/** The tags without which an error would not be: those of its line, or those that make a text of the page live. */
function reasonsOf({ file, line }: Problem, { adopted, added }: TriedTags, tree: SourceTree): Adopted[] {
  const text = [...tree.pages, ...tree.partials.values()].find((source) => source.file === file)?.text ?? '';
  const lines = text.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  const end = start + (lines[line - 1] ?? '').length;
  const there = adopted.filter((edit) => edit.file === file && edit.offset >= start && edit.offset <= end);
  if (there.length > 0) return there;
  const onLine = added.filter(({ name }) => isTagged(lines[line - 1] ?? '', name));
  const names = new Set(
    (onLine.length > 0 ? onLine : added.filter(({ name }) => isTagged(text, name))).map(({ name }) => name),
  );
  return adopted.filter(({ name }) => names.has(name));
}
