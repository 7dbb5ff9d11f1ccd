import type { CompiledPage } from '../compiler/compiled-page.ts';
import { fillParameter } from '../language/fill-parameter.ts';
import type { PageRecord } from '../project/page-record.ts';
import { mergeVocabularies } from '../schema/merge-vocabularies.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import type { PageData } from '../shared/page-data.ts';
import { FIELDS_ALONE } from '../shared/rest-of-page.ts';
import { contextFields, contextOf } from './context.ts';
import type { Model } from './make-model.ts';
import { fitsInPage, namesAreMany, namesFiles, namesOf, servicesFiles } from './rest-of-page.ts';

/** What the tags of a page name. */
type PageTags = Pick<CompiledPage, 'ownParameters' | 'used' | 'fields'>;

/**
 * What the script needs to know to fill a page, or just to carry parameters on where nothing is filled.
 *
 * @param page - its own record, where what surrounds the page (`contextOf`) has slots too
 */
export function pageDataFor(model: Model, compiled: PageTags | undefined, page?: PageRecord): PageData {
  const vocabulary = mergeVocabularies(model.vocabulary, compiled?.ownParameters);
  const context = page && contextOf(model, page);
  const around = context && 'parameter' in context ? context.parameter : undefined;
  const parameters: PageData['parameters'] = {};
  for (const [name, parameter] of Object.entries(vocabulary))
    if (name === around || compiled?.used.includes(name)) parameters[name] = fillParameter(parameter);
  const fields = [
    ...(compiled?.fields ?? []),
    ...(around === undefined ? [] : contextFields.map((field) => `${around}.${field}`)),
  ];
  const areMany = namesAreMany(model);
  const own = [...Object.keys(parameters), ...Object.keys(compiled?.ownParameters ?? {})];
  const catalogue = catalogueFor(model, fields, parameters);
  const rest = {
    ...(areMany && { names: namesFiles(model).length }),
    ...(catalogue.isElsewhere && { services: servicesFiles(model).length }),
  };
  return {
    parameters,
    names: areMany ? namesLike(model, vocabulary, own) : namesOf(vocabulary),
    catalogue: catalogue.services,
    ...(Object.keys(rest).length > 0 && { rest }),
  };
}

/** Some parameters, and those that are called the same in another letter case, which a link must tell apart. */
function namesLike(model: Model, vocabulary: Vocabulary, some: readonly string[]): PageData['names'] {
  const alike = alikeIn(model);
  const wanted = some.flatMap((name) => [
    name,
    ...spellings(name, vocabulary).flatMap((each) => alike.get(each) ?? []),
  ]);
  return namesOf(Object.fromEntries([...new Set(wanted)].map((name) => [name, vocabulary[name] ?? {}])));
}

/** What a parameter is called, in lower case. */
const spellings = (name: string, vocabulary: Vocabulary): string[] =>
  [name, ...(vocabulary[name]?.aliases ?? [])].map((each) => each.toLowerCase());

const spelt = new WeakMap<Model, Map<string, string[]>>();

/** The site's parameters by what they are called, in lower case. */
function alikeIn(model: Model): ReadonlyMap<string, readonly string[]> {
  const known = spelt.get(model);
  if (known) return known;
  const alike = new Map<string, string[]>();
  for (const name of Object.keys(model.vocabulary))
    for (const spelling of spellings(name, model.vocabulary)) {
      const names = alike.get(spelling);
      if (names) names.push(name);
      else alike.set(spelling, [name]);
    }
  spelt.set(model, alike);
  return alike;
}

/** The part of the catalogue that a page has, and whether that is not all it may need. */
interface PageCatalogue {
  services: PageData['catalogue'];
  isElsewhere: boolean;
}

const NONE: PageCatalogue = { services: {}, isElsewhere: false };

/** Every service, with the fields that the page's tags and defaults name; none where no parameter of the page names a service. */
function catalogueFor(model: Model, names: string[], parameters: PageData['parameters']): PageCatalogue {
  const services = Object.keys(parameters).filter((name) => parameters[name]?.catalogue);
  if (services.length === 0) return NONE;
  const fields = new Set(
    names.flatMap((name) => {
      const [parameter = '', field = ''] = name.split('.');
      return services.includes(parameter) && field !== '' ? [field] : [];
    }),
  );
  return remembered(model, [...fields].sort().join(' '), () => {
    const all = Object.fromEntries(
      model.services.map(({ name, fields: known }) => [
        name,
        Object.fromEntries(Object.entries(known).filter(([field]) => fields.has(field))),
      ]),
    );
    if (fitsInPage(all)) return { services: all, isElsewhere: false };
    const known = new Set(Object.values(all).flatMap(Object.keys));
    return {
      services: { [FIELDS_ALONE]: Object.fromEntries([...known].sort().map((field) => [field, ''])) },
      isElsewhere: true,
    };
  });
}

const catalogues = new WeakMap<Model, Map<string, PageCatalogue>>();

/** Pages ask for the same few fields of the same services, thousands of times. */
function remembered(model: Model, key: string, make: () => PageCatalogue): PageCatalogue {
  const known = catalogues.get(model) ?? new Map<string, PageCatalogue>();
  catalogues.set(model, known);
  const catalogue = known.get(key) ?? make();
  known.set(key, catalogue);
  return catalogue;
}
