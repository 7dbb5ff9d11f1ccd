/**
 * The HTML of a built page with the addresses that are relative to it as they are from the top of the server, which
 * tests name them by.
 *
 * @param url - of the page, or its file in the built folder
 */
export function withAbsoluteAddresses(html: string, url: string): string {
  const page = new URL(encodeURI(decodeURI(url)).replace(/^(?!\/)/, '/'), 'http://localhost');
  return html.replace(
    / (href|src|action)=(["'])(\.\.?\/[^"']*)\2/g,
    (_, name: string, quote: string, relative: string) => {
      const { pathname, search, hash } = new URL(relative.replaceAll('&amp;', '&').replaceAll('&#x27;', "'"), page);
      const address = `${pathname}${search}${hash}`.replaceAll('&', '&amp;').replaceAll("'", '&#x27;');
      return ` ${name}=${quote}${address}${quote}`;
    },
  );
}
