import { KEPT_KEY } from './preferences.ts';
import { setPreference } from './set-preference.ts';

/** A step that was done. */
export interface Tick {
  /** When, in milliseconds since 1970. */
  at: number;
  /** What the step said then, as Markdown in which no value acts. */
  what: string;
  /** The reader's own words. */
  note?: string;
}

/** Ticks by the step's identity. */
export type Ticks = Map<string, Tick>;

/** How long after its last change a record is kept. */
const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;
/** The last moment that has a date. */
const LATEST = 8.64e15;
/** What the browser would not keep; it lasts as long as the page. */
const memory = new Map<string, string>();

/** What this device keeps under a key; undefined when there is nothing, or it is over a week old. */
export function readTicks(key: string): Ticks | undefined {
  const kept = parse(memory.get(KEPT_KEY + key) ?? stored(KEPT_KEY + key));
  return kept && !isOld(kept) ? new Map(kept.steps) : undefined;
}

/**
 * Keeps ticks on this device, and nowhere else, in the place of what was kept under the key.
 *
 * @returns whether they last longer than the page
 */
export function storeTicks(key: string, ticks: Ticks): boolean {
  if (ticks.size === 0) {
    forget(KEPT_KEY + key);
    return true;
  }
  const text = JSON.stringify({ changed: Date.now(), steps: [...ticks] } satisfies Kept);
  try {
    localStorage.setItem(KEPT_KEY + key, text);
    memory.delete(KEPT_KEY + key);
    setPreference('kept', true);
    return true;
  } catch {
    memory.set(KEPT_KEY + key, text);
    return false;
  }
}

/** Forgets every record that has not changed for a week, whatever page it is of. */
export function forgetOld(): void {
  let left = 0;
  for (const key of storedKeys()) {
    const kept = parse(stored(key));
    if (kept && !isOld(kept)) left++;
    else forget(key);
  }
  if (left === 0 && !navigator.serviceWorker?.controller) setPreference('kept', false);
}

interface Kept {
  /** When the record was last changed. */
  changed: number;
  steps: [identity: string, tick: Tick][];
}

const isOld = ({ changed }: Kept): boolean => Date.now() - changed > KEPT_FOR;

/** Whatever else wrote it: only what has the form of a record is one. */
function parse(text: string | null): Kept | undefined {
  try {
    const { changed, steps } = JSON.parse(text ?? '') as Kept;
    const whole = steps.every(
      ([identity, { at, what, note }]) =>
        typeof identity === 'string' &&
        Math.abs(at) <= LATEST &&
        typeof what === 'string' &&
        /^(?:undefined|string)$/.test(typeof note),
    );
    return whole && typeof changed === 'number' ? { changed, steps } : undefined;
  } catch {
    return undefined;
  }
}

function forget(key: string): void {
  memory.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing is kept for sites here.
  }
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function storedKeys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(KEPT_KEY));
  } catch {
    return [];
  }
}
