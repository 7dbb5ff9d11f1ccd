import type { CompiledPage } from '../compiler/compile-page.ts';
import { fillParameter } from '../language/fill-parameter.ts';
import type { PageRecord } from '../project/page-record.ts';
import { mergeVocabularies } from '../schema/merge-vocabularies.ts';
import type { PageData } from '../shared/page-data.ts';
import { contextFields, contextOf } from './context.ts';
import type { Model } from './make-model.ts';

/**
 * What the script needs to know to fill a page, or just to carry parameters on where nothing is filled.
 *
 * @param page - its own record, where what surrounds the page (`contextOf`) has slots too
 */
export function pageDataFor(model: Model, compiled: CompiledPage | undefined, page?: PageRecord): PageData {
  const vocabulary = mergeVocabularies(model.vocabulary, compiled?.ownParameters);
  const context = page && contextOf(model, page);
  const around = context && 'parameter' in context ? context.parameter : undefined;
  const parameters: PageData['parameters'] = {};
  const names: PageData['names'] = {};
  for (const [name, parameter] of Object.entries(vocabulary)) {
    if (name === around || compiled?.used.includes(name)) parameters[name] = fillParameter(parameter);
    names[name] = parameter.aliases ?? [];
  }
  const fields = [
    ...(compiled?.fields ?? []),
    ...(around === undefined ? [] : contextFields.map((field) => `${around}.${field}`)),
  ];
  return { parameters, names, catalogue: catalogueFor(model, fields, parameters) };
}

/** Every service, with the fields that the page's tags and defaults name; none where no parameter of the page names a service. */
function catalogueFor(model: Model, names: string[], parameters: PageData['parameters']): PageData['catalogue'] {
  const services = Object.keys(parameters).filter((name) => parameters[name]?.catalogue);
  if (services.length === 0) return {};
  const fields = new Set(
    names.flatMap((name) => {
      const [parameter = '', field = ''] = name.split('.');
      return services.includes(parameter) && field !== '' ? [field] : [];
    }),
  );
  return remembered(model, [...fields].sort().join(' '), () =>
    Object.fromEntries(
      model.services.map(({ name, fields: all }) => [
        name,
        Object.fromEntries(Object.entries(all).filter(([field]) => fields.has(field))),
      ]),
    ),
  );
}

const catalogues = new WeakMap<Model, Map<string, PageData['catalogue']>>();

/** Pages ask for the same few fields of the same services, thousands of times. */
function remembered(model: Model, key: string, make: () => PageData['catalogue']): PageData['catalogue'] {
  const known = catalogues.get(model) ?? new Map<string, PageData['catalogue']>();
  catalogues.set(model, known);
  const catalogue = known.get(key) ?? make();
  known.set(key, catalogue);
  return catalogue;
}
