/**
 * What a path asks for, as a page's address: no slashes around it, none of the endings that files
 * have in the repository or on a server.
 */
export function tidyAddress(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const last = (parts.pop() ?? '').replace(/\.(?:md|markdown|html?)$/i, '');
  return [...parts, ...(/^(?:_?index|readme)?$/i.test(last) ? [] : [last])].join('/');
}
