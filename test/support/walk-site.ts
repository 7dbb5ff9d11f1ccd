import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { withAbsoluteAddresses } from './absolute-addresses.ts';

/** A page of ours that leads to others. */
export interface WalkedList {
  address: string;
  /** Of its HTML, in bytes: compressed, and as it is. */
  weight: number;
  letters: number;
}

export interface Walk {
  lists: WalkedList[];
  /** How many taps the page is away from the home page that is farthest. */
  farthest: number;
  /** Pages that no list leads to. */
  unreached: string[];
}

/** Follows the links of a built site from its home page, those in the frame of each page apart. */
export async function walkSite(folder: string): Promise<Walk> {
  const { pages } = JSON.parse(await readFile(path.join(folder, 'index.json'), 'utf8')) as { pages: { url: string }[] };
  const urls = pages.map(({ url }) => url);
  const teams = new Set(urls);
  const taps = new Map([['/', 0]]);
  const lists: WalkedList[] = [];
  for (const [address, count] of taps) {
    const html = await readFile(path.join(folder, decodeURI(address), 'index.html'), 'utf8');
    if (!teams.has(address)) lists.push({ address, weight: gzipSync(html).length, letters: html.length });
    const main = withAbsoluteAddresses(html.slice(html.indexOf('<main')), address);
    for (const [, href = ''] of main.matchAll(/<a [^>]*href="(\/[^"#?]*\/|\/)"/g))
      if (!taps.has(href)) taps.set(href, count + 1);
  }
  return {
    lists,
    farthest: Math.max(...urls.map((url) => taps.get(url) ?? 0)),
    unreached: urls.filter((url) => !taps.has(url)),
  };
}
