import { serviceOf } from '../../../content/addresses.ts';
import type { OwnRule } from '../../rule.ts';

/** Folders of services without a readme, so that the catalogue does not have the service: told at the first of their pages. */
export const missingReadme: OwnRule = {
  name: 'missing-readme',
  severity: 'warning',
  inPlainTree: 'off',
  checkPage: (page, site) => {
    const service = serviceOf(page.file);
    if (service === undefined || site.ask('firstWithoutReadme', service) !== page.file) return [];
    const folder = page.file.slice(0, page.file.lastIndexOf('/'));
    return [
      {
        ...page.placeOfPage(),
        message: `the folder \`${folder}\` has no readme, so that \`${service}\` is no service of the catalogue`,
        hint: `Write \`${folder}/index.md\`: what the service is, its \`owner\`, and what tags such as \`{{service.owner}}\` ask for.`,
      },
    ];
  },
};
