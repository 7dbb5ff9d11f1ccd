import type { Vocabulary } from '../schema/parameter.ts';
import { countFiles, fileOf } from '../shared/hashed-files.ts';
import type { PageData } from '../shared/page-data.ts';
import type { NamesFile, ServicesFile } from '../shared/rest-of-page.ts';
import type { Model } from './make-model.ts';

/**
 * So many bytes of JSON a page has of what the site knows: of all names once, and of the facts of services once.
 * Where it is more, it is in files of its own, and looked up by what the link names.
 */
const MOST_IN_PAGE = 2 * 1024;

/** Whether so much may be in each page. */
export const fitsInPage = (facts: object): boolean => Buffer.byteLength(JSON.stringify(facts)) <= MOST_IN_PAGE;

/** What parameters are called. */
export const namesOf = (vocabulary: Vocabulary): PageData['names'] =>
  Object.fromEntries(Object.entries(vocabulary).map(([name, { aliases = [] }]) => [name, aliases]));

const many = new WeakMap<Model, boolean>();

/** Whether the names of all parameters are too many for a page. */
export function namesAreMany(model: Model): boolean {
  const areMany = many.get(model) ?? !fitsInPage(namesOf(model.vocabulary));
  many.set(model, areMany);
  return areMany;
}

/** Whether the whole catalogue would be too much for a page. */
export const catalogueIsLarge = ({ services }: Model): boolean =>
  !fitsInPage(Object.fromEntries(services.map(({ name, fields }) => [name, fields])));

const names = new WeakMap<Model, NamesFile[]>();
const services = new WeakMap<Model, ServicesFile[]>();

/** Every name that a link may carry, spread over files for pages that do not have them all. */
export function namesFiles(model: Model): NamesFile[] {
  const known =
    names.get(model) ??
    spread(
      Object.entries(model.vocabulary).flatMap(([name, { aliases = [] }]) =>
        [name, ...aliases].map((each) => [each, name] as const),
      ),
    );
  names.set(model, known);
  return known;
}

/** The catalogue, spread over files for pages that do not have it. */
export function servicesFiles(model: Model): ServicesFile[] {
  const known = services.get(model) ?? spread(model.services.map(({ name, fields }) => [name, fields] as const));
  services.set(model, known);
  return known;
}

/** A name is looked up in any letter case. */
function spread<Fact>(entries: readonly (readonly [name: string, fact: Fact])[]): Record<string, Fact>[] {
  const bytes = entries.reduce((sum, entry) => sum + Buffer.byteLength(JSON.stringify(entry)), 0);
  const files = Array.from({ length: countFiles(bytes) }, (): [string, Fact][] => []);
  for (const [name, fact] of entries) files[fileOf(name.toLowerCase(), files.length)]?.push([name, fact]);
  return files.map((each) => Object.fromEntries(each));
}
