import { isReserved } from '../content/addresses.ts';
import { readFrontMatter } from '../content/matter/front-matter.ts';
import { tidyAddress } from '../shared/page-path.ts';
import type { PreparedPage } from './compile-tree.ts';
import type { Add } from './validate.ts';

/** An old address leads to one page, so that it is neither another page's old address nor any page's own. `lists` are the engine's. */
export function validateAliases(pages: readonly PreparedPage[], lists: readonly string[], add: Add): void {
  const owners = new Map(pages.map(({ file, address }) => [address, file]));
  for (const address of lists) if (!owners.has(address)) owners.set(address, 'Pagebook itself');
  for (const { file, text, compiled } of pages) {
    if (!compiled.frontMatter.aliases) continue;
    const { data, offsetOf } = readFrontMatter(text);
    for (const [number, alias] of (data.aliases ?? []).entries()) {
      const address = tidyAddress(alias);
      const owner = isReserved(address) ? 'Pagebook itself' : owners.get(address);
      if (owner === undefined) {
        owners.set(address, file);
        continue;
      }
      // A single alias may be there without a list around it.
      const offset = offsetOf(['aliases', number]) || offsetOf(['aliases']);
      add(
        'duplicate-address',
        file,
        offset,
        `the alias \`${alias}\` is the address \`/${address}\`, which \`${owner}\` has already`,
        'Take it away: an old address leads to one page, and to one that is not there itself.',
      );
    }
  }
}
