import { fileName } from '../../../content/addresses.ts';
import type { OwnRule } from '../../rule.ts';

/** Days that are still ahead, of what has happened: most likely the year or the month is wrong. */
export const futureDate: OwnRule = {
  name: 'future-date',
  severity: 'warning',
  inPlainTree: 'suggestion',
  checkPage: (page, site) => {
    const { file, matter, ofKind, offsetOf } = page;
    const isDated = ofKind.order === 'newest';
    const inName = isDated && matter.date === undefined ? /^\d{4}-\d{2}-\d{2}/.exec(fileName(file))?.[0] : undefined;
    const days = [
      { day: matter.reviewed, what: '`reviewed`', place: { file, offset: offsetOf(['reviewed']) } },
      { day: isDated ? matter.date : undefined, what: '`date`', place: { file, offset: offsetOf(['date']) } },
      { day: inName, what: "the file's name", place: page.placeOfPage() },
    ];
    return days.flatMap(({ day, what, place }) =>
      day !== undefined && site.ask('isAhead', day)
        ? [
            {
              ...place,
              message: `\`${day}\` in ${what} is still ahead`,
              hint: 'Write the day on which it was: nothing is reviewed, or has happened, in the future.',
            },
          ]
        : [],
    );
  },
};
