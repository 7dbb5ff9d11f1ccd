import type { Element, Root } from 'hast';
import { asWritten } from '../../../language/as-written.ts';
import { decodeMarks, hasMark } from '../../../language/marks.ts';
import { mayBeAllowed } from '../../../schema/link-schemes.ts';
import { offsetOf, type PageContext } from '../../page-context.ts';
import { visit } from '../../visit.ts';

/** What a browser takes for a scheme: whatever is before a colon that comes before any slash. */
function schemeOf(destination: string): string | undefined {
  const [start = ''] = destination.trim().split(/[/?#]/, 1);
  return start.includes(':') ? start.split(':', 1)[0] : undefined;
}

/**
 * Tells links that the page loses because of their scheme, before they are sanitised.
 *
 *     [Session](ssh://web-1)   →   the link `ssh://web-1` is dropped
 */
export function rehypeSchemes(context: PageContext, allowed: readonly string[]) {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      const { href } = element.properties;
      if (element.tagName !== 'a' || typeof href !== 'string') return;
      const destination = decodeMarks(href);
      const scheme = schemeOf(destination);
      if (scheme === undefined || allowed.includes(scheme)) return;
      context.report(
        'dropped-link',
        offsetOf(element),
        `the link \`${asWritten(destination, context.masked)}\` is dropped: pages may not have links of the scheme \`${asWritten(scheme, context.masked)}:\``,
        isPlaceholder(element, destination)
          ? OF_PLACEHOLDER
          : hintFor(scheme, asWritten(destination, context.masked), allowed),
      );
    });
  };
}

/** Whether it is a link only by the signs around it, as `<host:port>` is. */
function isPlaceholder({ children: [child, ...others] }: Element, destination: string): boolean {
  const isItself = others.length === 0 && child?.type === 'text' && decodeMarks(child.value) === destination;
  return isItself && !/\/|^urn:|^[a-z]:/i.test(destination);
}

const OF_PLACEHOLDER =
  'Markdown takes it for a link, for the signs `<` and `>` around it and the colon. What is to be filled in is a tag, `{{host}}`; where the letters are meant, put them into code.';

/** The web address that is in a destination behind something else: `link:https://x.example`, `` `https://x.example` ``. */
const addressIn = (destination: string): string | undefined =>
  /(?<![a-z0-9+.-])https?:\/\/[^`'"<>\s]*/i.exec(decoded(destination))?.[0];

/** Markdown writes signs that an address may not have as `%60`. */
const decoded = (destination: string): string =>
  destination.replace(/%(?:60|3C|3E|22|20)/gi, (sign) => decodeURIComponent(sign));

/** What is behind the scheme of a reference to another tool's pages: `pypug:tutorials/installing-packages`. */
const PATH = /^[\w.-]+(?:\/[\w.-]+)+(?:#[\w.-]*)?$/;

function hintFor(scheme: string, destination: string, allowed: readonly string[]): string {
  const address = addressIn(destination);
  if (hasMark(scheme)) return 'Write the scheme yourself, as in `https://{{host}}:8080/`: no value may say it.';
  const written = scheme.toLowerCase();
  if (allowed.includes(written)) return `Write \`${written}:\` in small letters.`;
  if (address !== undefined) return `Write \`${address}\`, with nothing before it and nothing behind it.`;
  if (/^[a-z]$/.test(written))
    return 'It is a path on your own machine: put the file into the content folder, and link to it there.';
  if (mayBeAllowed(written) && PATH.test(destination.slice(scheme.length + 1)))
    return `It is a reference of another tool, such as Sphinx with intersphinx: write the web address of \`${destination.slice(written.length + 1)}\`. For a program that opens such links, allow it by \`link_schemes: [${written}]\` in \`site.yml\`.`;
  if (mayBeAllowed(written))
    return `Allow it by \`link_schemes: [${written}]\` in \`site.yml\`; for a file of that name, write \`./\` before it.`;
  return 'Such a link could run a script in the page, or show a file of the reader; no setting allows it.';
}
