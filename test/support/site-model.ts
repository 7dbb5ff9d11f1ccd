import { isReadme } from '../../src/content/addresses.ts';
import { servicesOf } from '../../src/content/catalogue.ts';
import { readOrder } from '../../src/content/order/read-order.ts';
import { builtInKinds } from '../../src/kinds/table.ts';
import type { PageRecord, Snapshot } from '../../src/project/page-record.ts';
import { type Model, makeModel } from '../../src/site/make-model.ts';
import { pageRecord } from './page-record.ts';

/** The model of a site with pages of these files, each with its title. */
export function siteModel(titles: Readonly<Record<string, string>>): Model {
  const pages = Object.entries(titles).map(([file, title]) =>
    pageRecord(file, {
      title,
      services: servicesOf(file, {}),
      summary: `What is to be done about ${title}, in one sentence of usual length for such a page.`,
      ...(file.startsWith('log/') && { date: file.slice('log/'.length, 'log/2020-01-01'.length) }),
    }),
  );
  return modelOf(pages);
}

/** The model of a site with these pages. */
export function modelOf(pages: PageRecord[], facts: Partial<Snapshot> = {}): Model {
  const readmes = pages.filter(({ file }) => isReadme(file));
  const snapshot: Pick<
    Snapshot,
    'site' | 'kinds' | 'pages' | 'services' | 'order' | 'statics' | 'changes' | 'vocabulary'
  > = {
    site: { name: 'Pagebook', base: '/' } as Snapshot['site'],
    kinds: builtInKinds,
    pages,
    services: readmes.map(({ services: [name = ''], title, address }) => ({ name, title, address, fields: {} })),
    order: readOrder([], []),
    statics: [],
    changes: [],
    vocabulary: {},
    ...facts,
  };
  return makeModel(snapshot as Snapshot);
}
