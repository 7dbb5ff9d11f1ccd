/** The turns of an incident, in their order. */
export const phaseNames = ['started', 'detected', 'mitigated', 'resolved'] as const;
export type PhaseName = (typeof phaseNames)[number];

/** When an incident took each turn: minutes in UTC, `2026-07-14T10:19Z`. */
export type PhaseTimes = Partial<Record<PhaseName, string | undefined>>;

/** A turn that an incident took. */
export interface Phase {
  name: PhaseName;
  at: string;
  /** How many minutes after the start, where that is known. */
  after?: number;
}

export const minutesBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 60_000);

/** The turns that are known, in their order. */
export const phasesOf = (times: PhaseTimes): Phase[] =>
  phaseNames.flatMap((name): Phase[] => {
    const { [name]: at, started } = times;
    if (at === undefined) return [];
    return [{ name, at, ...(started !== undefined && name !== 'started' && { after: minutesBetween(started, at) }) }];
  });

/** The turns that are before an earlier one. */
export function phasesOutOfOrder(times: PhaseTimes): { phase: Phase; than: Phase }[] {
  let last: Phase | undefined;
  return phasesOf(times).flatMap((phase) => {
    if (last !== undefined && phase.at < last.at) return [{ phase, than: last }];
    last = phase;
    return [];
  });
}

/** A number of minutes in words: `52 min`, `3 h 4 min`, `2 d 5 h`. */
export function inWords(minutes: number): string {
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  const parts =
    days > 0
      ? [`${days} d`, hours > 0 && `${hours} h`]
      : [hours > 0 && `${hours} h`, (minutes % 60 > 0 || hours === 0) && `${minutes % 60} min`];
  return parts.filter((part) => part !== false).join(' ');
}
