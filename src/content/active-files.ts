/** Documents that browsers run scripts in, scripts themselves, and everything that is XML to a browser. */
const ACTIVE_ENDING =
  /\.(?:[sp]?html?|xht(?:ml)?|xml|xslt?|xsd|rss|atom|rdf|wsdl|mathml|mml|kml|gpx|xul|svgz|m?js|cjs|wasm|swf|hta|htc|mht(?:ml)?)$/i;

/**
 * What makes an SVG more than shapes and words. Names may have a prefix (`<x:script>`), a document type
 * may give elements attributes that nobody sees, and character references can spell any address.
 */
const ACTIVE_SVG = [
  /\0|<\?xml[^>]*\bencoding\s*=\s*["'](?!(?:utf-8|us-ascii)["'])/i,
  /<!(?:ENTITY|ATTLIST|ELEMENT)|<!DOCTYPE[^>]*\[|<\?xml-stylesheet/i,
  /<(?:[^\s<>/:]+:)?(?:script|foreignObject|iframe|embed|object|handler|listener|html|body)\b/i,
  /[\s"']on[a-z]+\s*=/i,
  /javascript:/i,
  /attributeName\s*=\s*["']\s*(?:[^\s"':]+:)?href/i,
  // Any address but a part of this picture, a path, the web, or a picture inside.
  /\bhref\s*=\s*(["'])(?!\s*(?:#|https?:|mailto:|data:image\/|[\w.\-/%~ ]*\1))/i,
];

/** What browsers take for HTML or XML when a server does not say what it is: WHATWG MIME Sniffing, 7.1. */
const SNIFFED =
  /^[\t\n\f\r ]*<(?:(?:!DOCTYPE HTML|HTML|HEAD|SCRIPT|IFRAME|H1|DIV|FONT|TABLE|A|STYLE|TITLE|B|BODY|BR|P|!--)[ >]|\?xml)/i;
/** How far browsers look. */
export const SNIFFED_BYTES = 1445;

/**
 * Whether a browser that opens the file could run a script in it, on the site's own origin. An SVG
 * is judged by its text, anything else by its ending and by what it begins with.
 */
export function isActive(file: string, text: string): boolean {
  if (/\.svg$/i.test(file)) return ACTIVE_SVG.some((sign) => sign.test(text));
  return ACTIVE_ENDING.test(file) || SNIFFED.test(text);
}
