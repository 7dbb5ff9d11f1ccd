import { pathInSite } from './paths-in-site.ts';
import type { SiteFiles } from './site-files.ts';

/** An address in a style sheet. */
const ADDRESS = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"'()\s]*))\s*\)/gi;
/** Another sheet, which a build would have put in; what is left is elsewhere. */
const IMPORT = /@import\s+(?:url\([^)]*\)|"[^"]*"|'[^']*')[^;]*;/gi;
/** Nothing, as an address. */
const NOTHING = 'url("data:,")';

/**
 * The style sheets of the site as one text that names no other file: images and fonts are in it.
 *
 * @param urls - their paths in the site, in their order
 */
export async function inlineStyles(urls: readonly string[], files: SiteFiles): Promise<string> {
  const sheets: string[] = [];
  for (const url of urls) {
    const text = (await files.text(url)) ?? '';
    sheets.push(
      await withoutAddresses(text.replace(/^\uFEFF|@charset\s+"[^"]*";/gi, '').replace(IMPORT, ''), url, files),
    );
  }
  return sheets.join('\n');
}

async function withoutAddresses(sheet: string, url: string, files: SiteFiles): Promise<string> {
  let made = '';
  let done = 0;
  for (const { 0: whole, 1: double, 2: single, 3: bare, index } of sheet.matchAll(ADDRESS)) {
    const address = double ?? single ?? bare ?? '';
    made += sheet.slice(done, index) + (await held(address, url, files));
    done = index + whole.length;
  }
  return made + sheet.slice(done);
}

async function held(address: string, url: string, files: SiteFiles): Promise<string> {
  if (/^(?:data:|#)/i.test(address)) return `url("${address.replaceAll('"', '%22')}")`;
  const path = pathInSite(address, url);
  const data = path === undefined ? undefined : await files.inline(path);
  return data === undefined ? NOTHING : `url("${data}")`;
}

/** A text as a string of a style sheet, whatever is in it. */
export const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} .,:()/-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
