import { isActive } from './active-files.ts';

/**
 * The files that a page may publish by showing them or linking to them, by the endings of their names.
 * What is not here is not published. docs/content.md has the same table, and a test compares the two.
 */
export const PUBLISHED = [
  { what: 'Images', endings: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'svg', 'ico', 'bmp', 'tif', 'tiff'] },
  { what: 'Documents', endings: ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'epub'] },
  { what: 'Text', endings: ['txt', 'log', 'csv', 'tsv', 'diff', 'patch'] },
  { what: 'Data and settings', endings: ['json', 'jsonl', 'ndjson', 'yaml', 'yml', 'toml', 'conf', 'cfg', 'rules'] },
  { what: 'Commands and sources of diagrams', endings: ['sh', 'sql', 'promql', 'tf', 'dot', 'puml', 'mmd', 'drawio'] },
  { what: 'Archives', endings: ['zip', '7z', 'tar', 'tgz', 'tar.gz', 'tar.xz', 'tar.bz2'] },
  {
    what: 'Video and sound',
    endings: ['mp4', 'webm', 'mov', 'ogv', 'mp3', 'm4a', 'ogg', 'oga', 'opus', 'wav', 'flac', 'vtt'],
  },
  { what: 'Recordings', endings: ['cast', 'har', 'pcap', 'pcapng'] },
] as const satisfies { what: string; endings: string[] }[];

/** Texts that are known by their names and have no ending. */
export const PUBLISHED_NAMES = ['LICENSE', 'LICENCE', 'COPYING', 'NOTICE'];

const ENDINGS = new Set<string>(PUBLISHED.flatMap(({ endings }) => endings));

/** @param ending - in small letters, without its dot */
export const isPublishedEnding = (ending: string): boolean => ENDINGS.has(ending);

/** What web servers send in place of the file that is called the same but for this ending. */
const COMPRESSED = /^(?:gz|br|zst|zz|deflate|lzma|z)$/;
/**
 * What web servers run, or fill in themselves. What is run as a program of its own is not here: no
 * file of content is published as one that may be executed.
 */
const RUN =
  /^(?:php\d*|phtml?|pht|phps|phar|s?html?|stm|xhtml?|f?cgi|lua|as[pa]x?|asax|ascx|as[hm]x|cer|cshtml|vbhtml|jsp[afx]?|jsw|jsv|jhtml|cf[cm]l?)$/;
/** What hosts are set up by, in whatever folder they find it. */
const SETTINGS = /^staticwebapp\.config\.json$/;
/** What hosts, search engines and others are told by, at the top of a site. */
const SETTINGS_AT_TOP =
  /^(?:_config\.ya?ml|(?:_routes|routes|vercel|now|firebase|static|serve|superstatic|wrangler|package|composer)\.json|wrangler\.jsonc|(?:netlify|wrangler|fly)\.toml|(?:amplify|customhttp|render|app)\.ya?ml|nginx\.conf|(?:requirements|robots|ads|app-ads|security|keybase|fileauth|mp_verify_.*)\.txt)$/;

/** What a repository has at its top for its tools: of a name above there is no other, and these are nothing to read. */
const TOOLS_AT_TOP =
  /^(?:pagebook\.config\.m?[jt]s|npm-shrinkwrap\.json|package-lock\.json|yarn\.lock|pnpm-(?:lock|workspace)\.yaml|bun\.lockb?|deno\.(?:jsonc?|lock)|tsconfig(?:\.[\w-]+)?\.json|biome\.jsonc?|renovate\.json5?)$/;

/** Why a file is not published. */
export type Unpublished = 'script' | 'run' | 'twin' | 'settings' | 'tools' | 'name' | 'type' | 'reserved' | 'ignored';

/**
 * Why a file of the content folder is not published, or undefined when it is. A pull request of
 * any origin can bring a page, and each host does something of its own with some names, so that only
 * what is known to do nothing is let through. Letter case never counts.
 *
 * @param file - its path
 * @param text - what is in it: all of an SVG, and of others what they begin with
 */
export function whyUnpublished(file: string, text: string): Unpublished | undefined {
  const path = file.toLowerCase();
  const name = path.split('/').at(-1) ?? path;
  // Control characters are not seen, and Windows takes a space or dot at the end of a name away.
  if (/[\x00-\x1f\x7f\\]|[ .](?:\/|$)/.test(path)) return 'name';
  if (isActive(path, text)) return 'script';
  if (SETTINGS.test(name) || SETTINGS_AT_TOP.test(path)) return 'settings';
  if (TOOLS_AT_TOP.test(path)) return 'tools';
  // `x.php.png` is run by an Apache that runs `.php`; `x.asp;.png` was by IIS.
  const parts = name
    .split(/[.;:]/)
    .slice(1)
    .map((part) => part.trim());
  const ending = parts.at(-1);
  if (parts.some((part) => RUN.test(part))) return 'run';
  if (ENDINGS.has(parts.slice(-2).join('.'))) return undefined;
  if (ending !== undefined && COMPRESSED.test(ending)) return 'twin';
  const known =
    ending === undefined ? PUBLISHED_NAMES.some((each) => each.toLowerCase() === name) : ENDINGS.has(ending);
  return known && !name.includes(';') ? undefined : 'type';
}
