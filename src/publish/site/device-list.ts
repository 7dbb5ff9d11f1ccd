import { createHash } from 'node:crypto';
import { HASHED, MARKDOWN_FILE, PAGE_DATA_FILE } from '../../content/addresses.ts';
import {
  type Amount,
  APP_FOLDER,
  CORE_FILE,
  DEVICE_FOLDER,
  HEAD_FILE,
  type Head,
  hashOf,
  indexPartName,
  isOfPagefind,
  type ListedFile,
  partName,
  WORKER_FILE,
} from '../../shared/device-files.ts';
import { countFiles, fileOf } from '../../shared/hashed-files.ts';
import { NAMES_FOLDER, SERVICES_FOLDER } from '../../shared/rest-of-page.ts';
import type { BuiltFile, SiteFile } from './site-file.ts';

interface Listed {
  files: ReadonlyMap<string, BuiltFile>;
  /** The build's id. */
  id: string;
  /** What is for the host, and may not be served as it is. */
  isForHost(path: string): boolean;
  /** The pages that every device keeps, by their addresses. */
  corePages: readonly string[];
}

/** What only programs read, or the host does. */
const FOR_MACHINES =
  /^(?:(?:index|site|build|remediations|alerts\/index)\.json|remediations\.csv|llms\.txt|robots\.txt|sitemap-[^/]*\.xml|_pagebook\/(?:schemas|feeds|index|llms|device)\/.*)$/;
const BESIDE_PAGES = new Set([MARKDOWN_FILE, PAGE_DATA_FILE]);
const isBesidePage = (path: string): boolean => BESIDE_PAGES.has(path.slice(path.lastIndexOf('/') + 1));
/** What is as small as it gets. */
const PACKED = /\.(?:png|jpe?g|gif|webp|avif|woff2?|zip|gz|pdf|mp4|webm|pf_\w+)$/i;
/** What every device keeps beside a few pages. */
const CORE_FILES = new Set(['404.html', 'icon.svg', 'pagefind/site.js']);
const CORE_FOLDERS = [HASHED, APP_FOLDER, 'pagefind/names', 'addresses', NAMES_FOLDER, SERVICES_FOLDER];
const isCore = (path: string): boolean =>
  CORE_FILES.has(path) || CORE_FOLDERS.some((folder) => path.startsWith(`${folder}/`));

/**
 * The list of all files that a device may keep, in parts of some KB: a path is in the part that its hash leads to, so
 * that an edit changes few parts. What it says of a file is known from building it; no file is read.
 */
export function deviceList({ files, id, isForHost, corePages }: Listed): SiteFile[] {
  const listed: ListedFile[] = [];
  for (const [path, { sign, size }] of files) {
    if (path === WORKER_FILE || FOR_MACHINES.test(path) || isBesidePage(path) || isForHost(path)) continue;
    listed.push([addressOfFile(path), hashOf(sign), size]);
  }
  listed.sort(([a], [b]) => (a < b ? -1 : 1));
  const own = new Set(corePages.map((address) => (address === '' ? '' : `${address}/`)));
  const core = JSON.stringify(listed.filter(([path]) => own.has(path) || isCore(path)));
  const ofIndex = listed.filter(([path]) => isOfPagefind(path));
  const others = listed.filter(([path]) => !isOfPagefind(path));
  const [parts, indexParts] = [spread(others), spread(ofIndex)];
  const head: Head = {
    id,
    ...amountOf(others),
    core: hashOfText(core),
    parts: parts.map(hashOfText),
    index: { ...amountOf(ofIndex), parts: indexParts.map(hashOfText) },
  };
  const file = (path: string, text: string): SiteFile => ({ path, make: () => text });
  return [
    file(HEAD_FILE, JSON.stringify(head)),
    file(CORE_FILE, core),
    ...parts.map((part, number) => file(partName(number), part)),
    ...indexParts.map((part, number) => file(indexPartName(number), part)),
  ];
}

/** Whether a path of a site is in the list itself. */
export const isOfDeviceList = (path: string): boolean => path.startsWith(`${DEVICE_FOLDER}/`);

/** Pages are asked for by their folder. */
const addressOfFile = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');

function spread(listed: readonly ListedFile[]): string[] {
  const lines = listed.map((file) => JSON.stringify(file));
  const count = countFiles(lines.reduce((sum, line) => sum + line.length + 1, 1));
  const parts = Array.from({ length: count }, (): string[] => []);
  for (const [index, [path]] of listed.entries()) parts[fileOf(path, count)]?.push(lines[index] ?? '');
  return parts.map((part) => `[${part.join(',')}]`);
}

function amountOf(listed: readonly ListedFile[]): Amount {
  const amount: Amount = { files: listed.length, text: 0, packed: 0 };
  for (const [path, , bytes] of listed) amount[PACKED.test(path) ? 'packed' : 'text'] += bytes;
  return amount;
}

const hashOfText = (text: string): string => hashOf(createHash('sha1').update(text).digest('base64url'));
