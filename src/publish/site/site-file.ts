/** A file of the site, and what makes it. */
export interface SiteFile {
  /** From the site's folder, with `/`. */
  path: string;
  /** Another whenever the file may be. A file without one has to be made to know. */
  key?: string;
  /** What is in it, or the file that it is a copy of. */
  make(): Promise<Made> | Made;
}

export type Made = string | Uint8Array | { copyOf: string };

/** What is known of a file that was built. */
export interface BuiltFile {
  key?: string;
  /** The digest of what is in it. */
  sign: string;
  /** By which it is known that nobody has edited it since: bytes, and milliseconds. */
  size: number;
  time: number;
}
