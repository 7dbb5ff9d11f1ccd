import type { Element } from 'hast';
import { fileUrl } from '../../../content/addresses.ts';
import type { Target } from '../../../content/links/target.ts';
import { publishedPath } from '../../../content/published-path.ts';
import { scaledPath, scaledWidths } from '../../../content/scaled-image.ts';
import type { PageContext } from '../../page-context.ts';
import { sizeOf } from './image-size.ts';

/**
 * Shows an image of the content folder. One that is much larger than it is drawn is loaded in a smaller width, and
 * leads to its file.
 *
 *     <img src="graph.png">   →   <a href="/graph.png"><img src="/_pagebook/images/graph.png.1536.webp" srcset="…"></a>
 */
export function showImage(
  element: Element,
  file: Extract<Target, { type: 'file' }>,
  alt: string,
  inLink: boolean,
  context: PageContext,
): void {
  const { title, width, height } = element.properties;
  const size = sizeOf({ width, height }, file);
  const drawn = typeof size['width'] === 'number' && width !== undefined ? size['width'] : undefined;
  const widths = file.static ? [] : scaledWidths(file, drawn);
  const scaled = widths.map((each) => ({ path: file.path, width: each }));
  context.scaled.push(...scaled);
  const urls = scaled.map((each) => fileUrl(scaledPath(each), context.base));
  const whole = fileUrl(file.static ? file.path : publishedPath(file.path), context.base);
  element.properties = {
    src: urls.at(-1) ?? whole,
    ...(scaled.length > 0 && {
      srcSet: urls.map((url, index) => `${url} ${widths[index]}w`).join(', '),
      sizes: `min(100vw, ${widths[0]}px)`,
    }),
    alt,
    ...size,
    ...(title && { title }),
    loading: 'lazy',
    decoding: 'async',
  };
  if (scaled.length === 0 || inLink) return;
  const image = { ...element };
  element.tagName = 'a';
  element.properties = { href: whole, ...(alt === '' && { ariaLabel: 'The image in full size' }) };
  element.children = [image];
}
