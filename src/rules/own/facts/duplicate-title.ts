import type { OwnRule } from '../../rule.ts';
import { isSuperseded } from '../../superseded.ts';

/** Pages of one title, which lists and search show beside each other: one was most likely begun as a copy of the other. */
export const duplicateTitle: OwnRule = {
  name: 'duplicate-title',
  severity: 'warning',
  inPlainTree: 'suggestion',
  checkPage: (page, site) => {
    // What is told by its day may be called the same again; and a file's name is there once.
    const isWritten = page.matter.title !== undefined || page.headings.some(({ node }) => node.depth === 1);
    if (page.ofKind.order === 'newest' || !isWritten) return [];
    const [first, ...others] = site.ask('sameTitle', page.file);
    if (first === undefined || others.length === 0 || first === page.file) return [];
    // A page that has moved says where to.
    if (isSuperseded(page) || page.nodes('link').some(({ url }) => url.includes(first))) return [];
    return [
      {
        ...page.placeOfPage(),
        message: `\`${page.title}\` is the title of \`${first}\` too`,
        hint: 'Say in the title what is different here, or merge the two pages.',
      },
    ];
  },
};
