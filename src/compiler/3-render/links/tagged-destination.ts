import { asWritten } from '../../../language/as-written.ts';
import { pathOfTags } from '../../../language/link-tags.ts';
import type { Masked } from '../../../language/mask.ts';
import { destinationOf, type Find, findPage } from './find-page.ts';

/**
 * Where a destination leads that is a tag of another tool, `{{< ref "drain.md#steps" >}}`.
 *
 * @param url - the destination, with marks
 * @returns an empty text when nothing is there, undefined when it is no such tag
 */
export function taggedDestination(url: string, masked: Pick<Masked, 'marks'>, find: Find): string | undefined {
  const asked = pathOfTags(asWritten(url, masked));
  if (asked === undefined) return undefined;
  const [path = ''] = /^[^?#]*/.exec(asked) ?? [];
  const rest = asked.slice(path.length);
  if (path === '') return rest;
  const target = findPage(path, find);
  return target ? destinationOf(target) + rest : '';
}
