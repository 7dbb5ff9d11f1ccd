import type { Element } from 'hast';
import { element } from './elements.ts';

/**
 * Where what an element shows is: its own address, then those that a browser may choose from instead, its own or those
 * of the sources in it.
 */
export function addressesOf({ tagName, properties, children }: Element): string[] {
  const inner = children.filter((child) => child.type === 'element');
  if (tagName === 'picture') {
    const image = inner.find((child) => child.tagName === 'img');
    const sources = inner.filter((child) => child.tagName === 'source');
    return [...(image ? addressesOf(image) : []), ...sources.flatMap(addressesOf)];
  }
  const own = [properties['src'] ?? properties['data'] ?? properties['href'] ?? properties['xLinkHref']];
  const all = [...own, ...candidatesIn(String(properties['srcSet'] ?? ''))].flatMap((each) =>
    each === undefined || each === null || each === '' ? [] : String(each),
  );
  return all.length > 0 ? all : inner.filter((child) => child.properties['src'] !== undefined).flatMap(addressesOf);
}

/** The addresses of a `srcset`, without their widths. One may hold commas, but does not end in one. */
function candidatesIn(set: string): string[] {
  const addresses: string[] = [];
  let isNext = true;
  for (const word of set.split(/\s/)) {
    // Behind a width no space is needed.
    const address: string = isNext ? word : word.slice(word.indexOf(',') + 1);
    if (!isNext && !word.includes(',')) continue;
    const bare: string = address.replace(/^,/, '').replace(/,$/, '');
    if (bare !== '') addresses.push(bare);
    isNext = bare === '' || address.endsWith(',');
  }
  return addresses;
}

/** The image of a picture of several sources. */
export const imageIn = ({ children }: Element): Element =>
  children.find((child): child is Element => child.type === 'element' && child.tagName === 'img') ??
  element('img', { alt: '' });
