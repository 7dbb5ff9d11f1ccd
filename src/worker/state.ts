import type { Head } from '../shared/device-files.ts';
import type { BuildFacts, OfflineReason, Trouble } from '../shared/device-messages.ts';

/** One build, as its list describes it. What a page is given while the site is away comes from one generation. */
export interface Generation {
  /** The hash of the list's head. */
  key: string;
  head: Head;
  build: BuildFacts;
  /** When the site was last seen to have it. */
  seen: number;
  /** Whether every file of it was there. */
  whole: boolean;
  /** The pages of pinned services, once they are looked up. */
  pinned?: string[];
}

/** An open page. */
export interface Client {
  /** The generation that it is of; none where it is of no build that is known. */
  generation?: string;
  served?: { reason: OfflineReason; isThere: boolean };
}

export interface State {
  version: typeof VERSION;
  /** What pages come from. */
  current?: Generation;
  /** What is being fetched to take its place. */
  next?: Generation;
  /** Earlier ones, of which pages are still open. */
  olds: Generation[];
  /** The paths of what was read, the last ones last. No query is ever in it. */
  kept: string[];
  pins: string[];
  /** Everything is wanted; and whether that was stopped for now. */
  all: boolean;
  stopped: boolean;
  clients: Record<string, Client>;
  trouble?: Trouble;
  /** The bytes of the texts that were kept, and what they take. */
  weight: { text: number; stored: number };
}

const VERSION = 1;
/** Of so many files that were read. */
const MOST_KEPT = 2000;

export const emptyState = (): State => ({
  version: VERSION,
  olds: [],
  kept: [],
  pins: [],
  all: false,
  stopped: false,
  clients: {},
  weight: { text: 0, stored: 0 },
});

/** What was stored, if this worker can read it. */
export function readState(stored: unknown): State {
  const state = stored as State | undefined;
  return state?.version === VERSION ? state : emptyState();
}

/** All generations of which something may be asked. */
export const generationsOf = ({ current, next, olds }: State): Generation[] =>
  [current, next, ...olds].filter((each) => each !== undefined);

export const wantsAll = ({ all, stopped }: State): boolean => all && !stopped;

/** Notes that a file was read. */
export function keep(state: State, path: string): void {
  state.kept = [...state.kept.filter((other) => other !== path), path].slice(-MOST_KEPT);
}

/** The generation takes the place of the one before, which stays for the pages that are still open of it. */
export function replaceBy(state: State, next: Generation): void {
  if (state.current) state.olds.push(state.current);
  state.current = next;
  delete state.next;
  forgetOlds(state);
}

/** Forgets pages that are closed, and generations that only they had. */
export function forgetClosed(state: State, open: ReadonlySet<string>): void {
  for (const id of Object.keys(state.clients)) if (!open.has(id)) delete state.clients[id];
  forgetOlds(state);
}

function forgetOlds(state: State): void {
  const used = new Set(Object.values(state.clients).map(({ generation }) => generation));
  state.olds = state.olds.filter(({ key }) => used.has(key));
}
