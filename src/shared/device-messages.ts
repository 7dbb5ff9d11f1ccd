import type { Amount } from './device-files.ts';

/** What a page asks of the worker. Each is answered with a `DeviceStatus`. */
export type DeviceRequest =
  /** Compare with the site: is there a new build? */
  | { ask: 'compare' }
  /** Keep the page that is open; `href` is only looked up in the browser's own cache, and kept nowhere. */
  | { ask: 'visit'; href: string }
  /** Fetch what is missing, for a few seconds. */
  | { ask: 'work' }
  | { ask: 'status' }
  /** Keep everything; also goes on with that. */
  | { ask: 'everything' }
  | { ask: 'stop' }
  /** Keep nothing but what every device keeps. */
  | { ask: 'remove' }
  | { ask: 'pin' | 'unpin'; service: string }
  /** The next page of this one's address comes from the site, however long that takes. */
  | { ask: 'pass' };

/** Why a page came from the copy. */
export type OfflineReason = 'unreachable' | 'failing' | 'slow' | 'sign-in';

/** What keeps a copy from becoming whole. */
export type Trouble =
  /** The browser gives no more room. */
  | { kind: 'full' }
  /** The site does not answer, or not without a sign-in. */
  | { kind: 'unreachable' }
  /** The site sends something else than its own list says: a deployment that is half done, or pages that are rewritten on the way. */
  | { kind: 'differs'; path: string }
  /** The browser has removed what was kept. */
  | { kind: 'evicted' };

/** What `build.json` says, as far as a reader is told. */
export interface BuildFacts {
  id: string;
  time: string;
}

export interface DeviceStatus {
  /** The build that the copy is of, where there is one, and when the site was last seen to have it. */
  build?: BuildFacts | undefined;
  seen?: number | undefined;
  /** Whether a newer build is being fetched. */
  isRenewing: boolean;
  /** Whether everything is wanted, whether that was stopped, and whether all of it is there. */
  all: boolean;
  stopped: boolean;
  whole: boolean;
  /** How many files are wanted, and how many of them are there. */
  wanted: number;
  there: number;
  /** Of the whole site; undefined until it is known. */
  site?: Amount | undefined;
  /** How many bytes the device needs for it, as far as that can be told. */
  siteBytes?: number | undefined;
  /** How many pages are kept because they were read. */
  pages: number;
  pins: string[];
  /** Whether there is something to fetch. */
  hasWork: boolean;
  /** The page that asks came from the copy, and why; and whether the copy has a page there. */
  served?: { reason: OfflineReason; isThere: boolean } | undefined;
  trouble?: Trouble | undefined;
}
