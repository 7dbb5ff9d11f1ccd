import type { BuildResult } from '../../src/publish/build-site.ts';

/** What is asked of a generator, in the order in which it comes in a report. */
export const KINDS = {
  cold: 'from nothing',
  unchanged: 'nothing changed',
  edit: 'one page edited',
  firstEdit: 'one page edited, the first time after a whole build',
  addition: 'one page added',
  manyEdits: '100 pages edited',
} as const;

export type Kind = keyof typeof KINDS;

/** What every generator is asked for. */
export const COMMON: readonly Kind[] = ['cold', 'unchanged', 'edit'];

export interface Run {
  /** From the start of the process to its end, in milliseconds. */
  total: number;
  /** In bytes, of the process and its children together. */
  memory: number | undefined;
  stages?: BuildResult['stages'];
}

/** How a reader opens the search of a site, by CSS selectors. */
export interface SearchOfSite {
  keys: string;
  field: string;
  result: string;
}

/** A program that makes a site of pages, ours or another. */
export interface Generator {
  name: string;
  version: string;
  /** The folder with its copy of the pages, and the one that it builds into. */
  content: string;
  output: string;
  kinds: readonly Kind[];
  search?: SearchOfSite;
  /** Removes all that earlier builds have left. */
  forget(): Promise<void>;
  /** @param edited - how many pages have changed since the last build */
  build(edited: number | 'all'): Promise<Run>;
}

/** A generator that is not compared, and why. */
export interface Absent {
  name: string;
  why: string;
}
