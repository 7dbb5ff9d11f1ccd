import type { Dirent } from 'node:fs';
import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { imageSize } from 'image-size';
import { fewAtOnce } from '../files/few-at-once.ts';
import { relativePath } from '../files/path-names.ts';
import { readIgnored } from '../git/ignored.ts';
import type { Kind } from '../kinds/kind.ts';
import { builtInKinds, formNames } from '../kinds/table.ts';
import { reasonOf } from '../problems/system-errors.ts';
import { SNIFFED_BYTES } from './active-files.ts';
import { BUILD_MARK } from './addresses.ts';
import { isPassedOver, STATIC } from './passed-over.ts';
import { type Unpublished, whyUnpublished } from './published-types.ts';
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
  /** Why it is not published, though a page links to it. */
  unpublished?: Unpublished;
  /** It is in `static/`, and published without that. */
  static?: true;
}

/** The content folder as it is on disk, nothing validated yet. */
export interface SourceTree {
  root: string;
  /** The kinds of pages that the site has. */
  kinds: readonly Kind[];
  pages: SourceFile[];
  /** By name: `partials/<name>.md`. */
  partials: Map<string, SourceFile>;
  /** What new pages begin as: `templates/<form>.md`. */
  templates: Map<string, SourceFile>;
  /** Everything that is not Markdown, by path; and what Git ignores, folders too. */
  others: Map<string, OtherFile>;
  site: SourceFile | undefined;
  parameters: SourceFile | undefined;
  /** Files that could not be read, and why. */
  unreadable: { file: string; why: string }[];
}

const MARKDOWN = /\.md$/i;
const READ = /\.md$|^(?:site|parameters)\.yml$/i;
const IMAGE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;
const MAX_MARKDOWN_BYTES = 4 * 1024 * 1024;

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
  unreadable: [],
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
  await fewAtOnce(files, async (file) => {
    try {
      if (isStatic(file)) tree.others.set(file, { ...(await sizeOf(root, file)), static: true });
      else if (MARKDOWN.test(file)) {
        const { text, bytes } = await readText(path.join(root, file));
        const partial = /^partials\/(.+)\.md$/i.exec(file)?.[1];
        const template = forms.find((form) => file === `templates/${form}.md`);
        if (partial !== undefined) tree.partials.set(partial, { file, text });
        else if (template !== undefined) tree.templates.set(template, { file, text });
        else tree.pages.push({ file, text, ...(bytes && { bytes }) });
      } else if (file === 'site.yml') tree.site = { file, text: (await readText(path.join(root, file))).text };
      else if (file === 'parameters.yml')
        tree.parameters = { file, text: (await readText(path.join(root, file))).text };
      else tree.others.set(file, await describe(root, file));
    } catch (error) {
      tree.unreadable.push({ file, why: reasonOf(error) });
    }
  });
  tree.pages.sort((a, b) => (a.file < b.file ? -1 : 1));
  tree.partials = new Map([...tree.partials].sort(([a], [b]) => (a < b ? -1 : 1)));
  return tree;
}

/** What a tree has in `static/`, as paths from there. */
export const staticsOf = ({ others }: Pick<SourceTree, 'others'>): string[] =>
  [...others].flatMap(([file, other]) => (other.static ? [file.slice(STATIC.length + 1)] : [])).sort();

async function list(root: string, tree: SourceTree): Promise<{ files: string[]; isStatic: (file: string) => boolean }> {
  const files: string[] = [];
  const realRoot = await realpath(root);
  const ignored = await readIgnored(root);
  const hasSettings = (await readdir(root)).includes('site.yml');
  const isStatic = (file: string): boolean => hasSettings && (file === STATIC || file.startsWith(`${STATIC}/`));
  /** @param chain - the real folders from the root to this one, which a link must not lead back to */
  const walk = async (folder: string, chain: readonly string[]): Promise<void> => {
    let entries: Dirent[];
    try {
      entries = await readdir(path.join(root, folder), { withFileTypes: true });
    } catch (error) {
      if (folder === '') throw error;
      tree.unreadable.push({ file: folder, why: reasonOf(error) });
      return;
    }
    // A site that was built here is no content, wherever it is.
    if (folder !== '' && entries.some(({ name }) => name === BUILD_MARK)) return;
    for (const entry of entries) {
      if (isPassedOver(entry.name, isStatic(folder))) continue;
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (await ignored.has(file, entry.isDirectory())) tree.others.set(file, { unpublished: 'ignored' });
      else if (entry.isDirectory()) await walk(file, [...chain, path.join(chain.at(-1) ?? '', entry.name)]);
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
      if (await isIgnored(inside, stats.isDirectory())) throw new Error('it is a link to what `.gitignore` ignores');
      if (stats.isFile()) files.push(file);
      else if (!stats.isDirectory()) throw new Error('it is no file');
      else if (!chain.includes(real)) await walk(file, [...chain, real]);
    } catch (error) {
      // Another file is missed only when a page links to it, which is a broken link then.
      if (READ.test(file) || isStatic(file)) tree.unreadable.push({ file, why: reasonOf(error) });
    }
  };
  /** Whether a path is ignored, or one of the folders that it is in. */
  const isIgnored = async (file: string, isFolder: boolean): Promise<boolean> => {
    for (let end = file.indexOf('/'); end !== -1; end = file.indexOf('/', end + 1))
      if (await ignored.has(file.slice(0, end), true)) return true;
    return file !== '' && ignored.has(file, isFolder);
  };
  await walk('', [realRoot]);
  return { files, isStatic };
}

/** A text file as the compiler wants it: no byte-order mark, `\n` at the end of lines; and as it is, where that differs. */
async function readText(file: string): Promise<{ text: string; bytes: Uint8Array | undefined }> {
  const bytes = await readFile(file);
  if (bytes.length > MAX_MARKDOWN_BYTES) throw new Error('it is larger than 4 MiB');
  if (bytes.includes(0)) throw new Error('it is no text, for it holds a NUL byte');
  // Also takes the byte-order mark away.
  const decoded = decodeUtf8(bytes);
  const text = decoded.replace(/\r\n?/g, '\n');
  const isSame = text === decoded && bytes.length === Buffer.byteLength(text);
  return { text, bytes: isSame ? undefined : bytes };
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('it is not in UTF-8');
  }
}

async function describe(root: string, file: string): Promise<OtherFile> {
  const byName = whyUnpublished(file, '');
  if (byName !== undefined) return { unpublished: byName };
  const bytes = await (IMAGE.test(file) ? readFile(path.join(root, file)) : readStart(path.join(root, file)));
  const unpublished = whyUnpublished(file, bytes.toString('latin1'));
  if (unpublished !== undefined) return { unpublished };
  return IMAGE.test(file) ? sizeFrom(bytes) : {};
}

async function readStart(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

const sizeOf = async (root: string, file: string): Promise<OtherFile> =>
  IMAGE.test(file) ? sizeFrom(await readFile(path.join(root, file))) : {};

function sizeFrom(image: Uint8Array): OtherFile {
  try {
    const { width, height } = imageSize(image);
    return { width: Math.round(width), height: Math.round(height) };
  } catch {
    return {};
  }
}
