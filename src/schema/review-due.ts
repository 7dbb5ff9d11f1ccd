/**
 * The last day on which a review holds.
 *
 * @param day - the day of the review, `2026-10-05`
 * @param span - how long it holds, `180d`, `26w`, `6m`, `1y`; a month that has no such day ends earlier
 */
export function reviewDue(day: string, span: string): string {
  const [, count = '0', unit = ''] = /^(\d+)([dwmy])$/.exec(span) ?? [];
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const number = Math.min(Number(count), 36_500);
  if (unit === 'd' || unit === 'w')
    return iso(new Date(Date.UTC(year, month - 1, date + number * (unit === 'w' ? 7 : 1))));
  const months = month - 1 + number * (unit === 'y' ? 12 : 1);
  const lastOfMonth = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return iso(new Date(Date.UTC(year, months, Math.min(date, lastOfMonth))));
}

/** Days are compared as texts, which later years, having more digits, would spoil. */
const iso = (date: Date): string =>
  date.getUTCFullYear() > 9999 ? '9999-12-31' : date.toISOString().slice(0, '9999-12-31'.length);
