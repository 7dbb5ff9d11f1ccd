/** How it is with an area of a service. */
export const areaStates = ['yes', 'partly', 'no', 'not needed', 'unknown'] as const;
export type AreaState = (typeof areaStates)[number];

/** The class of what shows a state. */
export const classOf = (state: AreaState): string => `is-${state.replace(' ', '-')}`;

/** Things that are each in time until a day, of a service: reviews, remediations. */
export interface Holding {
  /** How many there are, and how many of them have no day: those are never in time. */
  all: number;
  never: number;
  /** How many are in time until a day and not longer. */
  until: Record<string, number>;
  /** What it means that there are none. */
  none: AreaState;
}

/** More days are not told: the site is built again before the last of these. */
const MOST_DAYS = 100;

/**
 * What is in time until a day each.
 *
 * @param days - the last day of each; undefined for one that has none
 * @param none - what it means that there is nothing
 */
export function holdingOf(days: readonly (string | undefined)[], none: AreaState): Holding {
  const known = days.filter((day) => day !== undefined).sort();
  const until: Record<string, number> = {};
  for (const day of known) {
    if (until[day] === undefined && Object.keys(until).length === MOST_DAYS) break;
    until[day] = (until[day] ?? 0) + 1;
  }
  return { all: days.length, never: days.length - known.length, until, none };
}

/** How many are late on a day. */
export const lateOn = ({ never, until }: Holding, today: string): number =>
  Object.entries(until).reduce((sum, [day, count]) => (day < today ? sum + count : sum), never);

/** How it is on a day; with an empty one before anything was late. */
export function stateOn(holding: Holding, today: string): AreaState {
  return stateOfShare(holding.all, holding.all - lateOn(holding, today), holding.none);
}

/** How an area is of which so many things of all are right. */
export const stateOfShare = (all: number, right: number, none: AreaState): AreaState =>
  all === 0 ? none : right === all ? 'yes' : right === 0 ? 'no' : 'partly';

/** The words of a cell: colours alone say nothing to many. */
export const shareInWords = (all: number, right: number, state: AreaState): string =>
  state === 'partly' || (state === 'no' && all > 0) ? `${right} of ${all}` : state;

/** In how many services an area is how. */
export type Counts = Record<AreaState, number>;

/** The services in which an area changes when a day is over. */
export type TurnOfState = [day: string, from: AreaState, to: AreaState, count: number];

/** When the states of services change by themselves. */
export function turnsOfStates(holdings: readonly Holding[]): TurnOfState[] {
  const turns = new Map<string, TurnOfState>();
  for (const holding of holdings) {
    let state = stateOn(holding, '');
    for (const day of Object.keys(holding.until).sort()) {
      const next = stateOn(holding, `${day}~`);
      if (next === state) continue;
      const key = `${day} ${state} ${next}`;
      const turn = turns.get(key) ?? [day, state, next, 0];
      turn[3]++;
      turns.set(key, turn);
      state = next;
    }
  }
  return [...turns.values()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The counts on a day. */
export function countsOn(counts: Counts, turns: readonly TurnOfState[], today: string): Counts {
  const now = { ...counts };
  for (const [day, from, to, count] of turns) {
    if (day >= today) continue;
    now[from] -= count;
    now[to] += count;
  }
  return now;
}

/** How many services need an area. */
export const neededOf = (counts: Counts): number =>
  areaStates.reduce((sum, state) => sum + counts[state], 0) - counts['not needed'];

/** `6 of 8 yes, 1 partly, 1 unknown`. Services that do not need it are no part of the 8. */
export function countsInWords(counts: Counts): string {
  const others = (['partly', 'no', 'unknown', 'not needed'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => `, ${counts[state]} ${state}`);
  return `${counts.yes} of ${neededOf(counts)} yes${others.join('')}`;
}

/** The counts as parts of a bar, in percent. */
export function barOf(counts: Counts): { state: AreaState; x: number; width: number }[] {
  const shown = areaStates.filter((state) => state !== 'not needed');
  const all = Math.max(
    1,
    shown.reduce((sum, state) => sum + counts[state], 0),
  );
  let before = 0;
  return shown.map((state) => {
    const x = (before / all) * 100;
    before += counts[state];
    return { state, x: rounded(x), width: rounded((counts[state] / all) * 100) };
  });
}

const rounded = (percent: number): number => Math.round(percent * 100) / 100;
