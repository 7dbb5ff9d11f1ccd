import type { RuleName } from './rules.ts';

/** What is wrong at a place of a text, before its file is named and its severity is known. */
export interface TextFinding {
  rule: RuleName;
  /** Offset in the file's text, from 0. */
  offset: number;
  message: string;
  hint: string;
}

/** What a build has found in a file of the content. */
export interface Finding extends TextFinding {
  file: string;
  /** The other tag, when two do not go together. */
  other?: { raw: string; file: string; offset: number };
  /** What was to be there, where nothing is: something near may be. */
  sought?: Sought;
}

/** Where a link or an image of a page was to lead. */
export interface Sought {
  /** The path as it is written, without a query and a fragment. */
  path: string;
  /** These, as the author wrote them. */
  rest: string;
  isImage: boolean;
}
