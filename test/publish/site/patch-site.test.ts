import { mkdir, mkdtemp, readdir, readFile, rm, symlink, unlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { othersIn, touchedFiles } from '../../../src/publish/site/look-at-site.ts';
import { builtFile, signOf } from '../../../src/publish/site/make-files.ts';
import { patchSite } from '../../../src/publish/site/patch-site.ts';
import type { BuiltFile } from '../../../src/publish/site/site-file.ts';

type Texts = Record<string, string>;

const BEFORE: Texts = { 'index.html': 'home', 'a/index.html': 'a', 'a/b/index.html': 'b', 'c/index.html': 'c', x: 'x' };
const LAST: Texts = { 'index.html': 'home 2', 'a/index.html': 'a', 'a/b/index.html': 'b', 'd/index.html': 'd', x: 'x' };
/** Of the site in place, but for one page. */
const FRESH: Texts = { 'd/index.html': 'd 2' };
const WANTED: Texts = { ...LAST, ...FRESH };

async function write(folder: string, texts: Texts): Promise<Map<string, BuiltFile>> {
  const files = new Map<string, BuiltFile>();
  for (const [name, text] of Object.entries(texts)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    files.set(name, builtFile(file, signOf(text)));
  }
  return files;
}

/** All that is in a folder: files with their texts, and folders. */
async function whole(folder: string): Promise<Texts> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts: Texts = {};
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, file).replaceAll('\\', '/');
    texts[name] = entry.isDirectory() ? 'folder' : entry.isFile() ? await readFile(file, 'utf8') : 'link';
  }
  return texts;
}

const CHANGES: Record<string, (spare: string) => Promise<unknown>> = {
  nothing: async () => undefined,
  'files that are no longer wanted, in folders of their own': async (spare) => write(spare, { 'e/f/g': '1', h: '2' }),
  'empty folders, one in the other': async (spare) => mkdir(path.join(spare, 'k/l/m'), { recursive: true }),
  'a file that was edited, one that was removed, and one of the same size': async (spare) => {
    await unlink(path.join(spare, 'x'));
    await write(spare, { 'a/index.html': 'edited' });
    await write(spare, { 'a/b/index.html': 'B' });
    await utimes(path.join(spare, 'a/b/index.html'), 1, 1);
  },
  'a folder where a file was': async (spare) => {
    await unlink(path.join(spare, 'x'));
    await mkdir(path.join(spare, 'x/y'), { recursive: true });
    await write(spare, { 'x/z': 'z' });
  },
  'an empty folder where a file was': async (spare) => {
    await unlink(path.join(spare, 'x'));
    await mkdir(path.join(spare, 'x'));
  },
  'a file where a folder was': async (spare) => {
    await rm(path.join(spare, 'a'), { recursive: true });
    await writeFile(path.join(spare, 'a'), 'a');
  },
  'links to a file and to a folder elsewhere': async (spare) => {
    await symlink(tmpdir(), path.join(spare, 'folder'));
    await symlink(path.join(spare, 'index.html'), path.join(spare, 'c/link'));
    await unlink(path.join(spare, 'x'));
    await symlink('index.html', path.join(spare, 'x'));
  },
  'what file managers leave': async (spare) =>
    write(spare, { '.DS_Store': '1', 'a/Thumbs.db': '2', '.pagebook.json': '{}' }),
};

test.each(Object.entries(CHANGES))(
  'the next site is as it is to be, when the spare one has %s',
  async (_what, change) => {
    const root = await mkdtemp(path.join(tmpdir(), 'patch-'));
    onTestFinished(() => rm(root, { recursive: true }));
    const [spare, last, made, wanted] = ['spare', 'last', 'made', 'wanted'].map((name) => path.join(root, name)) as [
      string,
      string,
      string,
      string,
    ];
    const before = await write(spare, BEFORE);
    const files = new Map([...(await write(last, LAST)), ...(await write(made, FRESH))]);
    await write(wanted, WANTED);
    await change(spare);
    const touched = touchedFiles(spare, before);
    const there = {
      files: new Map([...before].filter(([name]) => !touched.includes(name))),
      touched,
      others: othersIn(spare, before),
    };
    const patched = patchSite(spare, there, { files, fresh: new Set(Object.keys(FRESH)), made, last });
    expect(await whole(spare)).toEqual(await whole(wanted));
    // What is written down of it is true: the next build believes it.
    expect(touchedFiles(spare, patched)).toEqual([]);
    expect([...patched.keys()].sort()).toEqual(Object.keys(WANTED).sort());
  },
);
