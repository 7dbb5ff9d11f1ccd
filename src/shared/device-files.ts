import { fileOf } from './hashed-files.ts';

/** Where the list of all files is that a device may keep, under the site's base. */
export const DEVICE_FOLDER = '_pagebook/device';
/** What names the parts of that list. */
export const HEAD_FILE = `${DEVICE_FOLDER}/head.json`;
/** The part that lists what every device keeps: scripts, styles, home, search by name. */
export const CORE_FILE = `${DEVICE_FOLDER}/core.json`;
/** The worker is at the site's top: it is in charge of what is beside it and below. */
export const WORKER_FILE = 'sw.js';
/** The manifest of the site as an app, and its icons. */
export const APP_FOLDER = '_pagebook/app';
export const MANIFEST_FILE = `${APP_FOLDER}/manifest.json`;

/** A file of the site: its path as an address has it, not escaped (`alerts/HighCPU/`), the hash of what is in it, and its bytes. */
export type ListedFile = [path: string, hash: string, bytes: number];

/** How many files there are, and their bytes: of texts, and of what is compressed already. */
export interface Amount {
  files: number;
  text: number;
  packed: number;
}

/** The head of the list. Every build of the same content has the same, but for what depends on how the search index came about. */
export interface Head extends Amount {
  /** The build's id, as `build.json` has it. */
  id: string;
  /** The hash of the part that lists what every device keeps. */
  core: string;
  /** The hashes of all parts; `fileOf` leads from a path to its part. */
  parts: string[];
  /** The same of Pagefind's files. */
  index: Amount & { parts: string[] };
}

/** What is Pagefind's in the site: which of its files there are depends on how the index came about. */
const OF_PAGEFIND = /^pagefind\/(?:(?:fragment|index|filter)\/|pagefind-entry\.json$|pagefind\.[^/]*\.pf_meta$)/;
export const isOfPagefind = (path: string): boolean => OF_PAGEFIND.test(path);

/** A part of the list: where it is, and the hash that it must have. */
export interface PartRef {
  file: string;
  hash: string;
}

const partFile = (prefix: string, number: number): string => `${DEVICE_FOLDER}/${prefix}${number}.json`;
export const partName = (number: number): string => partFile('', number);
export const indexPartName = (number: number): string => partFile('index-', number);

/** The part that lists a path, if any does. */
export function partOf({ parts, index }: Pick<Head, 'parts' | 'index'>, path: string): PartRef | undefined {
  const [all, name] = isOfPagefind(path) ? ([index.parts, indexPartName] as const) : ([parts, partName] as const);
  const number = fileOf(path, all.length);
  const hash = all[number];
  return hash === undefined ? undefined : { file: name(number), hash };
}

/** All parts of the list. */
export const allParts = ({ parts, index }: Pick<Head, 'parts' | 'index'>): PartRef[] => [
  ...parts.map((hash, number) => ({ file: partName(number), hash })),
  ...index.parts.map((hash, number) => ({ file: indexPartName(number), hash })),
];

/** How many signs of a digest tell what is in a file: 66 bits, against mistakes and not against enemies. */
const HASH_LENGTH = 11;

/** The hash of a file in the list, from the digest of what is in it: SHA-1, in base64url. */
export const hashOf = (digest: string): string => digest.slice(0, HASH_LENGTH);
