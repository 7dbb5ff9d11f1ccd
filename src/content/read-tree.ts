import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { imageSize } from 'image-size';
import { type DraftKind, draftKinds } from '../schema/sections.ts';
import { isActive } from './active-files.ts';
import { fewAtOnce } from './few-at-once.ts';

export interface SourceFile {
  /** The path from the content folder, with `/`. */
  file: string;
  text: string;
}

export interface OtherFile {
  width?: number;
  height?: number;
  /** May run a script when a browser opens it. */
  active?: true;
}

/** The content folder as it stands on disk, nothing judged yet. */
export interface SourceTree {
  root: string;
  pages: SourceFile[];
  /** By name: `partials/<name>.md`. */
  partials: Map<string, SourceFile>;
  /** What new pages begin as, by kind: `templates/<kind>.md`. */
  templates: Map<DraftKind, SourceFile>;
  /** Everything that is not Markdown, by path. */
  others: Map<string, OtherFile>;
  site: SourceFile | undefined;
  parameters: SourceFile | undefined;
  /** Files that could not be read, and why. */
  unreadable: { file: string; why: string }[];
}

const SKIPPED = /^(?:\.|node_modules$)/;
const MARKDOWN = /\.md$/i;
const READ = /\.md$|^(?:site|parameters)\.yml$/i;
const IMAGE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;
const MAX_MARKDOWN_BYTES = 4 * 1024 * 1024;

/** Reads the whole tree; a file that cannot be read is named, and the rest is read all the same. */
export async function readTree(root: string): Promise<SourceTree> {
  const tree: SourceTree = {
    root,
    pages: [],
    partials: new Map(),
    templates: new Map(),
    others: new Map(),
    site: undefined,
    parameters: undefined,
    unreadable: [],
  };
  const files = await list(root, tree).catch((error: unknown) => {
    throw new Error(`the content folder \`${root}\` cannot be read: ${reason(error)}`);
  });
  await fewAtOnce(files, async (file) => {
    try {
      if (MARKDOWN.test(file)) {
        const text = await readText(path.join(root, file));
        const partial = /^partials\/(.+)\.md$/i.exec(file)?.[1];
        const template = draftKinds.find((kind) => file === `templates/${kind}.md`);
        if (partial !== undefined) tree.partials.set(partial, { file, text });
        else if (template !== undefined) tree.templates.set(template, { file, text });
        else tree.pages.push({ file, text });
      } else if (file === 'site.yml') tree.site = { file, text: await readText(path.join(root, file)) };
      else if (file === 'parameters.yml') tree.parameters = { file, text: await readText(path.join(root, file)) };
      else tree.others.set(file, await describe(root, file));
    } catch (error) {
      tree.unreadable.push({ file, why: reason(error) });
    }
  });
  tree.pages.sort((a, b) => (a.file < b.file ? -1 : 1));
  tree.partials = new Map([...tree.partials].sort(([a], [b]) => (a < b ? -1 : 1)));
  return tree;
}

/** Node's own messages go on with the call and the path. */
const reason = (error: unknown): string => (error as Error).message.replace(/, \w+ '.*$/s, '');

async function list(root: string, tree: SourceTree): Promise<string[]> {
  const files: string[] = [];
  const realRoot = await realpath(root);
  /** @param chain - the real folders from the root to this one, which a link must not lead back to */
  const walk = async (folder: string, chain: readonly string[]): Promise<void> => {
    let entries: Dirent[];
    try {
      entries = await readdir(path.join(root, folder), { withFileTypes: true });
    } catch (error) {
      if (folder === '') throw error;
      tree.unreadable.push({ file: folder, why: reason(error) });
      return;
    }
    for (const entry of entries) {
      if (SKIPPED.test(entry.name)) continue;
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) await walk(file, [...chain, path.join(chain.at(-1) ?? '', entry.name)]);
      else if (entry.isFile()) files.push(file);
      else if (entry.isSymbolicLink()) await follow(file, chain);
    }
  };
  const follow = async (file: string, chain: readonly string[]): Promise<void> => {
    try {
      const real = await realpath(path.join(root, file));
      // What else this machine holds is nobody's to publish.
      if (!real.startsWith(realRoot + path.sep) && real !== realRoot)
        throw new Error('it is a link that leads out of the content folder');
      if (!(await stat(real)).isDirectory()) files.push(file);
      else if (!chain.includes(real)) await walk(file, [...chain, real]);
    } catch (error) {
      // Nobody misses another file until a page asks for it, which is a broken link then.
      if (READ.test(file)) tree.unreadable.push({ file, why: reason(error) });
    }
  };
  await walk('', [realRoot]);
  return files;
}

/** A text file as the compiler wants it: no byte-order mark, `\n` at the end of lines. */
async function readText(file: string): Promise<string> {
  const bytes = await readFile(file);
  if (bytes.length > MAX_MARKDOWN_BYTES) throw new Error('it is larger than 4 MiB');
  if (bytes.includes(0)) throw new Error('it is no text, for it holds a NUL byte');
  // Also takes the byte-order mark away.
  return decodeUtf8(bytes).replace(/\r\n?/g, '\n');
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('it is not in UTF-8');
  }
}

async function describe(root: string, file: string): Promise<OtherFile> {
  if (!IMAGE.test(file)) return isActive(file, '') ? { active: true } : {};
  const bytes = await readFile(path.join(root, file));
  if (isActive(file, bytes.toString('latin1'))) return { active: true };
  try {
    const { width, height } = imageSize(bytes);
    return { width: Math.round(width), height: Math.round(height) };
  } catch {
    return {};
  }
}
