import type { Schema } from 'hast-util-sanitize';
import { defaultSchema } from 'rehype-sanitize';

/**
 * What author HTML may hold: GitHub's schema, without form controls (but for the boxes of task
 * lists) and pictures of several sources (which may be anywhere and are not looked up), plus the
 * numbers of this page's own holders. Elements that are ours are made after sanitising and are not
 * in here.
 *
 * @param schemes - what links may begin with
 */
export function sanitizeSchema(nonce: string, schemes: readonly string[]): Schema {
  return {
    ...defaultSchema,
    attributes: {
      ...defaultSchema.attributes,
      // Names become ids that are safe, in `rehype-anchors.ts`.
      a: [...(defaultSchema.attributes?.['a'] ?? []), 'name'],
      ol: [...(defaultSchema.attributes?.['ol'] ?? []), ['dataSign', ')'], 'start'],
      '*': [
        ...(defaultSchema.attributes?.['*'] ?? []).filter((attribute) => attribute !== 'name'),
        ['dataHolder', new RegExp(`^${nonce}:\\d+$`)],
      ],
    },
    tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'picture' && name !== 'source'),
    clobber: [],
    strip: ['script', 'style'],
    protocols: { ...defaultSchema.protocols, href: [...schemes] },
  };
}
