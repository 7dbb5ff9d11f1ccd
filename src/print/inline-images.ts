import type { Element, ElementContent } from 'hast';
import { visit } from '../compiler/visit.ts';
import { element } from './elements.ts';
import { pathInSite } from './paths-in-site.ts';
import type { SiteFiles } from './site-files.ts';

/** What shows something of another file that a book cannot hold. */
const EMBEDDING = new Set(['video', 'audio', 'iframe', 'embed', 'object']);

/**
 * Puts the images of a page into it. One that is not there, or is elsewhere, leaves its words and its name; so does what is no image.
 *
 * @param url - the page's path in the site
 * @returns the images that are missing, as the page has them
 */
export async function inlineImages(article: Element, url: string, files: SiteFiles): Promise<string[]> {
  const missing: string[] = [];
  const found: (() => Promise<void>)[] = [];
  visit(article, 'element', (parent) => {
    for (const [index, child] of parent.children.entries()) {
      if (child.type !== 'element') continue;
      const replace = (by: ElementContent): void => {
        parent.children[index] = by;
      };
      const source = sourceOf(child);
      if (child.tagName === 'picture') replace(imageIn(child));
      else if (EMBEDDING.has(child.tagName)) replace(standIn(child, source));
      if (child.tagName !== 'img' && child.tagName !== 'picture') continue;
      const image = child.tagName === 'img' ? child : imageIn(child);
      const src = sourceOf(image);
      found.push(async () => {
        const path = pathInSite(src, url);
        const data = path === undefined ? undefined : await files.inline(path);
        if (data === undefined) {
          missing.push(src);
          replace(standIn(image, src));
          return;
        }
        const { srcSet, sizes, loading, decoding, fetchPriority, ...kept } = image.properties;
        image.properties = { ...kept, src: data };
      });
    }
  });
  for (const work of found) await work();
  return missing;
}

const sourceOf = ({ properties, children }: Element): string => {
  const own = properties['src'] ?? properties['data'];
  if (own !== undefined) return String(own);
  const inner = children.find((child) => child.type === 'element' && child.properties['src'] !== undefined);
  return inner?.type === 'element' ? String(inner.properties['src']) : '';
};

const imageIn = ({ children }: Element): Element =>
  children.find((child): child is Element => child.type === 'element' && child.tagName === 'img') ??
  element('img', { src: '', alt: '' });

/** The words in the place of what is not there. */
function standIn({ properties }: Element, source: string): Element {
  const words = String(properties['alt'] ?? properties['title'] ?? '').trim();
  const name = source.startsWith('data:') ? '' : source;
  return element('span', { className: ['not-here'] }, words || 'Not in this book', name !== '' && ` (${name})`);
}
