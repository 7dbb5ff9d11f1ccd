import { OWN_PAGES, type OwnPage } from '../content/addresses.ts';
import { ALERT } from '../kinds/names.ts';
import { countFiles, fileOf } from '../shared/hashed-files.ts';
import {
  type AddressEntry,
  type Addresses,
  ALIKE_LISTED,
  addressKey,
  isNameLike,
  LIST,
  nameKeys,
} from '../shared/known-addresses.ts';
import { lastPart } from '../shared/name-words.ts';
import { tidyAddress } from '../shared/page-path.ts';
import { folderName } from './lists/folder-tree.ts';
import { listsOf } from './lists/lists.ts';
import type { Model } from './make-model.ts';

/** A longer title is cut off: a file has some hundred. */
const LONGEST_TITLE = 100;
const TITLES: Partial<Record<OwnPage, string>> = { link: 'Link to a page from an alert' };

const made = new WeakMap<Model, Addresses[]>();

/** Every address that leads to a page or a list, or once did, and every name of an alert, spread over files by what they are found by. */
export function knownAddresses(model: Model): Addresses[] {
  const known = made.get(model) ?? spread(keyed(model));
  made.set(model, known);
  return known;
}

function spread(keyed: ReadonlyMap<string, AddressEntry[]>): Addresses[] {
  const bytes = [...keyed].reduce((sum, entry) => sum + Buffer.byteLength(JSON.stringify(entry)), 0);
  const files = Array.from({ length: countFiles(bytes) }, (): Addresses => ({}));
  for (const [key, entries] of keyed) (files[fileOf(key, files.length)] as Addresses)[key] = entries;
  return files;
}

/** The entries by what they are found by, sorted, so that they compress well. */
function keyed(model: Model): Map<string, AddressEntry[]> {
  const found = new Map<string, AddressEntry[]>();
  const put = (key: string, entry: AddressEntry): void => {
    const entries = found.get(key);
    if (!entries) found.set(key, [entry]);
    else if (entries.length < ALIKE_LISTED && !entries.some((each) => `${each}` === `${entry}`)) entries.push(entry);
  };
  for (const [address, title] of listsOfSite(model)) put(addressKey(address), entryOf(address, LIST, title));
  for (const page of model.pages.toSorted((a, b) => (a.address < b.address ? -1 : 1))) {
    const { address, kind, title, aliases = [], symptoms = [] } = page;
    const entry = entryOf(address, kind, title);
    // A page that is shown inside a list is found as that.
    if (found.get(addressKey(address))?.[0]?.[1] !== LIST) put(addressKey(address), entry);
    for (const alias of aliases.map(tidyAddress)) put(addressKey(alias), [...entryOf(address, kind, title), alias]);
    if (kind === ALERT) for (const key of nameKeys(':', lastPart(address), address)) put(key, entry);
    for (const symptom of symptoms.filter(isNameLike))
      for (const key of nameKeys('~', symptom, address)) put(key, entry);
  }
  for (const [path, { address }] of model.folders)
    if (path !== address && !found.has(addressKey(path))) {
      const page = listsOf(model).facts.byAddress.get(address);
      put(addressKey(path), [...entryOf(address, page?.kind ?? LIST, page?.title ?? nameOf(model, path)), path]);
    }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The lists: ours, of kinds, and of folders without a page of their own. */
function* listsOfSite(model: Model): Generator<[address: string, title: string]> {
  yield ['', model.site.name];
  for (const { folder, many } of model.kinds) yield [folder, many];
  for (const name of OWN_PAGES) yield [model.own[name], TITLES[name] ?? titled(name)];
  for (const [path, { address, generated }] of model.folders) if (generated) yield [address, nameOf(model, path)];
}

const nameOf = (model: Model, path: string): string => folderName(listsOf(model).facts, path);

const titled = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

const entryOf = (address: string, kind: string, title: string): [address: string, kind: string, title: string] => [
  address,
  kind,
  title === lastPart(address) ? '' : title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 2)} …` : title,
];
