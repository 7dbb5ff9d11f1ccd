import type { Paths } from '../files/paths.ts';
import type { Problem } from '../problems/problem.ts';
import type { FileEdit } from '../rules/rule.ts';
import { type CheckProgress, collect } from './collect.ts';
import { validateTree } from './validate-tree.ts';

/** What `npm run check` has found. */
export interface Checked {
  /** In the order a reader works through them. */
  problems: Problem[];
  /** How many files were looked at. */
  files: number;
  /** What fixes those of the problems that have one right answer. */
  edits: FileEdit[];
}

/**
 * Validates a whole content tree by every rule: collects what there is, and validates each page and the
 * whole. Nothing is built, and nothing is written but the cache of compiled pages.
 *
 * @param today - the day that reviews are held against, `2026-10-05`; of the settings' time zone when not given
 * @param progress - told how much of what is done
 * @param strict - whether what is missing or odd is an error
 */
export async function checkTree(
  paths: Paths,
  today?: string,
  progress?: CheckProgress,
  strict?: boolean,
): Promise<Checked> {
  const collected = await collect(paths, today, progress);
  const { tree } = collected.compiled;
  const settings = [tree.site, tree.parameters].filter((source) => source !== undefined);
  return {
    ...validateTree(collected, strict),
    files:
      tree.pages.filter(({ ofEngine }) => !ofEngine).length +
      tree.partials.size +
      tree.templates.size +
      settings.length +
      tree.unreadable.length,
  };
}
