import type { CheckRule } from '../rule.ts';

/** Pages whose last review holds no longer. */
export const overdueReview: CheckRule = {
  ofPage: ({ file, matter: { reviewed, review_every: every }, offsetOf }, { today }) => {
    if (reviewed === undefined || every === undefined) return [];
    const due = dayAfter(reviewed, every);
    if (due >= today) return [];
    return [
      {
        file,
        offset: offsetOf(['reviewed']),
        message: `this page was to be reviewed by ${due}: \`reviewed\` is ${reviewed}, and that holds for ${every}`,
        hint: 'Read it as somebody who is woken by it, try its commands, mend what is wrong, and write the day of today.',
      },
    ];
  },
};

/** The last day on which a review holds; a month that has no such day ends earlier. */
function dayAfter(day: string, span: string): string {
  const [, count = '0', unit = ''] = /^(\d+)([dwmy])$/.exec(span) ?? [];
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const number = Math.min(Number(count), 36_500);
  if (unit === 'd' || unit === 'w')
    return iso(new Date(Date.UTC(year, month - 1, date + number * (unit === 'w' ? 7 : 1))));
  const months = month - 1 + number * (unit === 'y' ? 12 : 1);
  const lastOfMonth = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return iso(new Date(Date.UTC(year, months, Math.min(date, lastOfMonth))));
}

const iso = (date: Date): string => date.toISOString().replace(/T.*$/, '');
