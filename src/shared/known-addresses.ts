import { ALERTS } from '../kinds/names.ts';
import { compact, lastPart } from './name-words.ts';

/** A page that an address leads to: where it is today, its kind, its title, and, where it is not the page's own, the address that it had. */
export type AddressEntry = [address: string, kind: string, title: string, was?: string];

/** The pages by what may be asked for: a file of `addresses/`, with which the page for missing pages finds the one that is meant. */
export type Addresses = Record<string, AddressEntry[]>;

/** The kind of what is a list. */
export const LIST = 'list';

/** So many pages of one name are listed; where there are more, the name alone is of no use. */
export const ALIKE_LISTED = 20;

/** Whether a symptom may be the last part of an address: it is one word, as names of alerts are. */
export const isNameLike = (symptom: string): boolean => /^[^\s/]+$/.test(symptom);

/** What an address is found by, in any letter case. */
export const addressKey = (address: string): string => `/${address.toLowerCase()}`;

/** What begins a key: an alert's own name, or one of its symptoms. */
export type NameSign = ':' | '~';

/**
 * What a page is found by under one of its names: the name alone, and behind each of the folders that the page is
 * in, so that one of thousands that are called the same is found by its folder.
 */
export function nameKeys(sign: NameSign, name: string, address: string): string[] {
  const word = compact(name);
  if (word === '') return [];
  return [`${sign}${word}`, ...foldersIn(address).map((folder) => `${sign}${folder}/${word}`)];
}

/** The one of these keys that an address asks for: with the last folder that it names. */
export function askedKey(sign: NameSign, asked: string): string | undefined {
  const [plain, ...others] = nameKeys(sign, lastPart(asked), asked);
  return others.at(-1) ?? plain;
}

/** The folders of an address in lower case, each once; nearly every alert is in `alerts`. */
const foldersIn = (address: string): string[] => [
  ...new Set(
    address
      .toLowerCase()
      .split('/')
      .slice(0, -1)
      .filter((folder) => folder !== ALERTS),
  ),
];

/** Everything that an address may be found by. */
export const keysOf = (asked: string): string[] =>
  [addressKey(asked), askedKey(':', asked), askedKey('~', asked)].filter((key) => key !== undefined);
