/** Documents that browsers run scripts in, scripts themselves, and everything that is XML to a browser. */
const ACTIVE_ENDING =
  /\.(?:[sp]?html?|xht(?:ml)?|xml|xslt?|xsd|rss|atom|rdf|wsdl|mathml|mml|kml|gpx|xul|svgz|m?js|cjs|wasm|swf|hta|htc|mht(?:ml)?)$/i;

/**
 * What makes an SVG more than shapes and words. Names may have a prefix (`<x:script>`), a document type
 * may give elements attributes that are not seen, and character references can spell any address.
 */
const ACTIVE_SVG = [
  /\0|<!(?:ENTITY|ATTLIST|ELEMENT)|<\?xml-stylesheet/i,
  /<(?:[^\s<>/:]+:)?(?:script|foreignObject|iframe|embed|object|handler|listener|html|body)\b/i,
  /[\s"']on[a-z]+\s*=/i,
  /javascript:/i,
  /attributeName\s*=\s*["']\s*(?:[^\s"':]+:)?href/i,
  // Any address but a part of this picture, a path, the web, or a picture inside.
  /\bhref\s*=\s*(["'])(?!\s*(?:#|https?:|mailto:|data:image\/)|[\s\w.\-/%~]*\1)/i,
];

/** What must not be in a tag that starts so. */
const ACTIVE_TAGS: [start: RegExp, sign: RegExp][] = [
  [/<\?xml/gi, /\bencoding\s*=\s*["'](?!(?:utf-8|us-ascii)["'])/i],
  [/<!DOCTYPE/gi, /\[/],
];

/** Whether a tag that starts so has a sign in it; up to the next `>` each is looked at once. */
function hasTag(text: string, start: RegExp, sign: RegExp): boolean {
  let next = 0;
  for (const { 0: tag, index } of text.matchAll(start)) {
    if (index < next) continue;
    const end = text.indexOf('>', index);
    next = end === -1 ? text.length : end;
    if (sign.test(text.slice(index + tag.length, next))) return true;
  }
  return false;
}

/** What browsers take for HTML or XML when a server does not say what it is: WHATWG MIME Sniffing, 7.1. */
const SNIFFED =
  /^[\t\n\f\r ]*<(?:(?:!DOCTYPE HTML|HTML|HEAD|SCRIPT|IFRAME|H1|DIV|FONT|TABLE|A|STYLE|TITLE|B|BODY|BR|P|!--)[ >]|\?xml)/i;
/** How far browsers look. */
export const SNIFFED_BYTES = 1445;

/**
 * Whether a browser that opens the file could run a script in it, on the site's own origin. An SVG
 * is validated by its text, anything else by its ending and by what it begins with.
 */
export function isActive(file: string, text: string): boolean {
  if (/\.svg$/i.test(file))
    return ACTIVE_SVG.some((sign) => sign.test(text)) || ACTIVE_TAGS.some(([start, sign]) => hasTag(text, start, sign));
  return ACTIVE_ENDING.test(file) || SNIFFED.test(text);
}
