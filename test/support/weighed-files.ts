import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** The limit of DESIGN.md 7 for whatever a reader's browser loads, in bytes. */
export const MOST_LOADED = 20 * 1024;

/**
 * What may grow with the number of pages: whole lists for programs, which no page of ours loads, and Pagefind's own files.
 * Whatever else there is in a site is held to the limit, so that a new file is, too.
 */
const FOR_PROGRAMS = [
  /^(?:index|site|remediations|alerts\/index)\.json$/,
  /^remediations\.csv$/,
  /^llms\.txt$/,
  /^\.pagebook\.json$/,
  /^sitemap-(?:index|\d+)\.xml$/,
  /^_pagebook\/(?:feeds|index|llms)\//,
  /^pagefind\//,
];

export interface Weighed {
  file: string;
  /** Compressed, in bytes. */
  weight: number;
}

/** Every file of a built site that a browser may load, and what it weighs, the heaviest first. */
export async function weighedFiles(folder: string): Promise<Weighed[]> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !FOR_PROGRAMS.some((pattern) => pattern.test(file)));
  const weighed: Weighed[] = [];
  for (const file of names) weighed.push({ file, weight: gzipSync(await readFile(path.join(folder, file))).length });
  return weighed.sort((a, b) => b.weight - a.weight);
}
