import { defaultSchema } from 'rehype-sanitize';

/** What may be in a page, and what authors write though it may not. */
const ELEMENTS = new Set([
  ...(defaultSchema.tagNames ?? []),
  ...'a abbr address area article aside audio base body button canvas center cite data datalist dialog embed fieldset'.split(
    ' ',
  ),
  ...'figcaption figure font footer form frame frameset head header html iframe label legend link main map mark meta'.split(
    ' ',
  ),
  ...'nav noscript object optgroup option output param progress script select small style svg template textarea time'.split(
    ' ',
  ),
  ...'title track u video wbr'.split(' '),
]);

/** Whether a name is that of an element of HTML, so that `<name>` is most likely markup. */
export const isHtmlElement = (name: string): boolean => ELEMENTS.has(name.toLowerCase());
