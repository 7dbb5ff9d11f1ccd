import path from 'node:path';
import type { SourceTree } from '../content/read-tree.ts';
import { nameFrom } from '../files/path-names.ts';
import type { Paths } from '../files/paths.ts';
import { buildRules } from '../problems/rules.ts';
import type { Progress } from '../project/compile-pages.ts';
import { compileTree } from '../project/compile-tree.ts';
import { levelsOf } from '../project/tree-problems.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import type { Validating } from './check-alerts.ts';
import { SitePages } from './site-pages.ts';

/** The site that alerts are held against. */
export interface OpenSite extends Validating {
  pages: SitePages;
  tree: SourceTree;
  vocabulary: Vocabulary;
}

/**
 * Reads and compiles the content, as a build does.
 *
 * @param directory - where files are named from
 * @param progress - told how many of how many pages are compiled
 */
export async function openSite(paths: Paths, directory: string, progress?: Progress): Promise<OpenSite> {
  const compiled = await compileTree(paths, { progress });
  const { tree, settings } = compiled;
  const levels = levelsOf(tree, settings);
  return {
    tree,
    vocabulary: settings.vocabulary,
    pages: new SitePages(compiled),
    levelOf: (rule) => buildRules.levelOf(rule, levels),
    fileOf: ({ file }) => nameFrom(directory, path.join(paths.content, file)),
  };
}
