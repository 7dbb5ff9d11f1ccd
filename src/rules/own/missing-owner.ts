import { addressOf, isReadme, SHARED_ADDRESSES, serviceOf } from '../../content/addresses.ts';
import type { OwnRule } from '../rule.ts';

/** Pages that nobody keeps: neither they nor their service's readme names an owner. */
export const missingOwner: OwnRule = {
  name: 'missing-owner',
  severity: 'warning',
  inPlainTree: 'off',
  checkPage: (page, { catalogue }) => {
    const { file, kind, matter, matterIsPartial } = page;
    // What was noted on one day needs nobody to keep it; nor do words on top of a list.
    if (kind === 'log' || matterIsPartial || matter.owner !== undefined || SHARED_ADDRESSES.has(addressOf(file)))
      return [];
    const folder = serviceOf(file);
    const services = [...(matter.service ?? []), ...(matter.services ?? []), ...(folder === undefined ? [] : [folder])];
    if (services.some((name) => Object.hasOwn(catalogue, name) && catalogue[name]?.['owner'] !== undefined)) return [];
    const readme =
      services[0] === undefined || isReadme(file) ? '' : `, or into that of the readme of \`${services[0]}\``;
    return [
      {
        ...page.placeOfPage(),
        message: 'this page has no owner, and so nobody who keeps it right',
        hint: `Write \`owner:\` into its front matter${readme}.`,
      },
    ];
  },
};
