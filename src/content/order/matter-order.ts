import { numberOf, textOf } from './fields.ts';
import type { Placed } from './placed.ts';

/** A page as its front matter speaks of its place. */
export interface OrderedPage {
  file: string;
  title: string;
  /** Its front matter. */
  fields: Readonly<Record<string, unknown>>;
}

/** Behind every number that anybody writes. */
const LAST = 1e9;

/**
 * What front matter says: `sidebar_position` and `sidebar_label` of Docusaurus, `weight` and `linkTitle` of Hugo, `nav_order`
 * and `parent` of Just the Docs, whose pages come right behind the page that is their parent by its title.
 */
export function matterOrder(pages: readonly OrderedPage[]): Map<string, Placed> {
  const byTitle = Map.groupBy(pages, ({ title }) => title);
  const parentOf = ({ file, fields }: OrderedPage): OrderedPage | undefined => {
    const title = textOf(fields['parent']);
    const candidates = title === undefined ? [] : (byTitle.get(title) ?? []).filter((page) => page.file !== file);
    // Of several with the title, the one in the nearest folder is meant.
    return candidates.toSorted((a, b) => shared(b.file, file) - shared(a.file, file))[0];
  };
  const rankOf = (page: OrderedPage, above: readonly string[] = []): number[] | undefined => {
    const own = positionOf(page);
    const parent = above.includes(page.file) ? undefined : parentOf(page);
    if (!parent) return own === undefined ? undefined : [own];
    return [...(rankOf(parent, [...above, page.file]) ?? [LAST]), own ?? LAST];
  };
  return new Map(
    pages.flatMap((page): [string, Placed][] => {
      const rank = rankOf(page);
      const label = textOf(page.fields['sidebar_label']) ?? textOf(page.fields['linkTitle']);
      if (rank === undefined && label === undefined) return [];
      return [[page.file, { ...(rank && { rank }), ...(label !== undefined && { label }) }]];
    }),
  );
}

/** To Hugo, a weight of 0 is none. */
const positionOf = ({ fields }: OrderedPage): number | undefined =>
  numberOf(fields['sidebar_position']) ?? numberOf(fields['nav_order']) ?? (numberOf(fields['weight']) || undefined);

/** How many characters two paths begin with alike. */
function shared(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
