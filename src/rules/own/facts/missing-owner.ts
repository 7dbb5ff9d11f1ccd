import { addressOf, isListAddress, isReadme } from '../../../content/addresses.ts';
import { servicesOf } from '../../../content/catalogue.ts';
import type { OwnRule } from '../../rule.ts';
import { isSuperseded } from '../../superseded.ts';

/** Pages without an owner: neither they nor their service's readme names an owner. */
export const missingOwner: OwnRule = {
  name: 'missing-owner',
  severity: 'warning',
  inPlainTree: 'off',
  checkPage: (page, site) => {
    const { file, ofKind, matter, matterIsPartial } = page;
    // What needs no owner is a page of that kind, or words on top of a list.
    if (!ofKind.owned || matterIsPartial || matter.owner !== undefined || isListAddress(addressOf(file), site.kinds))
      return [];
    if (isSuperseded(page)) return [];
    const services = servicesOf(file, matter);
    if (services.some((name) => site.ask('service', name)?.['owner'] !== undefined)) return [];
    const readme =
      services[0] === undefined || isReadme(file) ? '' : `, or into that of the readme of \`${services[0]}\``;
    return [
      {
        ...page.placeOfPage(),
        message: 'this page has no owner',
        hint: `Write \`owner:\` into its front matter${readme}.`,
      },
    ];
  },
};
