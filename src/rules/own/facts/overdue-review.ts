import { reviewDue } from '../../../schema/review-due.ts';
import type { OwnRule } from '../../rule.ts';

/** Pages whose last review holds no longer. */
export const overdueReview: OwnRule = {
  name: 'overdue-review',
  severity: 'warning',
  inPlainTree: 'suggestion',
  checkPage: ({ file, matter: { reviewed, review_every: every }, offsetOf }, site) => {
    if (reviewed === undefined || every === undefined) return [];
    const due = reviewDue(reviewed, every);
    if (!site.ask('isPast', due)) return [];
    return [
      {
        file,
        offset: offsetOf(['reviewed']),
        message: `this page was to be reviewed by ${due}: \`reviewed\` is ${reviewed}, and that holds for ${every}`,
        hint: 'Read it as if it had woken you, try its commands, fix what is wrong, and write the day of today.',
      },
    ];
  },
};
