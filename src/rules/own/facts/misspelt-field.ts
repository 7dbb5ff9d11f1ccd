import { isReadme } from '../../../content/addresses.ts';
import { fieldNames } from '../../../schema/page.ts';
import { likelySlip } from '../../likely-slip.ts';
import type { OwnRule } from '../../rule.ts';

/** Fields of other tools that are close to one of ours. */
const OF_OTHER_TOOLS = new Set(
  'author authors category categories chart charts data dates layer order reviewer reviewers review reviews template type types tile titles version wiki kinds tile state'.split(
    ' ',
  ),
);

/** Fields of front matter that are no field, and close to one: `severty`. Those of other tools are left alone. */
export const misspeltField: OwnRule = {
  name: 'misspelt-field',
  severity: 'warning',
  inPlainTree: 'suggestion',
  checkPage: ({ file, matter, matterIsPartial, placeOfMatter }, site) =>
    Object.keys(matter).flatMap((name) => {
      if (fieldNames.includes(name) || OF_OTHER_TOOLS.has(name) || matterIsPartial) return [];
      const usual = isReadme(file) ? site.ask('usualFields', '') : [];
      if (usual.includes(name)) return [];
      const near = likelySlip(name, [...fieldNames, ...usual]);
      // Somebody who has both knows the difference.
      if (near === undefined || Object.hasOwn(matter, near)) return [];
      return [
        {
          ...placeOfMatter([name]),
          file,
          message: `\`${name}\` is no field that is known here. Did you mean \`${near}\`?`,
          hint: `Write \`${near}:\`; until then the page is shown without it.`,
        },
      ];
    }),
};
