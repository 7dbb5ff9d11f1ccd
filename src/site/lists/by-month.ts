import type { Part } from './parts.ts';

const NAMES = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The month of a day in words: `November 2026`. */
export const monthName = (day: string): string =>
  day === '' ? 'Without a day' : NAMES.format(new Date(`${day.slice(0, 7)}-01T00:00:00Z`));

/**
 * Divides a list by day into its months; a month that is too high for one part has several.
 *
 * @param days - of the entries, the newest first
 * @param heights - of the entries
 * @param room - how high a part may be
 */
export function divideByMonth(days: readonly string[], heights: readonly number[], room: number): Part[] {
  const parts: (Part & { number: number })[] = [];
  let height = 0;
  for (const [index, day] of days.entries()) {
    const label = monthName(day);
    const last = parts.at(-1);
    const own = heights[index] ?? 0;
    const isSame = last?.label === label;
    if (last && isSame && height + own <= room) {
      last.end = index + 1;
      height += own;
    } else {
      parts.push({ start: index, end: index + 1, label, number: last && isSame ? last.number + 1 : 1 });
      height = own;
    }
  }
  return parts.map(({ number, ...part }, index) => {
    const isOne = number === 1 && parts[index + 1]?.number !== 2;
    return isOne ? part : { ...part, label: `${part.label} (${number})` };
  });
}

/** A moment to the minute, `2026-11-20T10:05Z`: seconds say nothing here. */
export const minuteOf = (time: string): string => `${time.slice(0, 16)}Z`;

/** The order of days and moments; what is of a whole day comes before the moments of that day. */
export function newestDayFirst(a: string, b: string): number {
  const [one, other] = [a, b].map((at) => (at.length === 10 ? `${at}T99` : at)) as [string, string];
  return one < other ? 1 : one > other ? -1 : 0;
}
