import type { Element, ElementContent, Properties } from 'hast';
import { visit } from '../compiler/visit.ts';
import { element } from './elements.ts';
import { addressesOf, imageIn } from './image-addresses.ts';
import { pathInSite } from './paths-in-site.ts';
import type { SiteFiles } from './site-files.ts';

/** What shows something of another file that a book cannot hold. */
const EMBEDDING = new Set(['video', 'audio', 'iframe', 'embed', 'object']);
/** What shows an image: in HTML, and in a drawing. */
const SHOWING = new Set(['img', 'image']);
const HELD = /^data:image\//i;

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
      const [source = ''] = addressesOf(child);
      if (EMBEDDING.has(child.tagName)) replace(standIn(child, source));
      else if (child.tagName === 'use' && source !== '' && !source.startsWith('#')) {
        // A part of a drawing in another file: it has no words.
        missing.push(source);
        replace(element('g', {}));
      }
      const image = child.tagName === 'picture' ? imageIn(child) : child;
      if (!SHOWING.has(image.tagName)) continue;
      replace(image);
      const addresses = addressesOf(child);
      found.push(async () => {
        const data = await firstHeld(addresses, url, files);
        if (data !== undefined) {
          image.properties = shows(image, data);
          return;
        }
        if (source !== '') missing.push(nameOf(source));
        replace(standIn(image, source));
      });
    }
  });
  for (const work of found) await work();
  return missing;
}

/** The first of the addresses of an image at which there is one, as an address that holds it. */
async function firstHeld(addresses: readonly string[], url: string, files: SiteFiles): Promise<string | undefined> {
  for (const address of addresses) {
    if (HELD.test(address)) return address;
    const path = pathInSite(address, url);
    const data = path === undefined ? undefined : await files.inline(path);
    if (data !== undefined) return data;
  }
  return undefined;
}

/** What an image has that shows this alone, at once. */
function shows({ tagName, properties }: Element, data: string): Properties {
  const { src, srcSet, sizes, loading, decoding, fetchPriority, href, xLinkHref, ...kept } = properties;
  return tagName === 'image' ? { ...kept, href: data } : { ...kept, src: data };
}

/** What the address of an image is told as: what an address holds is long, and no name. */
const nameOf = (address: string): string => (/^data:/i.test(address) ? address.replace(/[;,].*$/s, '') : address);

/** The words in the place of what is not there; in a drawing, as text of it. */
function standIn({ tagName, properties }: Element, source: string): Element {
  const words = String(properties['alt'] ?? properties['title'] ?? properties['ariaLabel'] ?? '').trim();
  const told = [words || 'Not in this book', source !== '' && !/^data:/i.test(source) && ` (${source})`] as const;
  const className = ['not-here'];
  if (tagName !== 'image') return element('span', { className }, ...told);
  const { x, y } = properties;
  return element('text', { className, x, y, dominantBaseline: 'hanging' }, ...told);
}
