import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fewAtOnce } from '../files/few-at-once.ts';
import { relativePath } from '../files/path-names.ts';
import { readIgnored } from '../git/ignored.ts';
import type { Kind } from '../kinds/kind.ts';
import { builtInKinds, formNames } from '../kinds/table.ts';
import type { Finding } from '../problems/finding.ts';
import { reasonOf } from '../problems/system-errors.ts';
import type { Change } from '../schema/change.ts';
import { BUILD_MARK, CHANGES_FILE, isPageFile } from './addresses.ts';
import { type AssignedAddress, assignAddresses } from './assign-addresses.ts';
import { type DecodedText, decodeText } from './decode-text.ts';
import { describe, IMAGE, sizeOf } from './describe-file.ts';
import { isPassedOver, STATIC, shownOfPassedOver } from './passed-over.ts';
import type { Unpublished } from './published-types.ts';
import { readChanges } from './read-changes.ts';
import { unreadableRoot } from './unreadable-root.ts';

export interface SourceFile {
  /** The path from the content folder, with `/`. */
  file: string;
  text: string;
  /** The file's own bytes, where the text has other line endings or no byte-order mark. */
  bytes?: Uint8Array;
}

export interface OtherFile {
  width?: number;
  height?: number;
  /** How large it is, where that is more than is loaded at once. */
  bytes?: number;
  /** Why it is not published, though a page links to it. */
  unpublished?: Unpublished;
  /** It is in `static/`, and published without that. */
  static?: true;
}

/** A page, and where it is. */
export interface PageFile extends SourceFile, AssignedAddress {
  /** It is no file of the team's: the engine has added it (`first-minutes.ts`). */
  ofEngine?: true;
}

/** The content folder as it is on disk, nothing validated yet. */
export interface SourceTree {
  root: string;
  /** The kinds of pages that the site has. */
  kinds: readonly Kind[];
  pages: PageFile[];
  /** By name: `partials/<name>.md`. */
  partials: Map<string, SourceFile>;
  /** What new pages begin as: `templates/<form>.md`. */
  templates: Map<string, SourceFile>;
  /** Everything that is not Markdown, by path; and what Git ignores, folders too. */
  others: Map<string, OtherFile>;
  site: SourceFile | undefined;
  parameters: SourceFile | undefined;
  /** What CI has noted, `log/changes.jsonl`; the newest first. */
  changes: (SourceFile & { noted: Change[] }) | undefined;
  /** What contributes to incidents again and again. */
  factors?: SourceFile;
  synonyms?: SourceFile;
  /** Files that could not be read, and why. */
  unreadable: { file: string; why: string }[];
  /** What is odd about files that could. */
  findings: Finding[];
}

const SETTINGS = /^(?:site|parameters|factors|synonyms)\.yml$/i;
const MAX_MARKDOWN_BYTES = 4 * 1024 * 1024;
/** A file that grows with each deploy. */
const MAX_CHANGES_BYTES = 64 * 1024 * 1024;

/** The tree of a folder that holds nothing, or that is still to be made. */
export const emptyTree = (root: string, kinds: readonly Kind[] = builtInKinds): SourceTree => ({
  root,
  kinds,
  pages: [],
  partials: new Map(),
  templates: new Map(),
  others: new Map(),
  site: undefined,
  parameters: undefined,
  changes: undefined,
  unreadable: [],
  findings: [],
});

/** The paths of all files that reading the tree would read. */
export const listTree = async (root: string): Promise<string[]> => (await list(root, emptyTree(root))).files;

/**
 * Reads the whole tree; a file that cannot be read is named, and the rest is read all the same.
 *
 * @param from - what says that this is the content folder, for a message
 */
export async function readTree(
  root: string,
  kinds: readonly Kind[] = builtInKinds,
  from = '`PAGEBOOK_CONTENT`',
): Promise<SourceTree> {
  const forms = formNames(kinds);
  const tree = emptyTree(root, kinds);
  const { files, isStatic } = await list(root, tree).catch(async (error: unknown) => {
    throw await unreadableRoot(root, from, error as NodeJS.ErrnoException);
  });
  const pages: SourceFile[] = [];
  const readText = async (file: string, most?: number): Promise<SourceFile> => {
    const { odd, ...source } = await readSource(root, file, most);
    if (odd) tree.findings.push({ rule: 'unreadable-file', file, ...odd });
    return source;
  };
  await fewAtOnce(files, async (file) => {
    try {
      if (isStatic(file)) tree.others.set(file, { ...(await sizeOf(root, file)), static: true });
      else if (isPageFile(file)) {
        const source = await readText(file);
        const partial = /^partials\/(.+)\.md$/i.exec(file)?.[1];
        const template = forms.find((form) => file === `templates/${form}.md`);
        if (partial !== undefined) tree.partials.set(partial, { file, text: source.text });
        else if (template !== undefined) tree.templates.set(template, { file, text: source.text });
        else pages.push(source);
      } else if (file === 'site.yml') tree.site = await readText(file);
      else if (file === 'parameters.yml') tree.parameters = await readText(file);
      else if (file === 'factors.yml') tree.factors = await readText(file);
      // In somebody's plain Markdown these are any files.
      else if (file === 'synonyms.yml' && files.includes('site.yml')) tree.synonyms = await readText(file);
      else if (file === CHANGES_FILE && files.includes('site.yml')) {
        const source = await readText(file, MAX_CHANGES_BYTES);
        const { changes, findings } = readChanges(source);
        tree.changes = { ...source, noted: changes };
        for (const finding of findings) tree.findings.push(finding);
      } else tree.others.set(file, await describe(root, file));
    } catch (error) {
      tree.unreadable.push({ file, why: reason(error) });
      // A tree with settings that cannot be read is not one without.
      if (file === 'site.yml') tree.site = { file, text: '' };
    }
  });
  const addresses = assignAddresses(
    pages.map(({ file }) => file),
    (path) => isPublished(tree.others.get(path)),
  );
  tree.pages = pages
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map((page) => ({ ...page, ...(addresses.get(page.file) as AssignedAddress) }));
  tree.partials = new Map([...tree.partials].sort(([a], [b]) => (a < b ? -1 : 1)));
  return tree;
}

const isPublished = (other: OtherFile | undefined): boolean =>
  other !== undefined && other.unpublished === undefined && other.static === undefined;

/** What a tree has in `static/`, as paths from there. */
export const staticsOf = ({ others }: Pick<SourceTree, 'others'>): string[] =>
  [...others].flatMap(([file, other]) => (other.static ? [file.slice(STATIC.length + 1)] : [])).sort();

/** Of what has just been listed, only a link is not there. */
function reason(error: unknown): string {
  return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'it is a link that leads nowhere' : reasonOf(error);
}

async function list(root: string, tree: SourceTree): Promise<{ files: string[]; isStatic: (file: string) => boolean }> {
  const files: string[] = [];
  const realRoot = await realpath(root);
  const ignored = await readIgnored(root);
  const hasSettings = readdirSync(root).includes('site.yml');
  const isStatic = (file: string): boolean => hasSettings && (file === STATIC || file.startsWith(`${STATIC}/`));
  /** @param chain - the real folders from the root to this one, which a link must not lead back to */
  const walk = async (folder: string, chain: readonly string[], shown?: 'files' | 'images'): Promise<void> => {
    let entries: Dirent[];
    try {
      entries = readdirSync(path.join(root, folder), { withFileTypes: true });
    } catch (error) {
      if (folder === '') throw error;
      tree.unreadable.push({ file: folder, why: reasonOf(error) });
      return;
    }
    // A site that was built here is no content, wherever it is.
    if (folder !== '' && entries.some(({ name }) => name === BUILD_MARK)) return;
    for (const entry of entries) {
      const isHidden = isPassedOver(entry.name, isStatic(folder));
      const shows = shown ?? (isHidden && entry.isDirectory() ? shownOfPassedOver(entry.name) : undefined);
      if (isHidden && (shows === undefined || shown !== undefined)) continue;
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (ignored.has(file, entry.isDirectory())) tree.others.set(file, { unpublished: 'ignored' });
      else if (entry.isDirectory()) await walk(file, [...chain, path.join(chain.at(-1) ?? '', entry.name)], shows);
      else if (shows !== undefined && !(entry.isFile() && (shows === 'files' ? !isPageFile(file) : IMAGE.test(file))))
        continue;
      else if (entry.isFile()) files.push(file);
      else if (entry.isSymbolicLink()) await follow(file, chain);
    }
  };
  const follow = async (file: string, chain: readonly string[]): Promise<void> => {
    try {
      const real = await realpath(path.join(root, file));
      // What else this machine holds must not be published.
      if (!real.startsWith(realRoot + path.sep) && real !== realRoot)
        throw new Error('it is a link that leads out of the content folder');
      const inside = relativePath(realRoot, real);
      // `.git/config` may hold a password, and `.env` does.
      if (!isStatic(inside) && inside.split('/').some((name) => isPassedOver(name)))
        throw new Error('it is a link to what is passed over');
      const stats = await stat(real);
      if (ignored.holds(inside, stats.isDirectory())) throw new Error('it is a link to what `.gitignore` ignores');
      if (stats.isFile()) files.push(file);
      else if (!stats.isDirectory()) throw new Error('it is no file');
      else if (!chain.includes(real)) await walk(file, [...chain, real]);
    } catch (error) {
      // A picture, say, is missed only when a page shows it, which is told there.
      const isFolder = await stat(path.join(root, file)).then(
        (stats) => stats.isDirectory(),
        () => false,
      );
      // A name without an ending may be that of a folder of pages.
      const mayHoldPages = isFolder || path.extname(file) === '';
      if (isPageFile(file) || SETTINGS.test(file) || mayHoldPages || isStatic(file))
        tree.unreadable.push({ file, why: reason(error) });
    }
  };
  await walk('', [realRoot]);
  return { files, isStatic };
}

async function readSource(
  root: string,
  file: string,
  most = MAX_MARKDOWN_BYTES,
): Promise<SourceFile & Pick<DecodedText, 'odd'>> {
  // Of many small files, one after the other is three times as fast as some at once.
  const bytes = readFileSync(path.join(root, file));
  if (bytes.length > most) throw new Error(`it is larger than ${most / 1024 / 1024} MiB`);
  const { text, isSame, odd } = decodeText(bytes);
  return { file, text, ...(!isSame && { bytes }), ...(odd && { odd }) };
}
