import { Window } from 'happy-dom';
import { fillTree } from '../../src/browser/fill/fill-tree.ts';
import { rawFences } from '../../src/compiler/1-parse/raw-fences.ts';
import { compilePage } from '../../src/compiler/compile-page.ts';
import type { CompiledPage } from '../../src/compiler/compiled-page.ts';
import { builtInKinds } from '../../src/kinds/table.ts';
import { pageDataOf } from '../../src/language/fill-parameter.ts';
import type { Vocabulary } from '../../src/schema/parameter.ts';
import type { PageData } from '../../src/shared/page-data.ts';
import { readLink } from '../../src/shared/read-link.ts';
import { Scope } from '../../src/shared/scope.ts';
import { valuesOf } from '../../src/shared/values.ts';
import type { OwnCommands } from '../../src/shell/effects/table.ts';

export interface Given {
  /** The path in the content tree. */
  file?: string;
  vocabulary?: Vocabulary;
  partials?: Record<string, string>;
  /** The link's query. */
  query?: string;
  /** The site's own commands. */
  commands?: OwnCommands;
  /** The fields of services. */
  catalogue?: PageData['catalogue'];
}

/** A page compiled as the build does it. */
export function compile(
  text: string,
  { file = 'page.md', vocabulary = {}, partials = {}, commands = {}, catalogue: services = {} }: Given = {},
): CompiledPage {
  return compilePage({
    file,
    text,
    vocabulary,
    partials: new Map(
      Object.entries(partials).map(([name, partial]) => [
        name,
        { file: `partials/${name}.md`, text: partial, raw: rawFences(partial, 0) },
      ]),
    ),
    catalogue: {
      services: Object.keys(services),
      fields: [...new Set(Object.values(services).flatMap(Object.keys))],
    },
    base: '/',
    kinds: builtInKinds,
    commands,
    resolve: (path) => (path === 'graph.png' ? { type: 'file', path } : undefined),
  });
}

/** A page compiled, put into a document and filled by the browser's own code. */
export function filled(text: string, given: Given = {}): Element {
  const page = compile(text, given);
  const article = articleOf(page.html);
  fill(article, given);
  return article;
}

/** Fills a tree with the values of a query. */
export function fill(article: Element, { vocabulary = {}, query = '', catalogue = {} }: Given): void {
  const data = pageDataOf(vocabulary, catalogue);
  const { given } = readLink(`?${query}`, '', data);
  fillTree(article, new Scope(data, valuesOf(data, given, new Set())));
}

const { document } = new Window();

/** Built HTML as a tree that the browser's code can fill. */
export function articleOf(html: string): Element {
  const article = document.createElement('article');
  article.innerHTML = html;
  return article as unknown as Element;
}
