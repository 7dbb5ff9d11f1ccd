/** A path as an address has it: every sign that could mean something else there is escaped. */
export const escapePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** The path that an address has, or the address itself where its escapes are none. */
export const unescapePath = (address: string): string =>
  address
    .split('/')
    .map((part) => {
      try {
        // A slash that was escaped is no slash.
        return decodeURIComponent(part).replaceAll('/', '%2F');
      } catch {
        // A stray `%` means itself.
        return part;
      }
    })
    .join('/');
