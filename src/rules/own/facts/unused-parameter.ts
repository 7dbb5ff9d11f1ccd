import type { OwnRule } from '../../rule.ts';

/** Parameters that a page declares in its front matter, and none of its tags names. */
export const unusedParameter: OwnRule = {
  name: 'unused-parameter',
  severity: 'warning',
  checkPage: ({ file, matter, used, offsetOf }) =>
    Object.keys(matter.parameters ?? {})
      .filter((name) => !used.has(name))
      .map((name) => ({
        file,
        offset: offsetOf(['parameters', name]),
        message: `\`${name}\` is declared here, and no tag of this page names it`,
        hint: `Write \`{{${name}}}\` where its value belongs, or take it out: the page's form asks readers for nothing that it does not use.`,
      })),
};
