import { foldersOf } from '../files/path-names.ts';
import { ALERT, ALERTS } from '../kinds/names.ts';
import { lastPart } from '../shared/name-words.ts';

/**
 * The short address of each alert that is in a folder of its own, `alerts/HostDown` of
 * `alerts/linux/HostDown`, so that one link template fits all alerts. None where two alerts have the name, or
 * the address is that of another page or of a folder, unless the alert is that folder's page (`alerts/HostDown/HostDown`).
 */
export function shortAddresses<Page extends { address: string; kind: string }>(
  pages: readonly Page[],
): Map<string, Page> {
  const taken = new Set(pages.map(({ address }) => address.toLowerCase()));
  const folders = new Set(pages.flatMap(({ address }) => foldersOf(address.toLowerCase())));
  const short = new Map<string, Page>();
  const shared = new Set<string>();
  for (const page of pages) {
    if (page.kind !== ALERT) continue;
    const name = lastPart(page.address);
    const address = `${ALERTS}/${name}`;
    const isFoldersPage = page.address.toLowerCase() === `${address}/${name}`.toLowerCase();
    if (taken.has(address.toLowerCase()) || (folders.has(address.toLowerCase()) && !isFoldersPage)) continue;
    if (short.has(address)) shared.add(address);
    short.set(address, page);
  }
  for (const address of shared) short.delete(address);
  return short;
}
