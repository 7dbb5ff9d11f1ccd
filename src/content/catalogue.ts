import type { CatalogueNames } from '../language/validate-names.ts';
import type { FrontMatter } from '../schema/page.ts';
import { isReadme, serviceOf } from './addresses.ts';
import { readFrontMatter } from './matter/front-matter.ts';
import type { SourceFile, SourceTree } from './read-tree.ts';

/** Of hundreds of services, reading their front matter takes a tenth of a second, and is asked for more than once. */
const known = new WeakMap<SourceFile, Record<string, string>>();

/** The catalogue: of each service by name, the fields of its readme's front matter. */
export function readCatalogue({ pages }: Pick<SourceTree, 'pages'>): Record<string, Record<string, string>> {
  return Object.fromEntries(
    pages.filter(({ file }) => isReadme(file)).map((page) => [serviceOf(page.file) ?? '', fieldsOfReadme(page)]),
  );
}

function fieldsOfReadme(readme: SourceFile): Record<string, string> {
  const fields = known.get(readme) ?? fieldsOf(readFrontMatter(readme.text).data);
  known.set(readme, fields);
  return fields;
}

/** The services that a page is about, each once: those that its front matter names, and that of its folder. */
export function servicesOf(file: string, { service = [], services = [] }: FrontMatter): string[] {
  const own = serviceOf(file);
  return [...new Set([...service, ...services, ...(own === undefined ? [] : [own])])];
}

/** The names that tags may ask of services: read before any page is compiled. */
export function readCatalogueNames(tree: Pick<SourceTree, 'pages'>): CatalogueNames {
  const catalogue = readCatalogue(tree);
  return {
    fields: [...new Set(Object.values(catalogue).flatMap((fields) => Object.keys(fields)))].sort(),
    services: Object.keys(catalogue).sort(),
  };
}

/** The fields that `{{service.…}}` can name: everything in a readme's front matter that is one value. */
export function fieldsOf(matter: FrontMatter): Record<string, string> {
  return Object.fromEntries(
    Object.entries(matter).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[name, String(value)]]
        : [],
    ),
  );
}
