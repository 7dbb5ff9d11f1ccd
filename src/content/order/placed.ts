/** What a team says of a page's file, or of a folder, for lists. */
export interface Placed {
  /** Its place among the others of its folder: compared number by number. What has none comes behind, by name. */
  rank?: readonly number[];
  /** What it is called. */
  label?: string;
  /** What a folder is called whose page has no title either. */
  proposed?: string;
}

/** By path from the content folder. */
export type Order = Record<string, Placed>;

/** A file that says in which order other files are. */
export interface NavFile {
  /** From the content folder; one beside that begins with `../`. */
  file: string;
  text: string;
  /** Of one beside the content folder: what that folder is called there. */
  content?: string;
}

/** A navigation as a file of any tool has it: pages in order, in sections. */
export interface NavEntry {
  /** The page's file, from the content folder. */
  file: string;
  label?: string;
  /** The titles of the sections that it is in, the outermost first. */
  sections: readonly string[];
}
