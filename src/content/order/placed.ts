/** What a team says of a page's file, or of a folder, for lists. */
export interface Placed {
  /** Its place among the others of its folder: compared number by number. What has none comes behind, by name. */
  rank?: readonly number[];
  /** What it is called. */
  label?: string;
  /** What a folder is called that has no page with a title. */
  proposed?: string;
}

/** By path from the content folder. */
export type Order = Record<string, Placed>;
