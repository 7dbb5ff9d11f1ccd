import path from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { reservedCharacter, urlOf } from '../../content/addresses.ts';
import * as attributes from '../../shared/attributes.ts';
import { LANGUAGE } from './packed-files.ts';

/** Pages on their way to Pagefind at once: enough to keep it busy, few enough to be held in memory twice. */
const ON_THE_WAY = 64;

/** What Pagefind reads of a page, in the order in which it lists them. */
export interface PagefindPage {
  address: string;
  /** Made when it is asked for. */
  document: () => string;
}

/** Has Pagefind read pages, in a process of its own. @throws Error - what Pagefind reports */
export async function withPagefind<Result>(
  pages: readonly PagefindPage[],
  use: (index: PagefindIndex) => Promise<Result>,
): Promise<Result> {
  const { index, errors } = await createIndex({
    // What is not the author's text is not looked for.
    excludeSelectors: [`[${attributes.chrome}]`],
    forceLanguage: LANGUAGE,
  });
  if (!index) throw new Error(`Pagefind cannot start: ${errors.join(', ')}`);
  try {
    for (let start = 0; start < pages.length; start += ON_THE_WAY)
      await Promise.all(pages.slice(start, start + ON_THE_WAY).map((page) => add(index, page)));
    return await use(index);
  } finally {
    await close();
  }
}

async function add(index: PagefindIndex, { address, document }: PagefindPage): Promise<void> {
  const { errors } = await index.addHTMLFile({
    sourcePath: path.posix.join(address, 'index.html'),
    // Of a path, Pagefind leaves out what has to be escaped.
    ...(reservedCharacter(address) !== undefined && { url: urlOf(address, '/') }),
    content: document(),
  });
  throwFirst(errors);
}

/** The address of the page that a fragment is of. */
export const addressIn = (fragment: Buffer): string =>
  decodeURIComponent(JSON.parse(fragment.toString()).url).replace(/^\/|\/$/g, '');

export function throwFirst([error]: string[]): void {
  if (error !== undefined) throw new Error(`Pagefind: ${error}`);
}
