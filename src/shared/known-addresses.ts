import { compact } from './name-words.ts';

/** Addresses that pages have and had, as the files of `addresses/` list them: what the page for missing pages finds pages with. */
export interface Addresses {
  /** By kind: an address, or with its title where that is not its last part. */
  pages: Record<string, (string | [address: string, title: string])[]>;
  /** Today's address by an old one. */
  aliases: Record<string, string>;
  /** Symptoms that may be an alert's name, each with the address of a page that has it. */
  symptoms: [symptom: string, address: string][];
}

/** Whether a symptom may be the last part of an address: it is one word, as names of alerts are. */
export const isNameLike = (symptom: string): boolean => /^[^\s/]+$/.test(symptom);

/** So many addresses a file: some KB compressed, whatever the number of pages. */
const ADDRESSES_A_FILE = 150;

/** How many files the addresses of a site are spread over. */
export const countAddressFiles = (addresses: number): number => Math.ceil(addresses / ADDRESSES_A_FILE) || 1;

/** The number of the file, of so many, that has every address whose last part is this name, however it is written. */
export function addressFileOf(name: string, files: number): number {
  // FNV-1a, which spreads names that begin or end alike: http://www.isthe.com/chongo/tech/comp/fnv/
  let hash = 0x811c9dc5;
  for (const letter of compact(name)) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) % files;
}
