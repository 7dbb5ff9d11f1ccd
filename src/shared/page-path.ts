/** Whether a file of this name, without its ending, is its folder's page. */
export const isFolderName = (name: string): boolean => /^(?:_?index|readme)$/i.test(name);

/**
 * What a path asks for, as a page's address: no slashes around it, none of the endings that files
 * have in the repository or on a server.
 */
export function tidyAddress(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const last = (parts.pop() ?? '').replace(/\.(?:md|markdown|html?)$/i, '');
  return [...parts, ...(last === '' || isFolderName(last) ? [] : [last])].join('/');
}
