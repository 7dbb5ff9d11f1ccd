import type { Target } from '../../content/target.ts';
import { asWritten } from '../../language/as-written.ts';
import { pathOfTags } from '../../language/link-tags.ts';
import type { Masked } from '../../language/mask.ts';
import { destinationOf, findPage } from './find-page.ts';

/**
 * Where a destination leads that is a tag of another tool, `{{< ref "drain.md#steps" >}}`.
 *
 * @param url - the destination, with marks
 * @param file - the page that it is on
 * @returns an empty text when nothing is there, undefined when it is no such tag
 */
export function taggedDestination(
  url: string,
  file: string,
  masked: Pick<Masked, 'marks'>,
  resolve: (path: string) => Target | undefined,
): string | undefined {
  const asked = pathOfTags(asWritten(url, masked));
  if (asked === undefined) return undefined;
  const [path = ''] = /^[^?#]*/.exec(asked) ?? [];
  const target = path === '' ? resolve(file) : findPage(path, file, resolve);
  return target ? destinationOf(target) + asked.slice(path.length) : '';
}
