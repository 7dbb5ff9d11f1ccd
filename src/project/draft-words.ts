import type { SourceTree } from '../content/read-tree.ts';
import type { Settings } from '../content/settings.ts';
import { Places } from '../problems/places.ts';
import type { Problem } from '../problems/problem.ts';
import { RuleSet } from '../problems/rules.ts';
import type { PreparedPage } from './compile-tree.ts';
import type { DraftWords } from './page-record.ts';
import { levelsOf } from './tree-problems.ts';

/** So many are shown; `check` lists all. */
const MOST = 40;

/**
 * What `check` suggests about the words of retrospectives that are not reviewed yet, by their files: their pages show
 * it to those who write them. What a comment passes over, and what `site.yml` turns off, is left out. The rules are
 * loaded when there is a draft: they bring the tagger of words with them.
 */
export async function draftWords(
  pages: readonly PreparedPage[],
  tree: SourceTree,
  settings: Settings,
): Promise<ReadonlyMap<string, DraftWords[]>> {
  const drafts = pages.filter(({ compiled }) => isAhead(compiled.incident?.status));
  if (drafts.length === 0) return new Map();
  const { wordRules } = await import('../rules/words/all.ts');
  const { readCheckedPage } = await import('../rules/checked-page.ts');
  const { disableComments } = await import('../rules/disable-comments.ts');
  const { passOver } = await import('../rules/disabled-rules.ts');
  const rules = new RuleSet(wordRules);
  const { withRawFences } = await import('../compiler/1-parse/raw-fences.ts');
  const partials = withRawFences(tree.partials);
  const levels = levelsOf(tree, settings);
  const looked = wordRules.filter(({ name }) => rules.levelOf(name, levels) !== 'off');
  return new Map(
    drafts.map(({ file, text, compiled }) => {
      const page = readCheckedPage({ file, text, compiled }, settings.vocabulary, partials, tree.kinds);
      const places = new Places(text);
      const problems = looked.flatMap((rule) =>
        rule
          .checkPage(page)
          .filter((found) => found.file === file)
          .map(
            ({ offset, message, hint }): Problem => ({
              rule: rule.name,
              severity: rule.severity,
              file,
              ...places.at(offset),
              message,
              hint,
            }),
          ),
      );
      const { left } = passOver({
        problems,
        comments: disableComments(page),
        lineOf: ({ offset }) => places.at(offset).line,
        rules,
        isLookedFor: () => false,
      });
      const inOrder = left.toSorted((a, b) => a.line - b.line || a.column - b.column);
      return [file, inOrder.slice(0, MOST).map(({ line, message, hint }) => ({ line, message, hint }))];
    }),
  );
}

const isAhead = (status: string | undefined): boolean => status === 'draft' || status === 'in review';
