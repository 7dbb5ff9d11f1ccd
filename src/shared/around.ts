/** A page in a list. */
export interface Listed {
  url: string;
  title: string;
  date?: string;
}

/** What happened around a service lately, `context/<service>.json`. */
export type Around = { title: string; pages: Listed[] }[];
