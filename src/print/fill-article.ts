import domino from '@mixmark-io/domino';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { type Filled, fillTree } from '../browser/fill/fill-tree.ts';
import type { Scope } from '../shared/scope.ts';

/**
 * Fills the body of a built page by the very code that fills it in a browser.
 *
 * That code needs a document. Of the packages that have one without a browser, happy-dom 21 is 20 MB, and linkedom 0.18
 * does not escape `&` in attributes and knows no `start` of lists; domino 2.2 parses and writes as the specification of
 * HTML says, needs no other package, and only lacks two iterators.
 */
export function fillArticle(article: Element, scope: Scope): Filled & { article: Element } {
  const { body } = domino.createDocument(toHtml(article), true);
  withIterators(body);
  const filled = fillTree(body, scope);
  return { ...filled, article: articleIn(fromHtml(body.innerHTML, { fragment: true })) };
}

/** The body of a page in its HTML. */
export function articleIn(tree: Root | Element): Element {
  const found = findArticle(tree);
  if (!found) throw new Error('the page has no article');
  return found;
}

/** The body of a page in its HTML, if it has one. */
export function findArticle(tree: Root | Element): Element | undefined {
  for (const child of tree.children) {
    if (child.type !== 'element') continue;
    const found = child.tagName === 'article' ? child : findArticle(child);
    if (found) return found;
  }
  return undefined;
}

/** Gives lists of elements what they have in browsers: an iterator. A name of elements alone finds a list of another kind. */
function withIterators(body: HTMLElement): void {
  for (const list of [body.children, body.querySelectorAll('ol')]) {
    const shared = Object.getPrototypeOf(list) as { [Symbol.iterator]?: unknown };
    shared[Symbol.iterator] ??= itemsOf;
  }
}

function* itemsOf(this: { length: number; item(index: number): unknown }): Generator<unknown> {
  for (let index = 0; index < this.length; index++) yield this.item(index);
}
