import type { CheckRule } from '../rule.ts';

/** Pages whose last review holds no longer. */
export const overdueReview: CheckRule = {
  ofPage: ({ file, matter: { reviewed, review_every: every }, offsetOf }, { today }) => {
    if (reviewed === undefined || every === undefined) return [];
    const due = lastDayOf(reviewed, every);
    if (due >= new Date(today)) return [];
    return [
      {
        file,
        offset: offsetOf(['reviewed']),
        message: `this page was to be reviewed by ${due.toISOString().replace(/T.*/, '')}: \`reviewed\` is ${reviewed}, and that holds for ${every}`,
        hint: 'Read it as somebody who is woken by it, try its commands, mend what is wrong, and write the day of today.',
      },
    ];
  },
};

/** The last day on which a review holds; a month that has no such day ends earlier. */
function lastDayOf(day: string, span: string): Date {
  const [, count = '0', unit = ''] = /^(\d+)([dwmy])$/.exec(span) ?? [];
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // What holds for ten thousand years holds.
  const number = Math.min(Number(count), 10_000);
  if (unit === 'd' || unit === 'w') return new Date(Date.UTC(year, month - 1, date + number * (unit === 'w' ? 7 : 1)));
  const months = month - 1 + number * (unit === 'y' ? 12 : 1);
  const lastOfMonth = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, months, Math.min(date, lastOfMonth)));
}
