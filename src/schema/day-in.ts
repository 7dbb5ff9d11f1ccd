/** A moment's day in a time zone, `2026-10-05`. */
export function dayIn(timeZone: string, moment: Date): string {
  // Swedish dates are written as ISO 8601 has them.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment);
}
