import type { PageData } from './page-data.ts';

/** What a page can be filtered by. */
export const FACTS = ['kind', 'service', 'severity', 'tag'] as const;
export type Fact = (typeof FACTS)[number];

/** Every value that a fact has, and on how many pages. A fact's number is its place in the list. */
export type FactList = [fact: Fact, value: string, pages: number][];

/** What search needs of the whole site before it looks anywhere: one file, loaded when its dialog opens. */
export interface SearchSite {
  facts: FactList;
  /** Words that mean the same, in groups, as `synonyms.yml` has them. */
  synonyms: string[][];
  /** Beginnings of names that are in too many names for one file. */
  deep: string[];
  /** The declarations of the site's parameters: what values excerpts may show. */
  parameters: PageData['parameters'];
  /** The whole address of the site's top, where `site.yml` has one: what a copy of the site leads others to. */
  home?: string;
}
