/** The schemes of links that every page may have. */
export const LINK_SCHEMES = ['http', 'https', 'mailto', 'tel'] as const;

/** Schemes by which a link would run something in the page, or show it as a part of the site; no setting allows them. */
const UNSAFE = new Set(['about', 'blob', 'data', 'file', 'filesystem', 'javascript', 'vbscript', 'view-source']);

/** Whether a site may allow links of a scheme, written as it is in links: `slack`, `vscode`. */
export const mayBeAllowed = (scheme: string): boolean => /^[a-z][a-z0-9+.-]*$/.test(scheme) && !UNSAFE.has(scheme);
