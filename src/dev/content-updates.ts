import type { Paths } from '../files/paths.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import type { Locate } from '../project/compile-tree.ts';
import type { Snapshot } from '../project/page-record.ts';
import { type Prepared, prepare, readKnownPages } from '../project/prepare.ts';

/** Those who are told how the content is. */
export interface Listener {
  /** The content can be shown, and is from now on. */
  good(prepared: Prepared): Promise<void>;
  /** It has errors; the site stays as it was. */
  bad(problems: Problem[]): void;
  /** It cannot be read at all; the site stays as it was. */
  failed(error: unknown): void;
}

/**
 * Makes a function that prepares the content anew, to be called whenever something in it has changed. One
 * update runs at a time; what changes meanwhile is in the next one.
 */
export function contentUpdates(paths: Paths, listener: Listener, locate?: Locate): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  let known: ReturnType<typeof readKnownPages> | undefined;
  const update = async (): Promise<void> => {
    try {
      known ??= readKnownPages(paths);
      const prepared = await prepare(paths, { locate, known: await known });
      if (hasErrors(prepared.problems)) listener.bad(prepared.problems);
      else await listener.good(prepared);
    } catch (error) {
      listener.failed(error);
    }
  };
  const work = async (): Promise<void> => {
    do {
      again = false;
      await update();
    } while (again);
    running = undefined;
  };
  return () => {
    again = true;
    running ??= work();
    return running;
  };
}

/** Whether the site must be served anew: Astro reads these settings only when it starts. */
export const needsRestart = (before: Snapshot, after: Snapshot): boolean =>
  before.site.base !== after.site.base || before.site.address !== after.site.address;
