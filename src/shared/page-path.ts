/** The addresses that pages have and had, as `addresses.json`: what the 404 page finds pages with. */
export interface Addresses {
  /** By kind: an address, or with its title where that is not its last part. */
  pages: Record<string, (string | [address: string, title: string])[]>;
  /** Today's address by an old one. */
  aliases: Record<string, string>;
}

/**
 * What a path asks for, as a page's address: no slashes around it, none of the endings that files
 * have in the repository or on a server.
 */
export function tidyAddress(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const last = (parts.pop() ?? '').replace(/\.(?:md|markdown|html?)$/i, '');
  return [...parts, ...(/^(?:index|readme)?$/i.test(last) ? [] : [last])].join('/');
}
