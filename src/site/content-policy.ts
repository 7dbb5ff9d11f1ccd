/**
 * The Content-Security-Policy of every built page (DESIGN.md 5). Nothing comes from another
 * origin, nothing inline runs, and no string becomes script: every script and style is a file of
 * the site, so no hashes are needed. (Astro's `security.csp` would put its element after the
 * script in the head, and 600 bytes of hashes for scripts that are not used.)
 *
 * @param fonts - whether a team's style sheets may load fonts, which are files of the site, too
 */
export const contentPolicy = (fonts: boolean): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    ...(fonts ? ["font-src 'self'"] : []),
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types pagebook',
  ].join('; ');
