import path from 'node:path';
import { prepare } from '../build/prepare.ts';
import type { Workplace } from '../build/workplace.ts';
import { readTree, type SourceTree } from '../content/read-tree.ts';
import { severityOf } from '../problems/rules.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import type { Judging } from './check-alerts.ts';
import { SitePages } from './site-pages.ts';

/** The site that alerts are held against. */
export interface OpenSite extends Judging {
  pages: SitePages;
  tree: SourceTree;
  vocabulary: Vocabulary;
}

/**
 * Reads and compiles the content, as a build does.
 *
 * @param directory - where files are named from
 */
export async function openSite(workplace: Workplace, directory: string): Promise<OpenSite> {
  const [tree, prepared] = [await readTree(workplace.content), await prepare(workplace)];
  const plain = tree.site === undefined && tree.parameters === undefined;
  return {
    tree,
    vocabulary: prepared.snapshot.vocabulary,
    pages: new SitePages(prepared),
    levelOf: (rule) => severityOf(rule, plain),
    fileOf: ({ file }) => nameFrom(directory, path.join(workplace.content, file)),
  };
}

/** A file as somebody in the folder would name it. */
export function nameFrom(directory: string, file: string): string {
  const relative = path.relative(directory, file);
  return (relative.startsWith('..') ? file : relative).replaceAll(path.sep, '/');
}
