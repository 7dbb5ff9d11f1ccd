import { addressOf, isReadme, SHARED_ADDRESSES, serviceOf } from '../../content/addresses.ts';
import { placeOfPage } from '../nodes.ts';
import type { CheckRule } from '../rule.ts';

/** Pages that nobody keeps: neither they nor their service's readme names an owner. */
export const missingOwner: CheckRule = {
  ofPage: (page, { catalogue }) => {
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
        ...placeOfPage(page),
        message: 'this page has no owner, and so nobody who keeps it right',
        hint: `Write \`owner:\` into its front matter${readme}.`,
      },
    ];
  },
};
