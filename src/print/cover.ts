import type { Element } from 'hast';
import { counted } from '../problems/counted.ts';
import type { BuildRecord } from '../publish/build-record.ts';
import { element } from './elements.ts';
import type { NotUsed } from './fill-page.ts';

/** What the first page of a book says. */
export interface Cover {
  title: string;
  site: string;
  /** Where the public finds the site; null where that is not known. */
  address: string | null;
  pages: number;
  build: BuildRecord;
  /** The values that were given and used, by their parameters. */
  used: ReadonlyMap<string, readonly string[]>;
  notUsed: readonly NotUsed[];
}

/** The first page of a book: what it is, of which build, with which values. */
export function coverElement({ title, site, address, pages, build, used, notUsed }: Cover): Element {
  const fact = (name: string, ...value: (string | Element)[]): Element =>
    element('div', {}, element('dt', {}, name), element('dd', {}, ...value));
  return element(
    'header',
    { className: ['cover'] },
    title !== site && element('p', { className: ['of-site'] }, site),
    element('h1', {}, title),
    element(
      'p',
      { className: ['old'] },
      element('strong', {}, 'A copy: it may be old.'),
      ' What the site says now counts, wherever it can be reached.',
    ),
    element(
      'dl',
      {},
      fact('Pages', pages === build.pages ? String(pages) : `${pages} of ${build.pages}`),
      ...(address === null ? [] : [fact('Site', element('a', { href: address }, address))]),
      fact('Built', element('time', { dateTime: build.time }, `${build.time.slice(0, 16).replace('T', ' ')} UTC`)),
      ...(build.commit === null ? [] : [fact('Commit', element('code', {}, build.commit))]),
      fact('Build', element('code', {}, build.id), ` (Pagebook ${build.version})`),
    ),
    ...valuesOf(used, notUsed),
  );
}

function valuesOf(used: Cover['used'], notUsed: Cover['notUsed']): Element[] {
  const given = [...used].map(([name, values]) =>
    element(
      'li',
      {},
      element('code', {}, name),
      ' is ',
      ...listed(values.map((value) => element('code', { dataState: 'link' }, value))),
    ),
  );
  const refused = notUsed.map(({ name, why }) => element('li', {}, element('code', {}, name), `: ${plain(why)}.`));
  if (given.length === 0 && refused.length === 0)
    return [
      element(
        'p',
        {},
        'Nothing is filled in: ',
        element('code', {}, '{{host}}'),
        ' and the like stand for values, and what depends on one is there under its condition.',
      ),
    ];
  return [
    ...(given.length === 0 ? [] : [element('h2', {}, 'Filled in'), element('ul', {}, ...given)]),
    ...(refused.length === 0
      ? []
      : [
          element('h2', {}, `Not used: ${counted(refused.length, 'value')}`),
          element('ul', { className: ['refused'] }, ...refused),
        ]),
  ];
}

const listed = (elements: readonly Element[]): (Element | string)[] =>
  elements.flatMap((each, index) => (index === 0 ? [each] : [', ', each]));

/** Words without what marks code in a terminal. */
const plain = (words: string): string => words.replaceAll('`', '');
