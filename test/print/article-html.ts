import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { articleIn } from '../../src/print/fill-article.ts';

/** The body of a page with this HTML in it. */
export const articleWith = (html: string): Element =>
  articleIn(fromHtml(`<article>${html}</article>`, { fragment: true }));

/** The HTML that is in the body of a page. */
export const htmlIn = ({ children }: Element): string => toHtml(children);
