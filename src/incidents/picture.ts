import { minutesBetween, type Phase, type PhaseName, type PhaseTimes, phasesOf } from './phases.ts';

/** An entry of a timeline, as far as a picture shows it. */
export interface PictureEntry {
  at: string;
  what: string;
}

/** A timeline as a picture: places are in percent of its width. */
export interface Picture {
  /** The stretch from one turn to the next; it is called by the turn that ends it. */
  stretches: { until: PhaseName; x: number; width: number }[];
  /** Turns, each with the row that keeps its number apart from the others. */
  turns: (Phase & { x: number; row: number })[];
  /** What happened meanwhile. */
  dots: (PictureEntry & { x: number })[];
  /** Times at the foot. */
  ticks: { x: number; at: string; label: string }[];
  /** How many entries are earlier and later than what is shown. */
  before: number;
  after: number;
}

/** What is shown on either side of the turns, as a part of the time between them. */
const MARGIN = 0.06;
/** Numbers that are closer than this are in rows of their own. */
const APART = 8;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080, 43_200];
const MOST_TICKS = 4;
const DAY = 1440;
/** Within these a label is whole on the narrowest screen. */
const [FIRST_TICK, LAST_TICK] = [6, 94];

/**
 * What a picture of an incident shows: from the first turn to the last, and what happened meanwhile. Undefined where
 * fewer than two turns at different times are known.
 */
export function pictureOf(times: PhaseTimes, entries: readonly PictureEntry[]): Picture | undefined {
  const phases = phasesOf(times).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const [first, last] = [phases[0], phases.at(-1)];
  if (!first || !last || first.at === last.at) return undefined;
  const length = minutesBetween(first.at, last.at);
  const margin = length * MARGIN;
  const place = (at: string): number =>
    rounded(((minutesBetween(first.at, at) + margin) / (length + 2 * margin)) * 100);
  const timed = entries.filter(({ at }) => at.length > 10);
  const inside = timed.filter(({ at }) => place(at) >= 0 && place(at) <= 100);
  return {
    stretches: phases.slice(1).map(({ name, at }, index) => {
      const x = place(phases[index]?.at ?? at);
      return { until: name, x, width: rounded(place(at) - x) };
    }),
    turns: inRows(phases.map((phase) => ({ ...phase, x: place(phase.at) }))),
    dots: inside.map(({ at, what }) => ({ at, what, x: place(at) })),
    ticks: ticksOf(first.at, length, margin, place),
    before:
      timed.filter(({ at }) => place(at) < 0).length +
      entries.filter(({ at }) => at.length <= 10 && at <= first.at).length,
    after:
      timed.filter(({ at }) => place(at) > 100).length +
      entries.filter(({ at }) => at.length <= 10 && at > first.at).length,
  };
}

const rounded = (percent: number): number => Math.round(percent * 100) / 100;

/** Each turn is in the first row in which the one before it is far enough away. */
function inRows<Turn extends { x: number }>(turns: Turn[]): (Turn & { row: number })[] {
  const ends: number[] = [];
  return turns.map((turn) => {
    const free = ends.findIndex((end) => turn.x - end >= APART);
    const row = free === -1 ? ends.length : free;
    ends[row] = turn.x;
    return { ...turn, row };
  });
}

function ticksOf(from: string, length: number, margin: number, place: (at: string) => number): Picture['ticks'] {
  const whole = length + 2 * margin;
  const step = STEPS.find((each) => whole / each <= MOST_TICKS) ?? (STEPS.at(-1) as number);
  const ticks: Picture['ticks'] = [];
  const start = Math.ceil((Date.parse(from) / 60_000 - margin) / step) * step;
  for (let minute = start; minute <= Date.parse(from) / 60_000 + length + margin; minute += step) {
    const at = `${new Date(minute * 60_000).toISOString().slice(0, 16)}Z`;
    const x = place(at);
    if (x >= FIRST_TICK && x <= LAST_TICK)
      ticks.push({ x, at, label: step < DAY ? at.slice(11, 16) : at.slice(5, 10) });
  }
  return ticks;
}
