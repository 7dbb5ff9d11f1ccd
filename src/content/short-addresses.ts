import { ALERT, ALERTS } from '../kinds/names.ts';
import { lastPart } from '../shared/name-words.ts';

/**
 * The short address of each alert that is in a folder of its own, `alerts/HostDown` of
 * `alerts/linux/HostDown`, so that one link template fits all alerts. None where two alerts have the name, or
 * the address is another page's.
 */
export function shortAddresses<Page extends { address: string; kind: string }>(
  pages: readonly Page[],
): Map<string, Page> {
  const taken = new Set(pages.map(({ address }) => address.toLowerCase()));
  const short = new Map<string, Page>();
  const shared = new Set<string>();
  for (const page of pages) {
    if (page.kind !== ALERT) continue;
    const address = `${ALERTS}/${lastPart(page.address)}`;
    if (taken.has(address.toLowerCase())) continue;
    if (short.has(address)) shared.add(address);
    short.set(address, page);
  }
  for (const address of shared) short.delete(address);
  return short;
}
