import type { OwnRule } from '../../rule.ts';

/** Parameters of `parameters.yml` that no page uses. */
export const unusedVocabulary: OwnRule = {
  name: 'unused-vocabulary',
  severity: 'suggestion',
  checkSite: ({ vocabulary, declaredAt, used }) =>
    Object.keys(vocabulary)
      .filter((name) => !used.has(name))
      .map((name) => ({
        file: 'parameters.yml',
        offset: declaredAt(name),
        message: `\`${name}\` is declared for all pages, and none of them uses it`,
        hint: `Write \`{{${name}}}\` on the pages that it was meant for, or take it out.`,
      })),
};
