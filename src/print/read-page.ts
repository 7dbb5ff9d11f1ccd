import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from '../compiler/visit.ts';
import { findArticle } from './fill-article.ts';

/** A built page as a book needs it. */
export interface BuiltPage {
  article: Element;
  /** Its style sheets, as it names them. */
  styles: string[];
}

/** Reads the HTML of a built page, or nothing where that is no page of the team's. */
export function readPage(html: string): BuiltPage | undefined {
  const tree = fromHtml(html);
  const article = findArticle(tree);
  if (!article) return undefined;
  const styles: string[] = [];
  // What is in a template is loaded by a script.
  visit(tree, 'element', ({ tagName, properties }) => {
    const { rel, href } = properties;
    if (tagName === 'link' && Array.isArray(rel) && rel.includes('stylesheet')) styles.push(String(href));
  });
  return { article, styles };
}
