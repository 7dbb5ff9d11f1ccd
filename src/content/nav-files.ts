import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from './decode-text.ts';
import type { NavFile } from './order/placed.ts';
import { isNavFile } from './order/read-order.ts';
import type { SourceTree } from './read-tree.ts';

/** What MkDocs has beside the folder of its pages. */
const BESIDE = ['mkdocs.yml', 'mkdocs.yaml'];

/** The files of a tree that say in which order others are, some of them pages; and one beside it. */
export async function readNavFiles({
  root,
  pages,
  others,
}: Pick<SourceTree, 'root' | 'pages' | 'others'>): Promise<NavFile[]> {
  const files = [...others].flatMap(([file, { static: isStatic }]) => (isNavFile(file) && !isStatic ? [file] : []));
  const read = await Promise.all(
    files.map(async (file) => {
      const text = await textAt(path.join(root, file));
      return text === undefined ? [] : [{ file, text }];
    }),
  );
  const ofPages = pages.flatMap(({ file, text }) => (isNavFile(file) ? [{ file, text }] : []));
  return [...(await readBeside(root)), ...read.flat(), ...ofPages];
}

async function readBeside(root: string): Promise<NavFile[]> {
  const real = await realpath(root);
  for (const name of BESIDE) {
    const text = await textAt(path.join(path.dirname(real), name));
    if (text !== undefined) return [{ file: `../${name}`, text, content: path.basename(real) }];
  }
  return [];
}

/** The text of a file that can be read: what is missing or broken says nothing of order. */
async function textAt(file: string): Promise<string | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  return bytes && decodeText(bytes).text;
}
