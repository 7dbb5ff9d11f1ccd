import { type LinkedTree, makeResolve } from '../content/links/resolve.ts';
import { lookAround } from '../content/links/surroundings.ts';
import type { SourceFile, SourceTree } from '../content/read-tree.ts';
import { withRawFences } from './1-parse/raw-fences.ts';
import type { CompileInput } from './compile-page.ts';
import { compileSafely } from './compile-safely.ts';
import type { CompiledPage } from './compiled-page.ts';

/** What all pages of a tree are compiled with, as it is sent to a thread. */
export interface CompileShared extends Omit<CompileInput, 'file' | 'text' | 'resolve' | 'partials'> {
  partials: SourceTree['partials'];
  tree: LinkedTree;
}

/** Compiles pages in a thread. */
export function compileService({ tree, partials, ...shared }: CompileShared): (page: SourceFile) => CompiledPage {
  const resolve = makeResolve({ ...tree, kinds: shared.kinds }, lookAround(tree.place));
  const input = { ...shared, partials: withRawFences(partials), resolve };
  return ({ file, text }) => compileSafely({ ...input, file, text });
}
