import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { CompiledPage } from '../compiler/compile-page.ts';
import { reservedCharacter, urlOf } from '../content/addresses.ts';
import { installCall } from '../problems/called-as.ts';
import { Failure } from '../problems/failure.ts';
import type { PageRecord } from '../project/page-record.ts';
import * as attributes from '../shared/attributes.ts';
import { FACTS, SYMPTOMS } from '../shared/name-words.ts';
import { factsOf, type PageName } from './index-names.ts';
import { numberFragments } from './number-fragments.ts';

/** Pagefind's own user interfaces, which we do not use. */
const NOT_USED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;

/** Pagefind's own weight of an `<h1>`. */
const SYMPTOM_WEIGHT = '7';

/** Pages on their way to Pagefind at once: enough to keep it busy, few enough to be held in memory twice. */
const ON_THE_WAY = 64;

/**
 * A step's box. Pagefind leaves out what follows an element that is to be left out and has no end
 * tag, up to the end of what is around it: here, the step.
 */
const isInput = (tag: string): boolean => /^<input\b/.test(tag);

/** A tag of HTML that we have written ourselves, in which every other `<` is escaped or is in an attribute. */
const TAG = /<(?:"[^"]*"|'[^']*'|[^"'>])*>/g;

/** What search needs of a page. */
export type IndexedPage = PageName & Pick<CompiledPage, 'titleHtml' | 'html'>;

/**
 * Writes the search index of the pages into a folder. It reads what pages were compiled to, not the
 * built site, so that it can be made in Pagefind's process while Astro lays the pages out in ours.
 *
 * @throws Failure - when Pagefind reports an error, or does not run
 */
export async function indexPages(
  pages: readonly PageRecord[],
  compiledPage: (page: PageRecord) => Promise<CompiledPage>,
  folder: string,
): Promise<void> {
  try {
    await makeIndex(pages, async (page) => ({ ...(await compiledPage(page)), ...page }), folder);
  } catch (error) {
    // What the system says of a file of ours is clear as it is.
    if (error instanceof Error && 'code' in error) throw error;
    throw new Failure(`the search index cannot be made: ${error instanceof Error ? error.message : error}`, HINT);
  }
}

const HINT = `Pagefind makes it, in a process of its own: run \`${installCall}\` if it is missing, and see that there is memory and disk left.`;

async function makeIndex(
  pages: readonly PageRecord[],
  indexed: (page: PageRecord) => Promise<IndexedPage>,
  folder: string,
): Promise<void> {
  const { index, errors } = await createIndex({
    // What is not the author's text is not looked for.
    excludeSelectors: [`[${attributes.chrome}]`],
    forceLanguage: 'en',
  });
  if (!index) throw new Error(`Pagefind cannot start: ${errors.join(', ')}`);
  try {
    for (let start = 0; start < pages.length; start += ON_THE_WAY)
      await Promise.all(pages.slice(start, start + ON_THE_WAY).map(async (page) => add(index, await indexed(page))));
    throwFirst((await index.writeFiles({ outputPath: folder })).errors);
    for (const file of await readdir(folder)) if (NOT_USED.test(file)) await rm(path.join(folder, file));
    await numberFragments(folder);
  } finally {
    await close();
  }
}

async function add(index: PagefindIndex, page: IndexedPage): Promise<void> {
  const { errors } = await index.addHTMLFile({
    sourcePath: path.posix.join(page.address, 'index.html'),
    // Of a path, Pagefind leaves out what has to be escaped.
    ...(reservedCharacter(page.address) !== undefined && { url: urlOf(page.address, '/') }),
    content: documentOf(page),
  });
  throwFirst(errors);
}

function throwFirst([error]: string[]): void {
  if (error !== undefined) throw new Error(`Pagefind: ${error}`);
}

/** A page as Pagefind reads it: https://pagefind.app/docs/indexing/. */
function documentOf(page: IndexedPage): string {
  const facts = factsOf(page);
  // An element each: in one attribute only the last filter could have a value of its own.
  const filters = FACTS.flatMap((fact) => facts[fact].map((value) => `${fact}:${value}`)).map((filter) =>
    toHtml({ type: 'element', tagName: 'meta', properties: { dataPagefindFilter: filter }, children: [] }),
  );
  // What is searched for as it was printed counts as much as the title. At the end, it is in no other section's excerpt.
  const symptoms = (page.symptoms ?? []).map((symptom) =>
    element('p', { dataPagefindWeight: SYMPTOM_WEIGHT }, symptom),
  );
  if (symptoms.length > 0) symptoms.unshift(element('h2', { id: SYMPTOMS.id }, SYMPTOMS.heading));
  return `<!doctype html><html lang="en"><body data-pagefind-body>${filters.join('')}<h1>${page.titleHtml}</h1>${page.html.replace(TAG, (tag) => (isInput(tag) ? '' : tag))}${symptoms.join('')}</body></html>`;
}

const element = (tagName: string, properties: Properties, text: string): string =>
  toHtml({ type: 'element', tagName, properties, children: [{ type: 'text', value: text }] });
