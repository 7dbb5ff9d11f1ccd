const ACTIVE_ENDING = /\.(?:html?|xhtml|xht|shtml|xml|xslt?|m?js|cjs|wasm|swf|hta|mht(?:ml)?)$/i;
const ACTIVE_SVG =
  /<script|<foreignObject|<(?:iframe|embed|object|handler|listener)\b|\son[a-z]+\s*=|javascript:|<!ENTITY|\bhref\s*=\s*["']\s*data:text/i;

/**
 * Whether a browser that opens the file could run a script in it, on the site's own origin. An SVG
 * is judged by its text, anything else by its ending.
 */
export function isActive(file: string, text: string): boolean {
  if (/\.svg$/i.test(file)) return ACTIVE_SVG.test(text);
  return ACTIVE_ENDING.test(file);
}
