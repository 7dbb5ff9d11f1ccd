import type { OwnRule } from '../../rule.ts';

/** Images without words, which say nothing where they are not seen, nor when they are missing: `![](graph.png)`. */
export const missingAlternative: OwnRule = {
  name: 'missing-alternative',
  severity: 'suggestion',
  checkPage: (page, site) =>
    [...page.nodes('image'), ...page.nodes('imageReference')]
      .filter(({ alt }) => (alt ?? '').trim() === '')
      // What is a page becomes a link to it, of which another rule tells.
      .filter((node) => node.type !== 'image' || site.resolve(node.url, page.file)?.type !== 'page')
      .map((node) => {
        const shown = node.type === 'image' ? page.asWritten(node.url) : (node.label ?? node.identifier);
        return {
          ...page.placeOf(node),
          message: `the image \`${shown}\` has no words: a reader who cannot see it learns nothing`,
          hint: 'Say between the brackets what it shows, `![CPU over a usual day](…)`.',
        };
      }),
};
