import type { CatalogueNames } from '../template/judge-names.ts';
import { isReadme, serviceOf } from './addresses.ts';
import { readFrontMatter } from './front-matter.ts';
import type { SourceTree } from './read-tree.ts';

/** The names that tags may ask of services: read before any page is compiled. */
export function readCatalogueNames({ pages }: Pick<SourceTree, 'pages'>): CatalogueNames {
  const readmes = pages.filter(({ file }) => isReadme(file));
  const fields = new Set(readmes.flatMap(({ text }) => Object.keys(readFrontMatter(text).data)));
  return {
    fields: [...fields].sort(),
    services: readmes.map(({ file }) => serviceOf(file) ?? '').sort(),
  };
}
