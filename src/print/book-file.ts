import { open } from 'node:fs/promises';
import path from 'node:path';
import { BOOK_MARK } from './book-html.ts';

/** What a book can be, by the ending of its name. */
export type Form = 'html' | 'pdf';

/** Which form a file is to have; nothing for an ending that none has. */
export function formOf(file: string): Form | undefined {
  const ending = path.extname(file).toLowerCase();
  return ending === '.pdf' ? 'pdf' : ending === '.html' || ending === '.htm' ? 'html' : undefined;
}

/** Names of devices on Windows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST_NAME = 80;

/** What a book is called that was given no name: by what was asked for, in letters that every system has in names. */
export function bookName(asked: readonly string[], site: string): string {
  const word = (text: string): string =>
    text
      .replace(/\.(?:md|markdown|mdx|html)$/i, '')
      .replace(/[^\p{L}\p{M}\p{N}._]+/gu, '-')
      .replace(/^[-._]+|[-._]+$/g, '');
  const names = (asked.length > 0 && asked.length <= 3 ? asked : [site]).map(word).filter((name) => name !== '');
  const name = names
    .join('-')
    .slice(0, LONGEST_NAME)
    .replace(/[-._]+$/, '');
  return `${name === '' || DEVICE.test(name) ? 'book' : name}.html`;
}

/** Whether there is a file of that name that is no book: one that nobody meant to lose. */
export async function isOther(file: string): Promise<boolean> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!handle) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(BOOK_MARK.length), 0, BOOK_MARK.length, 0);
    return buffer.subarray(0, bytesRead).toString('utf8') !== BOOK_MARK;
  } finally {
    await handle.close();
  }
}
