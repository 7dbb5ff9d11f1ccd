import { allowedUrl, NOT_ALLOWED, refuseByType } from './admit.ts';
import { textOf } from './json.ts';
import type { SlotText } from './names.ts';
import type { PageData } from './page-data.ts';
import type { Scope } from './scope.ts';
import type { Value } from './values.ts';

/** A link's destination, or why there is none: `missing` names what nobody gave. */
export type FilledLink = { href: string } | { missing: string } | { refused: string; why: string };

/** Scheme and authority of the author's letters up to a slot, which may go on with the host. */
const IN_AUTHORITY = /^(?:https?:)?\/\/[^/?#]*$/i;

/**
 * Fills a link's destination. Scheme and origin are the author's letters, a `hostname`, or a `url`
 * whose origin is allowed (or which is the catalogue's own); everywhere else values are
 * percent-encoded, and none may be a `.` or `..` of the path.
 */
export function fillLink(template: SlotText, scope: Scope, page: PageData): FilledLink {
  let href = template[0] ?? '';
  for (let index = 1; index < template.length; index += 2) {
    const name = template[index] ?? '';
    const literal = template[index + 1] ?? '';
    const value = scope.lookup(name);
    if (!value) return { missing: name };
    const part = fillPart(href, value, page);
    if ('why' in part) return { refused: name, why: part.why };
    href += part.text + literal;
  }
  if (/(?:^|\/)(?:\.|%2e){1,2}(?:[/?#]|$)/i.test(href.replace(/[?#][\s\S]*$/, '')))
    return { refused: template[1] ?? '', why: 'makes a `.` or `..` of the path' };
  return { href };
}

function fillPart(before: string, value: Value, page: PageData): { text: string } | { why: string } {
  const item = textOf(value.value);
  const parameter = page.parameters[value.parameter];
  if (before === '') {
    if (value.source === 'catalogue' && /^https?:\/\//.test(item)) return { text: item };
    return parameter?.type === 'url' && allowedUrl(item, parameter)
      ? { text: item.replace(/\/$/, '') }
      : { why: NOT_ALLOWED };
  }
  if (IN_AUTHORITY.test(before)) {
    const why =
      parameter?.type === 'hostname' || parameter?.type === 'integer'
        ? refuseByType(item, parameter)
        : 'is no host name, which a link needs here';
    return why === undefined ? { text: item } : { why };
  }
  try {
    return { text: encodeURIComponent(item) };
  } catch {
    return { why: 'is not whole text' };
  }
}
