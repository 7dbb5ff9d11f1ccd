import type { CheckedPage } from '../../checked-page.ts';
import { type DeadTag, deadTags } from '../../dead-tags.ts';
import type { OwnRule, RuleFinding } from '../../rule.ts';

/** Tags with a name that only links may use: `{{instance}}` where `instance` is an alias of `host`. */
export const aliasTag: OwnRule = {
  name: 'alias-tag',
  severity: 'warning',
  checkPage: (page) => deadTags(page).flatMap((tag) => validate(tag, page)),
};

function validate(tag: DeadTag, { vocabulary }: CheckedPage): RuleFinding[] {
  const owner = Object.keys(vocabulary).find((name) => vocabulary[name]?.aliases?.includes(tag.name));
  if (owner === undefined) return [];
  return [
    {
      file: tag.file,
      offset: tag.offset,
      message: `\`${tag.raw}\` has the name that links may use for \`${owner}\`; in a tag it stays as written`,
      ...(tag.place === 'span'
        ? { hint: `If the value is meant, write \`{{${owner}}}\`; a template of another tool may stay.` }
        : {
            hint: `Write \`{{${owner}}}\`.`,
            edits: [{ file: tag.file, offset: tag.offset + tag.nameAt, from: tag.name, to: owner }],
          }),
    },
  ];
}
