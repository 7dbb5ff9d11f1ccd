import { fileName } from '../content/addresses.ts';
import { type CompiledPage, type CompileInput, compilePage } from './compile-page.ts';

/**
 * Compiles a page; should the compiler fail on it (things nested thousands of levels deep exhaust
 * it), that is a problem of this one page and hides nobody else's.
 */
export function compileSafely(input: CompileInput): CompiledPage {
  try {
    return compilePage(input);
  } catch (error) {
    if (process.env['DEBUG'] !== undefined) throw error;
    const title = fileName(input.file);
    return {
      frontMatter: {},
      title,
      titleHtml: '',
      html: '',
      contents: [],
      ids: [],
      excerpt: '',
      ownParameters: {},
      used: [],
      fields: [],
      files: [],
      findings: [
        {
          rule: 'unreadable-file',
          file: input.file,
          offset: 0,
          message: `\`${input.file}\` cannot be compiled: ${(error as Error).message}`,
          hint: 'Take out what is nested hundreds of levels deep; if nothing is, report this with what DEBUG=1 shows.',
        },
      ],
      lookups: {},
      failed: true,
    };
  }
}
