import { fileName, isFolderPage } from '../../../content/addresses.ts';
import { isDay } from '../../../schema/day-in.ts';
import type { OwnRule } from '../../rule.ts';

/** What a day looks like at the beginning of a file's name, whether it is one or not. */
const LIKE_A_DAY = /^\d{1,4}[-_.]?\d{1,2}[-_.]?\d{1,4}(?!\d)/;

/** Log entries and retrospectives without a day, by which lists are in order. */
export const missingDate: OwnRule = {
  name: 'missing-date',
  severity: 'warning',
  inPlainTree: 'off',
  checkPage: (page) => {
    const { file, ofKind, matter, matterIsPartial, form } = page;
    if (ofKind.order !== 'newest' || matter.date !== undefined || matterIsPartial || isFolderPage(file)) return [];
    const name = fileName(file);
    const written = LIKE_A_DAY.exec(name)?.[0];
    if (written !== undefined && isDay(written)) return [];
    return [
      {
        ...page.placeOfPage(),
        message:
          written === undefined
            ? `this ${form?.name ?? ofKind.name} has no date`
            : `\`${written}\` in the name of this file is no day, so that the page has no date`,
        hint: `Write \`date: 2026-10-05\` into its front matter, or let the file's name begin with the day: \`2026-10-05-${name.replace(LIKE_A_DAY, '').replace(/^[-_. ]+/, '')}.md\`.`,
      },
    ];
  },
};
