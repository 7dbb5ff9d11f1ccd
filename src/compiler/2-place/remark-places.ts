import type { Root } from 'mdast';
import { hasMark, marksIn } from '../../language/marks.ts';
import { offsetOf, type PageContext } from '../page-context.ts';
import { visit } from '../visit.ts';

/** Nothing but comments, as browsers end them: `<!-->` and `<!-- a --!>` are whole ones. */
const COMMENTS = /^(?:\s*<!--(?!-?>)(?:(?!--!?>)[\s\S])*-->)*\s*$/;

/**
 * Refuses tags where a value could act instead of being read: raw HTML, the address of an image,
 * a definition's label, a code block's language.
 */
export function remarkPlaces(context: PageContext) {
  return (tree: Root): void => {
    const refuse = (offset: number | undefined, text: string, where: string): void => {
      for (const tag of marksIn(text)) {
        const slot = context.masked.marks[tag];
        if (typeof slot !== 'object') continue;
        context.report(
          'misplaced-tag',
          offset,
          `\`${slot.raw}\` is in ${where}, where a value could act instead of being read`,
          'Tags may be in text, code, link destinations, image descriptions and titles.',
        );
      }
    };
    visit(tree, (node) => {
      if (node.type === 'html' && !COMMENTS.test(node.value)) refuse(offsetOf(node), node.value, 'raw HTML');
      else if (node.type === 'image') refuse(offsetOf(node), node.url, "an image's address");
      else if (node.type === 'code' && hasMark(`${node.lang ?? ''}${node.meta ?? ''}`))
        refuse(offsetOf(node), `${node.lang ?? ''}${node.meta ?? ''}`, "a code block's first line");
    });
  };
}
