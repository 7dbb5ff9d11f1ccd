import { isStackOverflow, TooDeep } from '../language/too-deep.ts';
import { type CompileInput, compilePage } from './compile-page.ts';
import type { CompiledPage } from './compiled-page.ts';
import { failedPage } from './failed-page.ts';

/** Compiles a page; one that is nested too deep for the compiler is a problem, as any other. */
export function compileSafely(input: CompileInput): CompiledPage {
  try {
    return compilePage(input);
  } catch (error) {
    if (!(error instanceof TooDeep) && !isStackOverflow(error)) throw error;
    const origin = error instanceof TooDeep ? error.origin : {};
    return failedPage(input, {
      ...origin,
      rule: 'deep-nesting',
      message: error instanceof TooDeep ? error.message : 'something on this page is nested too deep to be compiled',
      hint: 'Take out some of the levels: lists, quotations, emphasis, sections and HTML count.',
    });
  }
}
