import type { APIRoute } from 'astro';
import { lastPart } from '../shared/name-words.ts';
import { type Addresses, tidyAddress } from '../shared/page-path.ts';
import { loadModel } from '../site/model.ts';

/** Every address that leads to a page or once did. Sorted, so that it compresses well; there may be ten thousand. */
export const GET: APIRoute = async () => {
  const { pages, kinds, site } = await loadModel();
  const lists = kinds.map(({ folder, many }): [string, string] => [folder, many]);
  const answer: Addresses = {
    pages: { list: [['', site.name], ...lists, ['search', 'Search'], ['link', 'Link to a page from an alert']] },
    aliases: {},
  };
  const own = new Set(['', ...lists.map(([folder]) => folder)]);
  for (const { address, title, kind, aliases = [] } of pages.toSorted((a, b) => (a.address < b.address ? -1 : 1))) {
    answer.pages[kind] ??= [];
    if (!own.has(address)) answer.pages[kind].push(lastPart(address) === title ? address : [address, title]);
    for (const alias of aliases) answer.aliases[tidyAddress(alias)] = address;
  }
  return Response.json(answer);
};
