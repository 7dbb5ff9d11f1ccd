import GithubSlugger from 'github-slugger';
import type { ElementContent, Root } from 'hast';
import { toString as toText } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { asWritten } from '../../language/as-written.ts';
import type { PageContext } from '../page-context.ts';

/** A heading of the page, in the table of contents. */
export interface Heading {
  depth: number;
  id: string;
  children: ElementContent[];
}

export interface Headings {
  /** The first H1, when it is the page's title. */
  title: ElementContent[] | undefined;
  headings: Heading[];
}

/**
 * Gives every heading its id, takes the H1 that is the title out of the body, and lists the headings for the table of
 * contents.
 *
 *     ## Diagnosis   →   <h2 id="diagnosis">Diagnosis</h2>
 *
 * @param ownTitle - the title in the front matter, if there is one
 */
export function rehypeHeadings(context: PageContext, ownTitle: string | undefined, result: Headings) {
  return (tree: Root): void => {
    takeTitle(tree, context, ownTitle, result);
    const slugger = new GithubSlugger();
    visit(tree, 'element', (element) => {
      const level = /^h([1-6])$/.exec(element.tagName)?.[1];
      if (level === undefined) return;
      // The page has one H1, its title.
      if (level === '1') element.tagName = 'h2';
      // With each slot's name in its place, so that no id depends on a value.
      const id = slugger.slug(asWritten(toText(element), context.masked, ({ name }) => name));
      const depth = Number(element.tagName.slice(1));
      result.headings.push({ depth, id, children: [...element.children] });
      element.properties['id'] = id;
    });
  };
}

function takeTitle(tree: Root, { masked }: PageContext, ownTitle: string | undefined, result: Headings): void {
  const index = tree.children.findIndex((node) => node.type === 'element' && node.tagName === 'h1');
  const heading = tree.children[index];
  if (heading?.type !== 'element') return;
  if (ownTitle === undefined) result.title = heading.children;
  else if (asWritten(toText(heading), masked).trim() !== ownTitle.trim()) return;
  tree.children.splice(index, 1);
}
