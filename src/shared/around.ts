/** A page in a list. */
export interface Listed {
  url: string;
  title: string;
  date?: string;
}

/** Something that changed: a log entry, or what CI has noted. */
export interface Changed {
  title: string;
  /** The day of an entry, `2026-11-20`; the moment of what a machine has noted, `2026-11-20T10:05Z`. */
  at: string;
  url?: string;
}

/** What happened around a service lately, `context/<service>.json`. */
export interface Around {
  /** What changed, the newest first, whenever that was: which of it is recent, the browser knows. */
  changed: { title: string; all: string; changes: Changed[] };
  /** The newest pages of other kinds that are listed by day. */
  lists: { title: string; pages: Listed[] }[];
}
