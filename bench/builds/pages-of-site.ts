/** A page's address without what generators do differently: letter case, dashes, `/index.html` or `.html`. */
const keyOf = (file: string): string =>
  file
    .replace(/\.(?:md|html)$/i, '')
    .replace(/(?:^|\/)(?:_?index|readme)$/i, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/]+/gu, '');

/** The HTML of each page of Markdown, as far as a built site has it. */
export function htmlOfPages(pages: readonly string[], built: readonly string[]): Map<string, string> {
  const byKey = new Map(built.filter((file) => file.endsWith('.html')).map((file) => [keyOf(file), file]));
  return new Map(
    pages.flatMap((page) => {
      const html = byKey.get(keyOf(page));
      return html === undefined ? [] : [[page, html] as const];
    }),
  );
}

/** Where a server shows a file: a folder's page at its folder. */
export const addressOf = (html: string): string => `/${html.replace(/(^|\/)index\.html$/, '$1')}`;

/** So many of a list, spread over all of it; one is the middle. */
export const spreadOver = <Item>(items: readonly Item[], count: number): Item[] =>
  Array.from(
    { length: Math.min(count, items.length) },
    (_, index) => items[Math.floor(((index + 0.5) * items.length) / Math.min(count, items.length))] as Item,
  );
