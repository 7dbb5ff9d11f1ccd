import { slug } from 'github-slugger';
import { destinationOf, type Find, findPage } from './find-page.ts';

const LINK = /(!?)\[\[([^[\]\n|]+)(?:\|([^[\]\n]*))?\]\]/g;
/** How a wiki of GitHub shows a picture: it has no sign, but options. */
const OPTION = /^(?:(?:alt|width|height|align)=|frame$|float$)/;

/** A link of a wiki in a text. */
export interface WikiLink {
  /** Where it is in the text. */
  index: number;
  raw: string;
  isImage: boolean;
  url: string;
  text: string;
}

/**
 * The links between double brackets in a text that lead somewhere. Obsidian and MkDocs write the page first, GitHub's wikis last:
 * what is a page decides.
 *
 *     [[Drain a host]], [[drain-host|drain it]], [[drain it|Drain-a-host]], [[drain-host#steps]], ![[graph.png]],
 *     [[graph.png|alt=The queue]]
 */
export function wikiLinksIn(text: string, find: Find): WikiLink[] {
  const found: WikiLink[] = [];
  for (const { 0: raw, 1: sign, 2: first = '', 3: second, index } of text.matchAll(LINK)) {
    const options = optionsIn(second);
    const hasOptions = options.some((option) => OPTION.test(option));
    if (second?.includes('|') && !hasOptions) continue;
    const sides =
      second === undefined
        ? [[first, first]]
        : [
            [first, second],
            [second, first],
          ];
    for (const [page = '', words = ''] of sides) {
      const target = targetOf(page.trim(), find);
      if (!target) continue;
      const isImage = (sign === '!' || hasOptions) && target.isPicture;
      const text = isImage && hasOptions ? alternativeIn(options) : words.trim() || page.trim();
      found.push({ index, raw, isImage, url: target.url, text });
      break;
    }
  }
  return found;
}

const optionsIn = (text = ''): string[] => text.split('|').map((option) => option.trim());

const alternativeIn = (options: readonly string[]): string =>
  options.find((option) => option.startsWith('alt='))?.slice('alt='.length) ?? '';

function targetOf(page: string, find: Find): { url: string; isPicture: boolean } | undefined {
  const [path = '', ...headings] = page.split('#');
  // Obsidian's names of blocks are nothing that a page shows.
  const heading = headings.at(-1) ?? '';
  const fragment = heading === '' || heading.startsWith('^') ? '' : `#${slug(heading.trim())}`;
  if (path.trim() === '') return fragment === '' ? undefined : { url: fragment, isPicture: false };
  const target = findPage(path.trim(), find);
  return (
    target && {
      url: destinationOf(target) + fragment,
      isPicture: target.type === 'file' && /\.(?:png|jpe?g|gif|svg|webp|avif)$/i.test(target.path),
    }
  );
}
