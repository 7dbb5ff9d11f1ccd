import { isReadme } from '../../../content/addresses.ts';
import { likelySlip } from '../../../problems/likely-slip.ts';
import { fieldNames } from '../../../schema/page.ts';
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
  checkPage: ({ file, text, matter, matterIsPartial, placeOfMatter }, site) =>
    Object.keys(matter).flatMap((name) => {
      if (fieldNames.includes(name) || OF_OTHER_TOOLS.has(name) || matterIsPartial) return [];
      const usual = isReadme(file) ? site.ask('usualFields', '') : [];
      if (usual.includes(name)) return [];
      const near = likelySlip(name, [...fieldNames, ...usual]);
      // Somebody who has both knows the difference.
      if (near === undefined || Object.hasOwn(matter, near)) return [];
      return [
        {
          file,
          offset: nameAt(name, placeOfMatter([name]).offset, text),
          message: `\`${name}\` is no field that is known here. Did you mean \`${near}\`?`,
          hint: `Write \`${near}:\`; until then the page is shown without it.`,
        },
      ];
    }),
};

/** Where a name is, before its value or at the same place: of what has values of its own, that is where it is. */
const nameAt = (name: string, offset: number, text: string): number =>
  text.startsWith(name, offset) && /^["']?\s*:/.test(text.slice(offset + name.length, offset + name.length + 9))
    ? offset
    : Math.max(0, text.lastIndexOf(name, offset - 1));
