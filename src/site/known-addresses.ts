import { ownAddress } from '../content/addresses.ts';
import type { PageRecord } from '../project/page-record.ts';
import { type Addresses, addressFileOf, countAddressFiles, isNameLike } from '../shared/known-addresses.ts';
import { lastPart } from '../shared/name-words.ts';
import { tidyAddress } from '../shared/page-path.ts';
import type { Model } from './make-model.ts';

/** Every address that leads to a page or once did, spread over files by its last part. Each file has the lists. */
export function knownAddresses({ pages, kinds, site }: Pick<Model, 'pages' | 'kinds' | 'site'>): Addresses[] {
  const lists = kinds.map(({ folder, many }): [string, string] => [folder, many]);
  const own = new Set(['', ...lists.map(([folder]) => folder)]);
  const files = Array.from(
    { length: fileCount(pages) },
    (): Addresses => ({
      pages: {
        list: [
          ['', site.name],
          ...lists,
          [ownAddress('search', pages), 'Search'],
          [ownAddress('link', pages), 'Link to a page from an alert'],
        ],
      },
      aliases: {},
      symptoms: [],
    }),
  );
  const fileOf = (address: string): Addresses => files[addressFileOf(lastPart(address), files.length)] as Addresses;
  const put = (file: Addresses, { kind, address, title }: PageRecord): void => {
    file.pages[kind] ??= [];
    const entry: Addresses['pages'][string][number] = lastPart(address) === title ? address : [address, title];
    if (!own.has(address) && !file.pages[kind].some((each) => String(each) === String(entry)))
      file.pages[kind].push(entry);
  };
  // Sorted, so that it compresses well.
  for (const page of pages.toSorted((a, b) => (a.address < b.address ? -1 : 1))) {
    put(fileOf(page.address), page);
    for (const alias of page.aliases ?? []) {
      const former = tidyAddress(alias);
      const file = fileOf(former);
      put(file, page);
      file.aliases[former] = page.address;
    }
    for (const symptom of (page.symptoms ?? []).filter(isNameLike)) {
      const file = fileOf(symptom);
      put(file, page);
      file.symptoms.push([symptom, page.address]);
    }
  }
  return files;
}

/** How many files there are. */
export const fileCount = (pages: readonly PageRecord[]): number =>
  countAddressFiles(
    pages.reduce(
      (sum, { aliases = [], symptoms = [] }) => sum + 1 + aliases.length + symptoms.filter(isNameLike).length,
      0,
    ),
  );
