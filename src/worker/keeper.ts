import { HEAD_FILE, type Head } from '../shared/device-files.ts';
import type { BuildFacts, Trouble } from '../shared/device-messages.ts';
import { Failed, fetchFile } from './fetch-file.ts';
import type { Listing } from './listing.ts';
import { worker } from './scope.ts';
import { forgetClosed, type Generation, generationsOf, replaceBy, type State, wantsAll } from './state.ts';
import type { Store } from './store.ts';
import { keptOf, type Wanted, wantedOf } from './wanted.ts';

/** How many files are asked for at once, and how long before the page is told how far it is. */
const AT_ONCE = 8;
const ROUND_MS = 1500;

/** How many of the files that are wanted are there. */
export interface Progress {
  wanted: number;
  there: number;
}

/**
 * Brings the copy up to date: compares it with the site, fetches what is missing, and lets a new generation take the
 * place of the one before when every file that is wanted of it is there.
 */
export class Keeper {
  progress: Progress = { wanted: 0, there: 0 };
  /** Whether there may be something to fetch. */
  hasWork = true;
  private readonly store: Store;
  private readonly listing: Listing;
  /** Ends what is being fetched: what is wanted has changed. */
  private fetching = new AbortController();
  /** What has not begun yet. */
  private comparing: Promise<void> | undefined;
  /** One thing after the other. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(store: Store, listing: Listing) {
    this.store = store;
    this.listing = listing;
  }

  /** Looks whether the site has another build. */
  compare(): Promise<void> {
    // All that wait for it while another goes on wait for the same: a site that does not answer takes its time.
    this.comparing ??= this.inTurn(async (state) => {
      this.comparing = undefined;
      await this.lookForMissing(state);
      await this.compareNow(state);
      const kind = state.trouble?.kind;
      // Each page that is opened is another try.
      if (kind === 'unreachable' || kind === 'differs' || (kind === 'full' && (await hasRoom()))) delete state.trouble;
    });
    return this.comparing;
  }

  /** Fetches for a moment what is missing. */
  work(): Promise<void> {
    return this.inTurn(async (state) => {
      const target = state.next ?? state.current;
      if (!target) {
        this.hasWork = false;
        return;
      }
      this.fetching = new AbortController();
      const end = Date.now() + ROUND_MS;
      const keepsOn = (): boolean => Date.now() < end;
      const wanted = await wantedOf(state, target, this.listing, this.store, keepsOn);
      if (!wanted) return;
      try {
        await this.fetchMissing(state, wanted, keepsOn);
      } catch (error) {
        // Another build may have come meanwhile; where none has, the site is not what it says.
        if (error instanceof Failed && error.trouble.kind === 'differs' && (await this.compareNow(state))) return;
        throw error;
      }
      if (this.progress.there < this.progress.wanted) return;
      // The pages of pins are known only once the names are there, and what they show once the pages are.
      const again = await wantedOf(state, target, this.listing, this.store, () => true);
      if (again && again.size > wanted.size) return;
      await this.complete(state, target);
    });
  }

  /** Changes what is wanted. */
  change(what: (state: State) => void): Promise<void> {
    this.fetching.abort();
    return this.inTurn(async (state) => {
      what(state);
      for (const generation of generationsOf(state)) delete generation.pinned;
      this.hasWork = true;
      await this.clean(state);
    });
  }

  /** Forgets what only pages had that are closed now. */
  forgetClosed(): Promise<void> {
    return this.inTurn(async (state) => {
      const before = state.olds.length;
      const open = await worker.clients.matchAll({ includeUncontrolled: true });
      forgetClosed(state, new Set(open.map(({ id }) => id)));
      if (state.olds.length < before) await this.clean(state);
    });
  }

  /** @returns whether the copy must now become another than before */
  private async compareNow(state: State): Promise<boolean> {
    const { bytes, hash: key } = await fetchFile(this.store.urlOf(HEAD_FILE), HEAD_FILE);
    const { current, next } = state;
    if (key === next?.key) return false;
    if (key === current?.key) {
      current.seen = Date.now();
      // What was begun is no longer there.
      delete state.next;
      if (state.trouble?.kind === 'differs') delete state.trouble;
      return next !== undefined;
    }
    state.next = await this.describe(key, JSON.parse(new TextDecoder().decode(bytes)) as Head);
    if (state.trouble?.kind === 'differs') delete state.trouble;
    this.hasWork = true;
    return true;
  }

  private async describe(key: string, head: Head): Promise<Generation> {
    const { bytes } = await fetchFile(this.store.urlOf('build.json'), 'build.json');
    const build = JSON.parse(new TextDecoder().decode(bytes)) as BuildFacts;
    if (build.id !== head.id) throw new Failed({ kind: 'differs', path: 'build.json' });
    const generation: Generation = {
      key,
      head,
      build: { id: build.id, time: build.time },
      seen: Date.now(),
      whole: false,
    };
    await this.listing.core(generation);
    return generation;
  }

  private async fetchMissing(state: State, wanted: Wanted, keepsOn: () => boolean): Promise<void> {
    const there = await this.store.there();
    const missing = [...wanted.values()].filter(([, hash]) => !there.has(hash));
    this.progress = { wanted: wanted.size, there: wanted.size - missing.length };
    let failure: unknown;
    const { signal } = this.fetching;
    const fetchOne = async (): Promise<void> => {
      while (failure === undefined && !signal.aborted && keepsOn()) {
        const file = missing.pop();
        if (!file) return;
        const [path, hash] = file;
        try {
          const { bytes, headers } = await fetchFile(this.store.urlOf(path), path, hash, signal);
          const { plain, stored } = await this.store.put(hash, bytes, headers);
          if (stored < plain) {
            state.weight.text += plain;
            state.weight.stored += stored;
          }
          this.progress.there++;
        } catch (error) {
          if (!signal.aborted) failure ??= error;
          // The others would keep what connections there are.
          this.fetching.abort();
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, fetchOne));
    if (failure !== undefined) throw failure;
  }

  private async complete(state: State, target: Generation): Promise<void> {
    target.whole = wantsAll(state);
    if (target === state.next) replaceBy(state, target);
    delete state.trouble;
    this.hasWork = false;
    await this.clean(state);
  }

  /** Notices when the browser has removed something of what was there. */
  private async lookForMissing(state: State): Promise<void> {
    const { current } = state;
    if (!current) return;
    const there = await this.store.there();
    const files = current.whole ? await this.listing.allKnown(current) : await this.listing.core(current);
    if (!current.whole)
      for (const path of state.kept) {
        const file = await this.listing.find(current, path);
        if (file) files.push(file);
      }
    const isListed = !current.whole || files.length === current.head.files + current.head.index.files;
    if (isListed && files.every(([, hash]) => there.has(hash))) return;
    current.whole = false;
    state.trouble = { kind: 'evicted' };
    this.hasWork = true;
  }

  /** Removes the files that no generation has any more. */
  private async clean(state: State): Promise<void> {
    const wanted = new Set<string>();
    for (const generation of generationsOf(state)) {
      const { head } = generation;
      for (const hash of [head.core, ...head.parts, ...head.index.parts]) wanted.add(hash);
      for (const hash of (await keptOf(state, generation, this.listing, this.store)).keys()) wanted.add(hash);
    }
    await this.store.removeOthers(wanted);
  }

  private inTurn(work: (state: State) => Promise<void>): Promise<void> {
    const turn = this.last.then(async () => {
      const state = await this.store.state();
      try {
        await work(state);
      } catch (error) {
        const trouble = troubleOf(error);
        if (!trouble) throw error;
        // A copy that was removed stays told until it is whole again.
        if (state.trouble?.kind !== 'evicted' || trouble.kind === 'full') state.trouble = trouble;
      }
      await this.store.save().catch((error: unknown) => {
        if (!isFull(error)) throw error;
        state.trouble = { kind: 'full' };
      });
    });
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

/** With less the next file may already be too large. */
const ROOM = 5_000_000;
const hasRoom = async (): Promise<boolean> => {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  return quota - usage > ROOM;
};

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';

const troubleOf = (error: unknown): Trouble | undefined =>
  error instanceof Failed ? error.trouble : isFull(error) ? { kind: 'full' } : undefined;
