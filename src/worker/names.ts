/** The caches of the site under this scope; another site of the same host has its own. */
export const cacheNames = (scope: string): { files: string; state: string } => {
  const { pathname } = new URL(scope);
  return { files: `pagebook files ${pathname}`, state: `pagebook state ${pathname}` };
};
